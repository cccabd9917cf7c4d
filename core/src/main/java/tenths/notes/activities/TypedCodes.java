package tenths.notes.activities;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;
import tenths.notes.Span;

/// Codes that the writer typed: `L330 A109 depo of driver 4.1`. They win over everything that the words suggest.
public final class TypedCodes {
    private static final Pattern SHAPE = Pattern.compile("(?<![\\p{Alnum}-])([AaLl]\\d{3})(?![\\p{Alnum}-])");

    private static final List<CodeSet> LISTS =
            List.of(Utbms.ACTIVITY_2007, Utbms.LITIGATION_ABA, Utbms.LITIGATION_INSURANCE_2007);

    private TypedCodes() {}

    /// Where an activity or a task stands by its code.
    public static List<Span> in(CharSequence text) {
        return in(text, new Span(0, text.length()));
    }

    private static List<Span> in(CharSequence text, Span piece) {
        return SHAPE.matcher(text)
                .useTransparentBounds(true)
                .region(piece.start(), piece.end())
                .results()
                .filter(found -> isCode(found.group().toUpperCase(Locale.ROOT)))
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private static boolean isCode(String code) {
        return LISTS.stream().anyMatch(list -> list.find(code).isPresent());
    }

    /// The one code of the list that was typed in the passage; none where two contradict each other.
    static Suggestion of(Passage passage, CodeSet codes) {
        var typed = in(passage.text(), passage.piece()).stream()
                .filter(span -> codes.find(code(passage, span))
                        .filter(code -> !code.heading())
                        .isPresent())
                .toList();
        var different =
                typed.stream().map(span -> code(passage, span)).distinct().toList();
        return different.size() == 1
                ? new Suggestion(different.getFirst(), true, typed, passage.words(typed.getFirst()) + ": as typed")
                : Suggestion.NONE;
    }

    private static String code(Passage passage, Span span) {
        return span.of(passage.text()).toUpperCase(Locale.ROOT);
    }
}
