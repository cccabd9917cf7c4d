package tenths.notes.durations;

import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// A time of the clock: `9:10`, `2pm`, `four fifteen`, `noon`.
///
/// @param minute after midnight, read as written; half a day is added where the writer means the afternoon
/// @param tokens how many it took; none if no time stands there
/// @param half whether the writer said which half of the day
/// @param bare true for a lone number, which could also count something
record ClockTime(int minute, int tokens, Half half, boolean bare) {
    private static final ClockTime NONE = new ClockTime(0, 0, Half.UNSAID, true);
    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final int DAY_HOURS = 24;
    private static final int MINUTES_ON_A_DIAL = 5;

    enum Half {
        MORNING,
        AFTERNOON,
        /// Written with 24 hours, so that nothing is left open.
        WHOLE_DAY,
        UNSAID
    }

    boolean isThere() {
        return tokens > 0;
    }

    static ClockTime at(Tokens tokens, int i) {
        if (tokens.is(i, "noon")) {
            return new ClockTime(NOON * HOUR, 1, Half.AFTERNOON, false);
        }
        if (tokens.is(i, "midnight")) {
            return new ClockTime(0, 1, Half.MORNING, false);
        }
        return tokens.at(i).isNumber() ? digits(tokens, i) : words(tokens, i);
    }

    private static ClockTime digits(Tokens tokens, int i) {
        var low = tokens.low(i);
        if (low.length() == 4 && isWhole(low) && (low.charAt(0) == '0' || isMilitary(tokens, i - 2))) {
            return time(Integer.parseInt(low.substring(0, 2)), Integer.parseInt(low.substring(2)), 1, Half.WHOLE_DAY);
        }
        if (low.indexOf('.') > 0) {
            return dotted(tokens, i);
        }
        if (low.length() > 2 || !isWhole(low)) {
            return NONE;
        }
        var hour = Integer.parseInt(low);
        var half = low.charAt(0) == '0' && low.length() == 2 ? Half.WHOLE_DAY : Half.UNSAID;
        var isFrench = tokens.is(i + 1, "h") && tokens.at(i + 1).glued();
        if ((tokens.is(i + 1, ':') || isFrench) && tokens.at(i + 1).glued() && isMinutes(tokens, i + 2)) {
            return withHalf(tokens, i, time(hour, Integer.parseInt(tokens.low(i + 2)), 3, half));
        }
        if (isFrench) {
            return time(hour, 0, 2, Half.WHOLE_DAY);
        }
        var bare = withHalf(tokens, i, time(hour, 0, 1, half));
        return new ClockTime(bare.minute, bare.tokens, bare.half, bare.tokens == 1);
    }

    /// `11.30am`, `10.15`: a lone one is bare, as it could also count hours.
    private static ClockTime dotted(Tokens tokens, int i) {
        var low = tokens.low(i);
        var point = low.indexOf('.');
        var isShape =
                point <= 2 && low.length() == point + 3 && isWhole(low.substring(0, point) + low.substring(point + 1));
        if (!isShape || Integer.parseInt(low.substring(point + 1)) % MINUTES_ON_A_DIAL != 0) {
            return NONE;
        }
        var time = withHalf(
                tokens,
                i,
                time(
                        Integer.parseInt(low.substring(0, point)),
                        Integer.parseInt(low.substring(point + 1)),
                        1,
                        Half.UNSAID));
        return time.tokens == 1 ? new ClockTime(time.minute, 1, time.half, true) : time;
    }

    /// Behind `0900-` four digits are a time as well.
    private static boolean isMilitary(Tokens tokens, int i) {
        var low = tokens.low(i);
        return low.length() == 4
                && low.charAt(0) == '0'
                && isWhole(low)
                && (tokens.is(i + 1, '-') || tokens.is(i + 1, "to"));
    }

    private static boolean isMinutes(Tokens tokens, int i) {
        return tokens.at(i).glued() && tokens.low(i).length() == 2 && isWhole(tokens.low(i));
    }

    private static boolean isWhole(String low) {
        return !low.isEmpty() && low.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static ClockTime words(Tokens tokens, int i) {
        var said = tokens.at(i).isWord() ? SpokenClock.at(tokens, i) : SpokenClock.NONE;
        if (said.tokens() > 0) {
            return withHalf(tokens, i, new ClockTime(said.minute(), said.tokens(), Half.UNSAID, false));
        }
        var hour = Numerals.spoken(tokens, i);
        if (hour.tokens() == 0 || hour.value() < 1 || hour.value() > NOON) {
            return NONE;
        }
        var minutes = Numerals.spoken(tokens, i + hour.tokens());
        if (minutes.value() >= 5 && minutes.value() < HOUR) {
            var taken = hour.tokens() + minutes.tokens();
            return withHalf(tokens, i, time(hour.value(), minutes.value(), taken, Half.UNSAID));
        }
        if (tokens.is(i + 1, "o'clock")) {
            return withHalf(tokens, i, time(hour.value(), 0, 2, Half.UNSAID));
        }
        var bare = withHalf(tokens, i, time(hour.value(), 0, hour.tokens(), Half.UNSAID));
        return new ClockTime(bare.minute, bare.tokens, bare.half, bare.tokens == hour.tokens());
    }

    private static ClockTime time(int hour, int minute, int tokens, Half half) {
        if (hour > DAY_HOURS || minute >= HOUR) {
            return NONE;
        }
        return new ClockTime(hour * HOUR + minute, tokens, hour > NOON || hour == 0 ? Half.WHOLE_DAY : half, false);
    }

    private static ClockTime withHalf(Tokens tokens, int i, ClockTime time) {
        var next = i + time.tokens;
        var isShort = tokens.at(next).glued();
        if (!time.isThere() || time.minute > NOON * HOUR + HOUR - 1) {
            return time;
        }
        var past = time.minute % (NOON * HOUR);
        if (tokens.is(next, "am") || (isShort && tokens.is(next, "a"))) {
            return new ClockTime(past, time.tokens + 1, Half.MORNING, false);
        }
        if (tokens.is(next, "pm") || (isShort && tokens.is(next, "p"))) {
            return new ClockTime(past + NOON * HOUR, time.tokens + 1, Half.AFTERNOON, false);
        }
        return time;
    }

    /// Minutes from this time to that one, the halves of the day filled in where one of them was left out.
    int until(ClockTime that) {
        var day = DAY_HOURS * HOUR;
        var halfDay = NOON * HOUR;
        var isOpen = half == Half.UNSAID || that.half == Half.UNSAID;
        var apart = Math.floorMod(that.minute - minute, day);
        return isOpen && apart > halfDay ? apart - halfDay : apart;
    }

    /// The minute of the day in working hours, for finding overlaps.
    int inWorkingHours() {
        var isAfternoon = half == Half.UNSAID && minute < 7 * HOUR;
        return isAfternoon ? minute + NOON * HOUR : minute;
    }
}
