package tenths.notes.days;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.DateOrder;
import tenths.notes.text.Tokens;

/// A day in figures: `3/16`, `1/15/25`, `2026-03-16`, `16.3.26`.
final class NumericDay {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int LONGEST_SLIP = 39;
    private static final int RECENT_DAYS = 60;
    private static final int JUST_NOW_DAYS = 14;
    private static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours");

    private final Tokens tokens;
    private final Calendar calendar;

    NumericDay(Tokens tokens, Calendar calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
    }

    @Nullable
    DayNamed at(int i) {
        if (!tokens.at(i).isNumber() || isPart(i)) {
            return null;
        }
        if (tokens.low(i).indexOf('.') > 0) {
            return pointed(i);
        }
        var sign = tokens.is(i + 1, '/') ? '/' : '-';
        var hasTwo = isGluedSign(i + 1, sign) && isGluedNumber(i + 2);
        var hasThree = hasTwo && isGluedSign(i + 3, sign) && isGluedNumber(i + 4);
        if (hasThree) {
            return isContinued(i + 5, sign)
                    ? null
                    : three(i, i + 5, tokens.low(i), tokens.low(i + 2), tokens.low(i + 4));
        }
        if (!hasTwo || isContinued(i + 3, sign)) {
            return null;
        }
        if (sign == '/' && isSpan(i + 3)) {
            return DayNamed.open(i, i + 5);
        }
        return sign == '/' || isHyphenDay(i) ? two(i, i + 3, number(tokens.low(i)), number(tokens.low(i + 2))) : null;
    }

    private boolean isPart(int i) {
        var isGlued = tokens.at(i).glued() && !tokens.at(i - 1).isBreak();
        var isOpened = tokens.is(i - 1, '(') || tokens.is(i - 1, '[') || tokens.is(i - 1, '-') || tokens.is(i - 1, ',');
        return (isGlued && !isOpened) || tokens.is(i - 1, '$') || tokens.is(i - 1, '#');
    }

    private boolean isGluedSign(int i, char sign) {
        return tokens.is(i, sign) && tokens.at(i).glued();
    }

    private boolean isGluedNumber(int i) {
        return tokens.at(i).isNumber() && tokens.at(i).glued() && number(tokens.low(i)) >= 0;
    }

    private boolean isContinued(int next, char sign) {
        return (tokens.is(next, sign) || tokens.is(next, ':') || tokens.is(next, '%'))
                && tokens.at(next).glued()
                && tokens.at(next + 1).isNumber()
                && tokens.at(next + 1).glued();
    }

    /// `9/15-16`: several days.
    private boolean isSpan(int i) {
        return isGluedSign(i, '-')
                && isGluedNumber(i + 1)
                && number(tokens.low(i + 1)) <= DAYS
                && !tokens.is(i + 2, '/');
    }

    /// `3-16` opens a line as a date; elsewhere, and where both could be hours, it is a range.
    private boolean isHyphenDay(int i) {
        var larger = Math.max(number(tokens.low(i)), number(tokens.low(i + 2)));
        return tokens.at(i - 1).isBreak() && larger > MONTHS;
    }

    private static int number(String low) {
        var isWhole = !low.isEmpty() && low.length() <= 4 && low.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? Integer.parseInt(low) : -1;
    }

    /// `16.03.2026`, `3.16.26` and, where the day comes first, `16.3.`.
    private @Nullable DayNamed pointed(int i) {
        var parts = tokens.low(i).split("\\.", -1);
        if (parts.length == 3) {
            return three(i, i + 1, parts[0], parts[1], parts[2]);
        }
        var isGerman = calendar.order() == DateOrder.DAY_FIRST && parts.length == 2 && isGluedSign(i + 1, '.');
        var isDay = isGerman
                && number(parts[1]) >= 1
                && number(parts[1]) <= MONTHS
                && number(parts[0]) >= 1
                && !tokens.at(i + 2).isBreak();
        return isDay ? two(i, i + 2, number(parts[0]), number(parts[1])) : null;
    }

    private @Nullable DayNamed three(int from, int to, String a, String b, String c) {
        var first = number(a);
        var second = number(b);
        var third = number(c);
        if (first < 0 || second < 0 || third < 0 || (a.length() != 4 && c.length() != 2 && c.length() != 4)) {
            return null;
        }
        if (a.length() == 4 || calendar.order() == DateOrder.YEAR_FIRST) {
            return named(from, to, Calendar.day(first, second, third));
        }
        if (first > DAYS || second > LONGEST_SLIP) {
            return null;
        }
        var monthFirst = calendar.order() == DateOrder.MONTH_FIRST;
        var usual = monthFirst ? Calendar.day(third, first, second) : Calendar.day(third, second, first);
        var other = monthFirst ? Calendar.day(third, second, first) : Calendar.day(third, first, second);
        return named(from, to, usual != null ? usual : other);
    }

    private static DayNamed named(int from, int to, @Nullable LocalDate day) {
        return day == null ? DayNamed.invalid(from, to) : DayNamed.of(from, to, day);
    }

    private @Nullable DayNamed two(int from, int to, int first, int second) {
        var isShare = tokens.in(to, HOURS) || tokens.says(to, "of", "an", "hour") || tokens.says(to, "of", "the");
        if (isShare || first < 1 || second < 1 || (first == 24 && second == 7)) {
            return null;
        }
        var usual = calendar.near(first, second, false);
        var other = calendar.near(first, second, true);
        if (usual == null && other == null) {
            var looksLikeOne = Math.min(first, second) <= MONTHS && Math.max(first, second) <= LONGEST_SLIP;
            return looksLikeOne ? DayNamed.invalid(from, to) : null;
        }
        var couldBeShare = (second == 10 || second == 4 || second == 2) && first < second;
        if (usual == null) {
            return DayNamed.figures(from, to, other, couldBeShare);
        }
        return DayNamed.figures(from, to, isDoubtful(usual, other) ? null : usual, couldBeShare);
    }

    /// The firm's order gives a day to come or one of long ago, and the other order one of the last weeks.
    private boolean isDoubtful(LocalDate usual, @Nullable LocalDate other) {
        var written = calendar.written();
        if (other == null || other.isAfter(written)) {
            return false;
        }
        return usual.isAfter(written)
                ? other.isAfter(written.minusDays(RECENT_DAYS))
                : usual.isBefore(written.minusDays(RECENT_DAYS)) && other.isAfter(written.minusDays(JUST_NOW_DAYS));
    }
}
