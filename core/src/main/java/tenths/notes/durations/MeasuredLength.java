package tenths.notes.durations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// A number with its unit: `80 min`, `1h20m`, `two and a half hrs`, `4/10 hr`, `one hour and ten minutes`, `2 units`.
final class MeasuredLength {
    private static final int MINUTES_PER_TENTH = 6;
    private static final int HOUR = 60;
    private static final int FIVE = 5;
    private static final int QUARTERS = 4;
    private static final int WHOLE = 100;
    private static final Set<String> JOINTS = Set.of("and", "und", "et", "y");

    private MeasuredLength() {}

    static @Nullable Stretch at(Tokens tokens, int i) {
        var amount = Quantity.at(tokens, i);
        if (!amount.isThere()) {
            return null;
        }
        var unit = unitAfter(tokens, i + amount.tokens());
        var found = inUnit(tokens, i, amount, unit);
        if (found == null && tokens.is(unit, '+') && amount.written() == Quantity.Written.WHOLE) {
            var next = at(tokens, unit + 1);
            return next == null || next.isVague() ? null : addend(tokens, i, unit, amount, next);
        }
        if (found == null && amount.written() != Quantity.Written.OTHERWISE) {
            found = openRange(tokens, i, amount);
        }
        return found;
    }

    /// `15 + 20 + 10 min`: the unit at the end is that of all.
    private static @Nullable Stretch addend(Tokens tokens, int i, int to, Quantity amount, Stretch next) {
        var unit = next.to();
        while (tokens.is(unit, '+')) {
            unit = unit + 2;
        }
        if (tokens.in(unit - 1, Measures.MINUTES) || tokens.in(unit, Measures.MINUTES)) {
            return Stretch.measured(i, to, amount.minutes());
        }
        return tokens.in(unit - 1, Measures.HOURS) || tokens.in(unit, Measures.HOURS)
                ? Stretch.measured(i, to, amount.hours())
                : null;
    }

    private static @Nullable Stretch inUnit(Tokens tokens, int i, Quantity amount, int unit) {
        var ofAnHour = ofAnHour(tokens, i + amount.tokens());
        if (ofAnHour > i + amount.tokens() && amount.hundredths() < WHOLE) {
            return Stretch.measured(i, ofAnHour, amount.hours());
        }
        if (tokens.is(unit, "quarters") && ofAnHour(tokens, unit + 1) > unit + 1) {
            return Stretch.measured(i, ofAnHour(tokens, unit + 1), amount.hours() / QUARTERS);
        }
        var glued = tokens.at(unit).glued() || unit > i + amount.tokens();
        if (tokens.in(unit, Measures.HOURS)) {
            return isClockNotation(tokens, i, unit) ? null : hours(tokens, i, amount.hours(), unit + 1);
        }
        if (tokens.in(unit, Measures.MINUTES) || (glued && tokens.is(unit, "m") && isMinutes(tokens, i))) {
            return Stretch.measured(i, unit + 1, amount.minutes());
        }
        if (tokens.in(unit, Measures.TENTHS)) {
            var minutes = amount.hundredths() / WHOLE * MINUTES_PER_TENTH;
            return Stretch.measured(i, ofAnHour(tokens, unit + 1), minutes);
        }
        if (tokens.in(unit, Measures.UNITS) && amount.written() == Quantity.Written.DECIMAL) {
            return Stretch.open(i, unit + 1);
        }
        if (tokens.in(unit, Measures.UNITS) && amount.written() == Quantity.Written.WHOLE) {
            return Stretch.measured(i, unit + 1, amount.hundredths() / WHOLE * MINUTES_PER_TENTH, Flag.UNITS);
        }
        return null;
    }

    /// `14h30-15h` is a time of the clock in French.
    private static boolean isClockNotation(Tokens tokens, int i, int unit) {
        var isBehindDash = tokens.is(i - 1, '-') && tokens.is(i - 2, "h");
        return isBehindDash
                || (tokens.is(unit, "h")
                        && tokens.is(unit + 1, '-')
                        && tokens.at(unit + 2).isNumber());
    }

    private static boolean isMinutes(Tokens tokens, int i) {
        return !tokens.is(i - 1, '$')
                && tokens.low(i).length() <= 3
                && tokens.low(i).indexOf('.') < 0;
    }

    private static int unitAfter(Tokens tokens, int j) {
        if (tokens.in(j, SpokenHour.FULL) && tokens.in(j + 1, Measures.HOURS)) {
            return j + 1;
        }
        return tokens.is(j, '-') && tokens.at(j).glued() && tokens.at(j + 1).glued() ? j + 1 : j;
    }

    /// What may follow the hours: `20m`, `and ten minutes`, `and a half`, `of an hour`.
    static Stretch hours(Tokens tokens, int from, int minutes, int next) {
        var half = Quantity.spokenPart(tokens, next);
        if (half.isThere()) {
            return Stretch.measured(from, next + half.tokens(), minutes + half.hours());
        }
        var isPoint = tokens.is(next, '.')
                && tokens.at(next).glued()
                && !tokens.at(next + 1).glued();
        var start = isPoint || tokens.is(next, ',') || isJoint(tokens, next) ? next + 1 : next;
        var more = Quantity.at(tokens, start);
        var unit = unitAfter(tokens, start + more.tokens());
        if (more.isThere() && more.written() == Quantity.Written.WHOLE && more.minutes() < HOUR) {
            if (tokens.in(unit, Measures.MINUTES)
                    || (tokens.is(unit, "m") && tokens.at(unit).glued())) {
                return Stretch.measured(from, unit + 1, minutes + more.minutes());
            }
            var isLast = tokens.at(start + 1).isBreak()
                    || (!tokens.at(start + 1).isWord() && !tokens.at(start + 1).glued());
            if (start == next
                    && tokens.at(start).isNumber()
                    && (tokens.at(start).glued() || isLast)) {
                return Stretch.measured(from, start + 1, minutes + more.minutes());
            }
            if (isUnitless(tokens, next, start, more)) {
                return Stretch.measured(from, start + more.tokens(), minutes + more.minutes(), Flag.AMBIGUOUS_DURATION);
            }
        }
        return Stretch.measured(from, ofAnHour(tokens, next), minutes);
    }

    static boolean isJoint(Tokens tokens, int i) {
        return tokens.in(i, JOINTS) || tokens.is(i, '&');
    }

    /// `one hour fifteen reviewing`, `2 hrs 20 draft memo`: minutes, unless they count the things that follow.
    private static boolean isUnitless(Tokens tokens, int next, int start, Quantity more) {
        var after = start + more.tokens();
        return (start == next || tokens.is(next, "and"))
                && more.minutes() >= FIVE
                && more.minutes() % FIVE == 0
                && tokens.at(after).isWord()
                && !OtherNumbers.isCount(tokens, after)
                && !OtherNumbers.isCount(tokens, after + 1);
    }

    static int ofAnHour(Tokens tokens, int next) {
        if (tokens.says(next, "of", "an", "hour")) {
            return next + 3;
        }
        return tokens.says(next, "of", "hour") ? next + 2 : next;
    }

    /// `20-30 min`, `two or three hours`, `1 to 2 hrs`: somebody has to say which.
    private static @Nullable Stretch openRange(Tokens tokens, int i, Quantity low) {
        var join = i + low.tokens();
        var isJoin = tokens.is(join, '-')
                || tokens.is(join, '–')
                || tokens.is(join, "to")
                || tokens.is(join, "or")
                || (tokens.is(i - 1, "between") && tokens.is(join, "and"));
        if (!isJoin) {
            return null;
        }
        var high = Quantity.at(tokens, join + 1);
        var unit = unitAfter(tokens, join + 1 + high.tokens());
        var isMeasured = tokens.in(unit, Measures.HOURS) || tokens.in(unit, Measures.MINUTES);
        return high.isThere() && isMeasured ? Stretch.open(i, unit + 1) : null;
    }
}
