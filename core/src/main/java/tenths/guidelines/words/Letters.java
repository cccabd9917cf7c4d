package tenths.guidelines.words;

/// What counts as a word, and what may stand between two words of one phrase.
final class Letters {
    private static final int ASCII = 128;

    private Letters() {}

    static boolean inWord(char c) {
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
        }
        return Character.isLetterOrDigit(c) || c == '\u2019';
    }

    static char folded(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /// True for what joins the words of a phrase: `e-file` and `e file` are the same.
    static boolean joins(char c) {
        return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0' || c == '/';
    }

    static int wordEnd(String text, int at) {
        var end = at;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the next word starts at or behind `at`, whatever stands before it; the length of the text if none does.
    static int nextWord(String text, int at) {
        var next = at;
        while (next < text.length() && !inWord(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
