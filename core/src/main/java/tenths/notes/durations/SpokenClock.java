package tenths.notes.durations;

import java.util.Set;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// A time of the clock as people say it: `quarter past nine`, `twenty to eleven`, `half ten`.
final class SpokenClock {
    private static final int HOUR = 60;
    private static final int QUARTER = 15;
    private static final int LAST_HOUR = 12;
    private static final Set<String> PAST = Set.of("past", "after");
    private static final Set<String> TO = Set.of("to", "till", "til", "before", "of");

    private SpokenClock() {}

    /// @param minute after midnight as written
    /// @param tokens how many it took; none if no such time stands there
    record Said(int minute, int tokens) {}

    /// No time of the clock stands there.
    static final Said NONE = new Said(0, 0);

    static Said at(Tokens tokens, int i) {
        var start = tokens.is(i, "a") ? i + 1 : i;
        var isQuarter = tokens.is(start, "quarter");
        var isHalf = tokens.is(start, "half");
        if (isHalf && hour(tokens, start + 1).tokens() > 0) {
            return behind(tokens, i, start + 1, HOUR / 2);
        }
        var count = isQuarter || isHalf ? new Numerals.Said(isHalf ? HOUR / 2 : QUARTER, 1) : count(tokens, start);
        if (count.tokens() == 0) {
            return NONE;
        }
        var after = start + count.tokens();
        var place = tokens.is(after, "minutes") ? after + 1 : after;
        if (tokens.in(place, PAST)) {
            return behind(tokens, i, place + 1, count.value());
        }
        var isBefore = (isQuarter || count.value() > LAST_HOUR) && !isHalf && tokens.in(place, TO);
        return isBefore ? behind(tokens, i, place + 1, -count.value()) : NONE;
    }

    /// Minutes past the hour in steps of five; `ten to eleven` without `past` is a range and not read here.
    private static Numerals.Said count(Tokens tokens, int i) {
        var said = Numerals.spoken(tokens, i);
        return said.value() > 0 && said.value() < HOUR / 2 && said.value() % 5 == 0
                ? said
                : new Numerals.Said(Numerals.NONE, 0);
    }

    private static Said behind(Tokens tokens, int from, int place, int minutes) {
        var hour = hour(tokens, place);
        return hour.tokens() == 0
                ? NONE
                : new Said(
                        Math.floorMod(hour.value() * HOUR + minutes, LAST_HOUR * HOUR + HOUR),
                        place + hour.tokens() - from);
    }

    private static Numerals.Said hour(Tokens tokens, int i) {
        var said = Numerals.whole(tokens, i);
        var isHour = said.value() >= 1
                && said.value() <= LAST_HOUR
                && !tokens.in(i + said.tokens(), Measures.HOURS)
                && !tokens.in(i + said.tokens(), Measures.MINUTES);
        return isHour ? said : new Numerals.Said(Numerals.NONE, 0);
    }
}
