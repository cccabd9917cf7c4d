package tenths.guidelines.words;

import java.util.List;

/// How many words a narrative has.
public final class WordCount {
    private static final int ASCII = 128;

    private WordCount() {}

    public static int of(String text) {
        return Reading.of(text).counted();
    }

    static int read(String text) {
        return outside(text, List.of());
    }

    /// Fewest words that touch none of the spans, by adding up what each touches.
    public static int outsideAtLeast(String text, List<Span> spans) {
        var outside = of(text);
        for (var span : spans) {
            outside -= touched(text, span);
        }
        return outside;
    }

    private static int touched(String text, Span span) {
        var count = 0;
        for (var at = span.start(); at < span.end(); at++) {
            if (isInWord(text.charAt(at)) && (at == span.start() || !isInWord(text.charAt(at - 1)))) {
                count++;
            }
        }
        return count;
    }

    /// Words that touch none of the spans; a run of letters, digits, apostrophes and hyphens is a word.
    public static int outside(String text, List<Span> spans) {
        var count = 0;
        for (var at = 0; at < text.length(); ) {
            var end = at;
            while (end < text.length() && isInWord(text.charAt(end))) {
                end++;
            }
            if (end > at && (spans.isEmpty() || isOutside(new Span(at, end), spans))) {
                count++;
            }
            at = Math.max(end, at + 1);
        }
        return count;
    }

    private static boolean isOutside(Span word, List<Span> spans) {
        for (var span : spans) {
            if (span.overlaps(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInWord(char c) {
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '\'';
        }
        return Character.isLetterOrDigit(c) || c == '\u2019';
    }
}
