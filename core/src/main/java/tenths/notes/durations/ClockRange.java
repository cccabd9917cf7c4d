package tenths.notes.durations;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// From one time of the clock to another: `9:10-10:30`, `3:30-5`, `two to about four fifteen`, `from 9 to 5`.
final class ClockRange {
    private static final int LONGEST_GUESSED = 10 * 60;
    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final int WORDS_BETWEEN = 4;
    private static final int EARLIEST_POINTED = 7 * HOUR;
    private static final int DAY = 24 * HOUR;

    // spotless:off
    private static final Set<String> UNTIL = Set.of("to", "till", "til", "'til", "until", "thru", "through", "bis",
            "à", "hasta");
    private static final Set<String> BEGAN = Set.of("from", "between", "started", "start", "began", "begin",
            "starting", "von", "de", "desde");
    private static final Set<String> ENDED = Set.of("finished", "finish", "ended", "end", "done", "stopped", "ending",
            "finishing", "wrapped");
    // spotless:on

    private ClockRange() {}

    static @Nullable Stretch at(Tokens tokens, int i) {
        var start = ClockTime.at(tokens, i);
        if (!start.isThere()) {
            return null;
        }
        var join = i + start.tokens();
        var second = isJoin(tokens, i, join) ? join + 1 : endAfterWords(tokens, i, join);
        if (second < 0) {
            return null;
        }
        var isAbout = tokens.is(second, "about") || tokens.is(second, "around") || tokens.is(second, '~');
        var place = isAbout || tokens.is(second, '>') ? second + 1 : second;
        var end = ClockTime.at(tokens, place);
        if (!end.isThere() || !isRange(tokens, i, join, start, place, end)) {
            return null;
        }
        return stretch(i, place + end.tokens(), start, end, isAbout);
    }

    private static Stretch stretch(int from, int to, ClockTime start, ClockTime end, boolean isAbout) {
        var minutes = start.until(end);
        var isGuessed = start.half() == ClockTime.Half.UNSAID || end.half() == ClockTime.Half.UNSAID;
        var flags = new HashSet<Flag>();
        if (isAbout) {
            flags.add(Flag.ESTIMATE);
        }
        if (minutes == 0 || (isGuessed && minutes > LONGEST_GUESSED) || minutes > NOON * HOUR) {
            flags.add(Flag.AMBIGUOUS_DURATION);
        }
        var counted = minutes == 0 ? Stretch.VAGUE : minutes;
        return new Stretch(from, to, counted, counted, Stretch.Form.CLOCK, begin(start, end), flags);
    }

    /// When it began on a working day; an end in the afternoon pulls an unsaid beginning with it.
    private static int begin(ClockTime start, ClockTime end) {
        var minute = end.half() == ClockTime.Half.AFTERNOON && start.half() == ClockTime.Half.UNSAID
                ? end.minute() - start.until(end)
                : start.inWorkingHours();
        return Math.max(0, minute);
    }

    private static boolean isJoin(Tokens tokens, int i, int join) {
        var isBetween = tokens.is(i - 1, "between") && tokens.is(join, "and");
        return isDash(tokens, join) || tokens.in(join, UNTIL) || isBetween;
    }

    private static boolean isDash(Tokens tokens, int i) {
        return tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—');
    }

    /// `started at 9:10, finished 10:30`.
    private static int endAfterWords(Tokens tokens, int i, int join) {
        var began = tokens.in(i - 1, BEGAN) || (tokens.is(i - 1, "at") && tokens.in(i - 2, BEGAN));
        for (var k = join; began && k < join + WORDS_BETWEEN; k++) {
            if (tokens.in(k, ENDED) || tokens.in(k, UNTIL)) {
                return tokens.is(k + 1, "at") || tokens.is(k + 1, "by") ? k + 2 : k + 1;
            }
        }
        return -1;
    }

    /// Numbers without minutes count pages and exhibits as often as hours; they need help from around them.
    private static boolean isRange(Tokens tokens, int i, int join, ClockTime start, int place, ClockTime end) {
        var isPart = tokens.at(i).glued() && (isDash(tokens, i - 1) || tokens.is(i - 1, '/') || tokens.is(i - 1, '.'));
        if (isPart || OtherNumbers.isNumbered(tokens, i) || isContinued(tokens, place + end.tokens())) {
            return false;
        }
        if (!start.bare() && !end.bare()) {
            return true;
        }
        if (start.half() != ClockTime.Half.UNSAID || end.half() != ClockTime.Half.UNSAID) {
            return !start.bare() || !end.bare();
        }
        if (isHundredths(tokens, i, place) && start.bare() && end.bare()) {
            return start.minute() >= EARLIEST_POINTED && end.minute() < DAY && isDash(tokens, join);
        }
        if (OtherNumbers.isCount(tokens, place + end.tokens())) {
            return false;
        }
        if (!start.bare() || !end.bare()) {
            return true;
        }
        var began = tokens.in(i - 1, BEGAN);
        var isHours = start.minute() >= HOUR
                && start.minute() <= NOON * HOUR
                && end.minute() >= HOUR
                && end.minute() <= NOON * HOUR;
        var isSpoken = tokens.at(i - 1).isBreak()
                && tokens.at(i).isWord()
                && tokens.at(place).isWord();
        var isWritten = tokens.at(i).isNumber() && tokens.at(place).isNumber() && isDash(tokens, join);
        return isHours
                && (began
                        || isSpoken
                        || (isWritten
                                && tokens.at(join).glued() == tokens.at(place).glued()));
    }

    /// `3-16-26`, `9-10/11`, `2-3 hrs`: the numbers go on, so this is a date, a citation or an estimate.
    private static boolean isContinued(Tokens tokens, int next) {
        var isSign = isDash(tokens, next) || tokens.is(next, '/') || tokens.is(next, '%');
        var isUnit =
                tokens.in(next, Measures.HOURS) || tokens.in(next, Measures.MINUTES) || tokens.in(next, Measures.UNITS);
        return isUnit || (isSign && tokens.at(next).glued());
    }

    /// `10.15-11.45` are times of the clock, `1.25-1.50` are hours.
    private static boolean isHundredths(Tokens tokens, int i, int place) {
        return tokens.low(i).indexOf('.') > 0 || tokens.low(place).indexOf('.') > 0;
    }
}
