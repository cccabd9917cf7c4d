package tenths.notes.durations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// A decimal of an hour without any unit: `.4`, `1.25`, `0.8`, `point four`; and `1:20`.
final class BareDecimal {
    private static final int LARGEST_HUNDREDTHS = 10_000;
    private static final int LARGEST_RANGE = 2_400;
    private static final int HOUR = 60;
    private static final int QUARTER = 15;
    private static final int LATEST_HOUR = 5;
    private static final Set<String> AT =
            Set.of("at", "by", "around", "since", "before", "after", "until", "till", "from", "for", "@");
    private static final Set<String> HALVES = Set.of("am", "pm", "a", "p", "et", "est", "ct", "pt");

    private BareDecimal() {}

    static @Nullable Stretch at(Tokens tokens, int i) {
        var colon = hoursAndMinutes(tokens, i);
        if (colon != null) {
            return colon;
        }
        var amount = Quantity.at(tokens, i);
        if (!amount.isThere() || amount.written() != Quantity.Written.DECIMAL || isElse(tokens, i, amount)) {
            return null;
        }
        var to = i + amount.tokens();
        var range = range(tokens, i, to);
        if (range != null) {
            return range;
        }
        var start = isNegative(tokens, i) ? i - 1 : i;
        var minutes = start < i ? -amount.hours() : amount.hours();
        return new Stretch(
                start,
                to,
                minutes,
                minutes,
                Stretch.Form.DECIMAL,
                Stretch.NO_CLOCK,
                start < i ? Set.of(Flag.NEGATIVE) : Set.of());
    }

    private static boolean isElse(Tokens tokens, int i, Quantity amount) {
        var low = tokens.low(i);
        var to = i + amount.tokens();
        var isPointed = low.startsWith(".");
        if (low.indexOf(',') > 0 && !low.startsWith("0")) {
            return true;
        }
        if (OtherNumbers.isMoney(tokens, i)
                || OtherNumbers.isPart(tokens, i)
                || OtherNumbers.isLead(tokens, i)
                || amount.hundredths() > LARGEST_HUNDREDTHS) {
            return true;
        }
        if (isTimeOfDay(tokens, i)) {
            return true;
        }
        if (isCited(tokens, to) || (!isPointed && low.length() > 3 && tokens.in(to, Set.of("am", "pm")))) {
            return true;
        }
        var isAttached = tokens.at(to).glued() && tokens.at(to).isWord() && !tokens.is(to, "ish");
        if (OtherNumbers.isMeasured(tokens, to) || isAttached || tokens.is(i - 1, "bac")) {
            return true;
        }
        return !isPointed && (OtherNumbers.isPointed(tokens, i) || OtherNumbers.isSpent(tokens, to - 1));
    }

    /// `until 4.40`, `by 9.15`: a time of the clock with a point.
    private static boolean isTimeOfDay(Tokens tokens, int i) {
        return tokens.in(i - 1, Set.of("until", "till", "til", "since", "by", "at"))
                && ClockTime.at(tokens, i).isThere();
    }

    /// `2.1-57`, `8.01-581.17`: sections of a code.
    private static boolean isCited(Tokens tokens, int to) {
        var isDash =
                tokens.is(to, '-') && tokens.at(to).glued() && tokens.at(to + 1).glued();
        if (!isDash || !tokens.at(to + 1).isNumber() || tokens.low(to + 1).startsWith(".")) {
            return false;
        }
        var end = Quantity.at(tokens, to + 1);
        return end.written() != Quantity.Written.DECIMAL || end.hundredths() > LARGEST_RANGE;
    }

    /// `.3-.4`, `.3 or .4`: somebody has to say which.
    private static @Nullable Stretch range(Tokens tokens, int i, int join) {
        var isGlued = tokens.at(join).glued() && tokens.at(join + 1).glued();
        var isJoin = tokens.is(join, "or")
                || (isGlued && (tokens.is(join, '-') || tokens.is(join, '–') || tokens.is(join, '/')));
        var high = Quantity.at(tokens, join + 1);
        return isJoin && high.isThere() && high.written() == Quantity.Written.DECIMAL
                ? Stretch.open(i, join + 1 + high.tokens())
                : null;
    }

    /// `-0.5` takes time back; ` - 0.5` is a dash.
    private static boolean isNegative(Tokens tokens, int i) {
        return (tokens.is(i - 1, '-') || tokens.is(i - 1, '−'))
                && tokens.at(i).glued()
                && !tokens.at(i - 1).glued()
                && !tokens.at(i - 2).isBreak();
    }

    /// `1:20` is an hour and twenty minutes, unless it is twenty past one.
    private static @Nullable Stretch hoursAndMinutes(Tokens tokens, int i) {
        var isShape = tokens.at(i).isNumber()
                && tokens.low(i).length() <= 2
                && tokens.is(i + 1, ':')
                && tokens.at(i + 1).glued()
                && tokens.at(i + 2).isNumber()
                && tokens.at(i + 2).glued()
                && tokens.low(i + 2).length() == 2;
        var time = ClockTime.at(tokens, i);
        var isCited = tokens.is(i + 3, '-')
                && tokens.at(i + 3).glued()
                && tokens.at(i + 4).isNumber()
                && tokens.is(i + 5, ':');
        var isTimeOfDay = isCited
                || tokens.in(i - 1, AT)
                || tokens.in(i + 3, HALVES)
                || tokens.is(i - 1, '@')
                || (tokens.is(i + 3, ':') && tokens.at(i + 3).glued())
                || OtherNumbers.isPart(tokens, i - 1);
        if (!isShape || isTimeOfDay || time.tokens() != 3 || time.minute() > LATEST_HOUR * HOUR + HOUR - 1) {
            return null;
        }
        var isEven = time.minute() >= HOUR && time.minute() % QUARTER == 0;
        var to = tokens.in(i + 3, Measures.HOURS) ? i + 4 : i + 3;
        var minutes = time.minute();
        var form = isEven && to == i + 3 ? Stretch.Form.COLON : Stretch.Form.MEASURED;
        var flags = form == Stretch.Form.COLON ? Set.of(Flag.AMBIGUOUS_DURATION) : Set.<Flag>of();
        return new Stretch(i, to, minutes, minutes, form, Stretch.NO_CLOCK, flags);
    }
}
