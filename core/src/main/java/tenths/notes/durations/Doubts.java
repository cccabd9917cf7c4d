package tenths.notes.durations;

import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Times that need a second look because of what stands around them: `1.30`, `.5 x 3`, `22.4`, `of 2.5 tons`.
final class Doubts {
    private static final int LONGEST_PLAIN = 16 * 60;
    private static final int MOST_TIMES = 20;
    private static final Set<String> TAIL_OF_CLOCK = Set.of("15", "30", "45");
    private static final Set<String> COUNTING = Set.of("of", "at", "by", "than", "is");
    private static final Set<String> SUMS = Set.of("total", "sum", "out", "amount", "duration", "time");

    private Doubts() {}

    /// Whether the number is a time only if nothing else on its line is: `45.2`, `load of 2.5 ...`.
    static boolean isWeak(Tokens tokens, Stretch stretch) {
        return stretch.form() == Stretch.Form.COLON
                || (stretch.form() == Stretch.Form.DECIMAL
                        && (stretch.minutes() > LONGEST_PLAIN
                                || isOfThing(tokens, stretch)
                                || isArrow(tokens, stretch.to())
                                || isArrow(tokens, stretch.from() - 2)));
    }

    /// `1.4 -> 3.2`: something that rose, unless it is all that the line says of time.
    private static boolean isArrow(Tokens tokens, int i) {
        return tokens.is(i, '-') && tokens.is(i + 1, '>') && tokens.at(i + 1).glued();
    }

    /// `at 3.0 safety factor`: a preposition before it and the thing behind it.
    private static boolean isOfThing(Tokens tokens, Stretch stretch) {
        return tokens.in(stretch.from() - 1, COUNTING)
                && !tokens.in(stretch.from() - 2, SUMS)
                && !tokens.low(stretch.from()).startsWith(".")
                && tokens.at(stretch.to()).isWord()
                && !tokens.is(stretch.to(), "on")
                && !tokens.is(stretch.to(), "for");
    }

    /// Times as they were meant, or with the question whether they were.
    static Stretch weigh(Tokens tokens, Stretch stretch, List<Stretch> all) {
        var counted = times(tokens, stretch);
        if (!counted.equals(stretch)) {
            return counted;
        }
        var isLong = stretch.form() == Stretch.Form.DECIMAL && stretch.minutes() > LONGEST_PLAIN;
        var isDial = isDial(tokens, stretch) && all.stream().noneMatch(other -> isHundredths(tokens, other));
        return isLong || isDial || stretch.minutes() == 0 ? stretch.with(Flag.AMBIGUOUS_DURATION) : stretch;
    }

    /// `1.30` is an hour and a half to some and 78 minutes to others.
    private static boolean isDial(Tokens tokens, Stretch stretch) {
        var low = tokens.low(stretch.from());
        var point = low.indexOf('.');
        return stretch.minutes() > 0
                && (stretch.form() == Stretch.Form.DECIMAL || stretch.form() == Stretch.Form.MEASURED)
                && point > 0
                && TAIL_OF_CLOCK.contains(low.substring(point + 1));
    }

    /// `0.80` beside it shows that the writer counts hundredths.
    private static boolean isHundredths(Tokens tokens, Stretch stretch) {
        var low = tokens.low(stretch.from());
        var point = low.indexOf('.');
        var tail = point >= 0 ? low.substring(point + 1) : "";
        return tail.length() == 2 && !TAIL_OF_CLOCK.contains(tail) && !tail.equals("00");
    }

    /// `.5 hr x 3`, `4 witnesses x .3`, `two at .3`: so many times.
    private static Stretch times(Tokens tokens, Stretch stretch) {
        if (stretch.isVague() || stretch.isClock()) {
            return stretch;
        }
        var behind = Numerals.whole(tokens, stretch.to() + 1);
        if (isCross(tokens, stretch.to()) && isCount(behind)) {
            return stretch.of(stretch.minutes() * behind.value())
                    .spanning(stretch.from(), stretch.to() + 1 + behind.tokens());
        }
        var sign = stretch.from() - 1;
        if (!isCross(tokens, sign) && !tokens.is(sign, "at")) {
            return stretch;
        }
        var place = isCount(Numerals.whole(tokens, sign - 1)) ? sign - 1 : sign - 2;
        var count = Numerals.whole(tokens, place);
        var isSure = isCross(tokens, sign);
        if (!isCount(count)
                || (!isSure && place != sign - 1)
                || tokens.at(place).glued()) {
            return stretch;
        }
        var product = stretch.of(stretch.minutes() * count.value());
        var isGlued = tokens.at(sign).glued();
        return isSure && !isGlued ? product.spanning(sign, stretch.to()) : product.with(Flag.AMBIGUOUS_DURATION);
    }

    private static boolean isCross(Tokens tokens, int i) {
        return tokens.is(i, "x") || tokens.is(i, '×') || tokens.is(i, "times");
    }

    private static boolean isCount(Numerals.Said said) {
        return said.tokens() > 0 && said.value() >= 2 && said.value() <= MOST_TIMES;
    }
}
