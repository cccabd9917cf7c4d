package tenths.web.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tenths.notes.Span;

/// A piece of a note as it is shown: used words underlined, characters that cannot be seen made visible.
///
/// @param used whether a draft rests on it
/// @param hidden whether it is a character that shows nothing or turns the line around; the text is then its number
public record Piece(String text, boolean used, boolean hidden) {
    /// Longer notes are shown around the words that were used.
    static final int MOST_SHOWN = 6_000;

    private static final int AROUND = 400;

    /// The whole text, or what lies around the used words where it is very long.
    static List<Piece> of(String text, Collection<Span> used) {
        var marked = new boolean[text.length()];
        var near = new boolean[text.length()];
        for (var span : used) {
            for (var i = span.start(); i < Math.min(span.end(), text.length()); i++) {
                marked[i] = true;
            }
            var end = Math.min(text.length(), span.end() + AROUND);
            for (var i = Math.max(0, span.start() - AROUND); i < end; i++) {
                near[i] = true;
            }
        }
        var all = text.length() <= MOST_SHOWN;
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < text.length(); ) {
            var shown = all || near[i] || i < AROUND;
            var end = i + 1;
            while (end < text.length() && (all || near[end] || end < AROUND) == shown && marked[end] == marked[i]) {
                end++;
            }
            if (shown) {
                visible(text.substring(i, end), marked[i], pieces);
            } else {
                pieces.add(new Piece(" … ", false, false));
            }
            i = end;
        }
        return pieces;
    }

    private static void visible(String text, boolean used, List<Piece> pieces) {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                if (i > from) {
                    pieces.add(new Piece(text.substring(from, i), used, false));
                }
                pieces.add(new Piece("U+%04X".formatted((int) text.charAt(i)), used, true));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), used, false));
        }
    }

    /// Zero width, soft hyphens, and what turns the direction of writing.
    private static boolean isHidden(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
