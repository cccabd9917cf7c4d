package tenths.notes.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.notes.Span;

/// Cuts a text of any script into words in one pass. Letters and digits never share a word, so that `TC1205`, `TC 1205`
/// and `TC-1205` are the same two.
public final class Words {
    private static final int ASCII = 128;
    private static final int SHORTEST_POSSESSIVE = 3;

    /// Letters that have no accent to take off but are typed without their stroke.
    private static final Map<Character, String> STROKES =
            Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ı', "i", 'þ', "th");

    private Words() {}

    public static List<Word> of(CharSequence text) {
        return of(text, new Span(0, text.length()));
    }

    /// The words of a piece of a text; their places count from the start of the text.
    public static List<Word> of(CharSequence text, Span piece) {
        var words = new ArrayList<Word>();
        for (var at = piece.start(); at < piece.end(); ) {
            var point = Character.codePointAt(text, at);
            if (Character.isLetter(point)) {
                var end = letters(text, at);
                words.add(new Word(fold(text, at, end), at, end, false));
                at = end;
            } else if (Character.isDigit(point)) {
                var end = digits(text, at);
                words.add(new Word(plainDigits(text, at, end), at, end, true));
                at = end;
            } else {
                if (point == '&' || point == '+') {
                    words.add(new Word("and", at, at + 1, false));
                }
                at += Character.charCount(point);
            }
        }
        return words;
    }

    /// One word as it is compared: lower case, without accents, apostrophes and the possessive.
    public static String fold(CharSequence word) {
        return fold(word, 0, word.length());
    }

    private static int letters(CharSequence text, int start) {
        var at = start;
        while (at < text.length()) {
            var point = Character.codePointAt(text, at);
            var next = at + Character.charCount(point);
            if (isPartOfWord(point) || (isApostrophe(point) && isLetterAt(text, next))) {
                at = next;
            } else {
                break;
            }
        }
        return at;
    }

    private static int digits(CharSequence text, int start) {
        var at = start;
        while (at < text.length() && Character.isDigit(Character.codePointAt(text, at))) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    private static String plainDigits(CharSequence text, int start, int end) {
        var plain = new StringBuilder(end - start);
        for (var at = start; at < end; at += Character.charCount(Character.codePointAt(text, at))) {
            plain.append((char) ('0' + Character.digit(Character.codePointAt(text, at), 10)));
        }
        return plain.toString();
    }

    private static boolean isPartOfWord(int point) {
        if (point < ASCII) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
        }
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02bc';
    }

    private static boolean isLetterAt(CharSequence text, int at) {
        return at < text.length() && Character.isLetter(Character.codePointAt(text, at));
    }

    private static String fold(CharSequence text, int start, int end) {
        var plain = new StringBuilder(end - start);
        var foreign = false;
        var possessive = -1;
        for (var at = start; at < end; at++) {
            var c = text.charAt(at);
            if (isApostrophe(c)) {
                possessive = plain.length();
            } else {
                foreign |= c >= ASCII;
                plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        if (possessive == plain.length() - 1 && plain.length() >= SHORTEST_POSSESSIVE && isS(plain)) {
            plain.setLength(possessive);
        }
        return foreign ? withoutAccents(plain) : plain.toString();
    }

    private static boolean isS(CharSequence word) {
        var last = word.charAt(word.length() - 1);
        return last == 's' || last == 'S';
    }

    private static String withoutAccents(CharSequence word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(apart.length());
        for (var at = 0; at < apart.length(); at++) {
            var c = apart.charAt(at);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(STROKES.getOrDefault(c, String.valueOf(c)));
            }
        }
        return plain.toString();
    }
}
