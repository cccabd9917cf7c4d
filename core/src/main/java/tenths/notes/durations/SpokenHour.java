package tenths.notes.durations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// An hour and its parts in words: `half an hour`, `quarter hour`, `an hour and a half`, `an hour twenty`.
final class SpokenHour {
    private static final int HOUR = 60;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "eine", "einer", "une", "una", "un");
    static final Set<String> FULL = Set.of("full", "solid", "good", "whole", "straight", "ganze");
    private static final Set<String> HALF = Set.of("half", "halbe", "halben", "demi", "media");
    private static final Set<String> FEW = Set.of("few", "several", "couple", "paar");

    private SpokenHour() {}

    static @Nullable Stretch at(Tokens tokens, int i) {
        var start = tokens.in(i, ARTICLES) ? i + 1 : i;
        if (tokens.in(start, FEW)) {
            return few(tokens, i, start + 1);
        }
        if (tokens.in(start, HALF)) {
            return half(tokens, i, start + 1);
        }
        if (tokens.is(start, "quarter")
                || tokens.is(start, "viertel")
                || tokens.is(start, "cuarto")
                || tokens.is(start, "quart")) {
            return part(tokens, i, start + 1, HOUR / 4);
        }
        if (tokens.is(i, "a") && tokens.is(start, "tenth")) {
            return tenth(tokens, i, start + 1);
        }
        if (tokens.says(start, "three", "quarters") || tokens.says(start, "three", "quarter")) {
            return part(tokens, i, start + 2, HOUR * 3 / 4);
        }
        return whole(tokens, i, start);
    }

    private static @Nullable Stretch whole(Tokens tokens, int i, int start) {
        var compound = germanPart(tokens.low(start));
        if (compound > 0) {
            return Stretch.measured(i, start + 1, compound);
        }
        if ((tokens.is(start, "anderthalb") || tokens.is(start, "eineinhalb"))
                && tokens.in(start + 1, Measures.HOURS)) {
            return Stretch.measured(i, start + 2, HOUR + HOUR / 2);
        }
        var noun = tokens.in(start, FULL) ? start + 1 : start;
        var hasArticle = start > i;
        var isJoined = isJoint(tokens, noun + 1);
        var isOpening = tokens.is(noun, "hour") && isJoined;
        if (!isHour(tokens, noun)
                || (!hasArticle
                        && !isOpening
                        && !Quantity.spokenPart(tokens, noun + 1).isThere())) {
            return null;
        }
        var spoken = Numerals.spoken(tokens, isJoined ? noun + 2 : noun + 1);
        if (spoken.value() >= 5 && spoken.value() < HOUR) {
            return tokens.is(noun + 1, "plus") && isMeasured(tokens, noun + 2 + spoken.tokens())
                    ? Stretch.measured(i, noun + 1, HOUR)
                    : spokenMinutes(tokens, i, noun + 1, spoken);
        }
        if (!hasArticle && !Quantity.spokenPart(tokens, noun + 1).isThere()) {
            return null;
        }
        if ((tokens.says(noun + 1, "et", "demie") || tokens.says(noun + 1, "y", "media"))) {
            return Stretch.measured(i, noun + 3, HOUR + HOUR / 2);
        }
        return MeasuredLength.hours(tokens, i, HOUR, noun + 1);
    }

    /// Lengths joined by `plus` are added up as two.
    private static boolean isMeasured(Tokens tokens, int unit) {
        return tokens.in(unit, Measures.MINUTES) || tokens.in(unit, Measures.HOURS);
    }

    /// `an hour and twenty`, `hour plus twenty`.
    private static boolean isJoint(Tokens tokens, int i) {
        return MeasuredLength.isJoint(tokens, i) || tokens.is(i, "plus");
    }

    private static Stretch spokenMinutes(Tokens tokens, int i, int next, Numerals.Said spoken) {
        var end = (isJoint(tokens, next) ? next + 1 : next) + spoken.tokens();
        return Stretch.measured(i, tokens.in(end, Measures.MINUTES) ? end + 1 : end, HOUR + spoken.value());
    }

    /// `half an hour`, `half hour`; `half a day` is as long as somebody says it is.
    private static @Nullable Stretch half(Tokens tokens, int i, int next) {
        var noun = tokens.in(next, ARTICLES) || tokens.is(next, '-') ? next + 1 : next;
        if (tokens.is(noun, "day")) {
            return Stretch.open(i, noun + 1);
        }
        return isHour(tokens, noun) ? Stretch.measured(i, noun + 1, HOUR / 2) : null;
    }

    /// `a tenth for the voicemail`, `a tenth of an hour`; `a tenth of the estate` is money.
    private static @Nullable Stretch tenth(Tokens tokens, int i, int next) {
        var end = MeasuredLength.ofAnHour(tokens, next);
        return end == next && tokens.is(next, "of") ? null : Stretch.measured(i, end, HOUR / 10);
    }

    private static @Nullable Stretch part(Tokens tokens, int i, int next, int minutes) {
        var end = MeasuredLength.ofAnHour(tokens, next);
        if (end > next) {
            return Stretch.measured(i, end, minutes);
        }
        if (tokens.says(next, "de", "hora") || tokens.says(next, "of", "the")) {
            return Stretch.measured(i, next + 2, minutes);
        }
        if (tokens.is(next, "d'heure")) {
            return Stretch.measured(i, next + 1, minutes);
        }
        var noun = tokens.is(next, '-') ? next + 1 : next;
        return isHour(tokens, noun) ? Stretch.measured(i, noun + 1, minutes) : null;
    }

    private static @Nullable Stretch few(Tokens tokens, int i, int next) {
        var noun = tokens.is(next, "of") ? next + 1 : next;
        var isTime = tokens.in(noun, Measures.HOURS) || tokens.in(noun, Measures.MINUTES);
        return isTime ? Stretch.open(i, noun + 1) : null;
    }

    private static int germanPart(String word) {
        return switch (word) {
            case "viertelstunde" -> HOUR / 4;
            case "dreiviertelstunde" -> HOUR * 3 / 4;
            default -> 0;
        };
    }

    private static boolean isHour(Tokens tokens, int i) {
        return tokens.low(i).length() > 1 && tokens.in(i, Measures.HOURS) && !tokens.is(i, "hours");
    }
}
