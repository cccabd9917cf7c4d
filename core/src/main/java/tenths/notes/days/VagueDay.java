package tenths.notes.days;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Words that name no day but say that the work was on another: `early May`, `a couple of weeks back`, `all this week`,
/// `the week before last`.
final class VagueDay {
    // spotless:off
    private static final Set<String> PART = Set.of("early", "mid", "late", "middle", "end", "beginning", "start",
            "sometime", "first", "second", "third", "last", "back", "half", "latter", "part", "toward", "towards",
            "around", "during", "in", "week", "month", "some", "time", "the", "of", "days",
            "-");
    /// One of these has to be among them.
    private static final Set<String> TELLING = Set.of("early", "mid", "late", "middle", "end", "beginning", "start",
            "sometime", "time", "half", "latter", "during", "back", "week", "days");
    private static final Set<String> TIMES = Set.of("hour", "hours", "hr", "hrs", "h", "min", "mins", "minutes");
    private static final Set<String> ALL = Set.of("whole", "all", "most", "much", "entirety");
    private static final Set<String> SUMS = Set.of("total", "time", "hours", "work", "sum", "tally");
    private static final Set<String> FEW = Set.of("couple", "few", "several", "some");
    private static final Set<String> SPANS = Set.of("days", "weeks", "day", "week", "months", "month");
    private static final Set<String> BACK = Set.of("ago", "back", "earlier");
    private static final Set<String> ROUGHLY = Set.of("about", "around", "roughly", "approx", "maybe", "some",
            "perhaps");
    private static final Set<String> PERIODS = Set.of("week", "wk", "month", "year", "quarter", "fortnight");
    private static final Set<String> WHOLE = Set.of("whole", "entire", "full", "past", "last");
    // spotless:on
    private static final int LONGEST = 7;

    private final Tokens tokens;

    VagueDay(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    DayNamed at(int i) {
        if (tokens.in(i, ROUGHLY) && opens(i) && back(i + 1) > i + 1) {
            return DayNamed.open(i, back(i + 1));
        }
        var to = Math.max(partOfMonth(i), Math.max(partOfPeriod(i), Math.max(back(i), period(i))));
        return to > i ? DayNamed.open(i, to) : null;
    }

    /// `sometime late April`, `first week of May`, `back in March`; a day behind the month makes it a date.
    private int partOfMonth(int i) {
        if (!opens(i) && !isBehindTime(i) && !tokens.is(i, "sometime") && !tokens.says(i, "some", "time")) {
            return i;
        }
        var month = i;
        var tells = false;
        while (month < i + LONGEST && (tokens.in(month, PART) || tokens.is(month, '-'))) {
            tells |= tokens.in(month, TELLING);
            month++;
        }
        var isMonth = tokens.at(month).isWord() && NamedMonth.isMonth(tokens.low(month));
        var isDay = tokens.at(month + 1).isNumber() && tokens.low(month + 1).indexOf('.') < 0;
        return tells && isMonth && !isDay ? month + 1 : i;
    }

    /// `start of the month`, `late last week`, `one day last week`.
    private int partOfPeriod(int i) {
        if (!opens(i)) {
            return i;
        }
        var period = i;
        var tells = false;
        while (period < i + LONGEST && (tokens.in(period, PART) || tokens.in(period, Set.of("this", "one", "day")))) {
            tells |= tokens.in(period, Set.of("early", "late", "end", "beginning", "start", "middle", "mid"));
            period++;
        }
        var isEnd = period > i && tokens.in(period - 1, PERIODS);
        var isBehind = tokens.in(period, PERIODS);
        return tells && (isEnd || isBehind) ? (isBehind ? period + 1 : period) : i;
    }

    /// `a couple of weeks back`, `few days ago`, `three weeks back`, `the week before last`.
    private int back(int i) {
        if (tokens.says(i, "the", "week", "before", "last") || tokens.says(i, "week", "before", "last")) {
            return tokens.is(i, "the") ? i + 4 : i + 3;
        }
        var few = tokens.is(i, "a") ? i + 1 : i;
        var noun = tokens.is(few + 1, "of") ? few + 2 : few + 1;
        if (tokens.in(few, FEW) && tokens.in(noun, SPANS) && tokens.in(noun + 1, BACK)) {
            return noun + 2;
        }
        var count = Numerals.whole(tokens, i);
        var next = i + count.tokens();
        var isBack = tokens.is(next + 1, "back") || (tokens.is(next + 1, "ago") && tokens.in(i - 1, ROUGHLY));
        return count.tokens() > 0 && tokens.in(next, SPANS) && isBack ? next + 2 : i;
    }

    /// `this whole week`, `all this week`, `w/c 5/4`, `the past few days`.
    private int period(int i) {
        if (tokens.is(i, "sometime") || (tokens.says(i, "some", "time") && opens(i))) {
            return tokens.is(i, "sometime") ? i + 1 : i + 2;
        }
        if (tokens.in(i, ALL) && tokens.is(i + 1, "of") && isLast(i + 2) && tokens.in(i + 3, PERIODS)) {
            return i + 4;
        }
        if (isLast(i) && tokens.in(i + 1, Set.of("week's", "month's")) && tokens.in(i + 2, SUMS)) {
            return i + 3;
        }
        var isThis = tokens.in(i, Set.of("this", "the", "last", "all"));
        if (isThis && tokens.in(i + 1, WHOLE) && tokens.in(i + 2, PERIODS)) {
            return i + 3;
        }
        if (isThis && tokens.in(i + 1, WHOLE) && tokens.in(i + 2, FEW) && tokens.in(i + 3, SPANS)) {
            return i + 4;
        }
        if (tokens.says(i, "w", "/", "c")
                && tokens.at(i + 2).glued()
                && tokens.at(i + 3).isNumber()) {
            return i + 3;
        }
        var isBegun = tokens.in(i, Set.of("week", "wk"))
                && tokens.in(i + 1, Set.of("commencing", "beginning", "starting", "begun"));
        return isBegun ? i + 2 : i;
    }

    private boolean isLast(int i) {
        return tokens.in(i, Set.of("last", "this", "past"));
    }

    /// `about an hour around mid September`.
    private boolean isBehindTime(int i) {
        var before = tokens.at(i - 1);
        return tokens.in(i - 1, TIMES)
                || (before.isNumber() && tokens.low(i - 1).indexOf('.') >= 0);
    }

    private boolean opens(int i) {
        var before = tokens.at(i - 1);
        return before.isBreak() || (!before.isWord() && !before.isNumber() && !tokens.is(i - 1, '-'));
    }
}
