package tenths.notes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into tokens in one pass.
final class Lexer {
    private static final int THOUSANDS = 3;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int place;
    private boolean glued;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> read() {
        while (place < text.length()) {
            var here = text.charAt(place);
            if (here == '\n' || here == '\r') {
                take(Token.Kind.BREAK, here == '\r' && at(place + 1) == '\n' ? place + 2 : place + 1);
            } else if (Character.isWhitespace(here) || Character.isSpaceChar(here) || isInvisible(here)) {
                glued = false;
                place++;
                continue;
            } else if (startsNumber()) {
                take(Token.Kind.NUMBER, endOfNumber());
            } else if (Character.isLetter(here)) {
                word();
            } else {
                take(Token.Kind.SIGN, place + 1);
            }
            glued = true;
        }
        return List.copyOf(tokens);
    }

    private static boolean isInvisible(char here) {
        return here == '\u200b' || here == '\ufeff';
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, place, end, text.substring(place, end).toLowerCase(Locale.ROOT), glued));
        place = end;
    }

    private boolean startsNumber() {
        if (isDigit(at(place))) {
            return true;
        }
        return at(place) == '.' && isDigit(at(place + 1)) && !Character.isLetterOrDigit(at(place - 1));
    }

    private int endOfNumber() {
        var end = place;
        while (isDigit(at(end)) || (at(end) == '.' && isDigit(at(end + 1))) || (at(end) == ',' && joins(end))) {
            end++;
        }
        return end;
    }

    /// Whether a comma is part of the number: `1,200`, `0,75`. In `6/9,0.4,call` and `pp 3,5,9` it stands between two.
    private boolean joins(int comma) {
        var end = comma + 1;
        while (isDigit(at(end))) {
            end++;
        }
        var digits = end - comma - 1;
        if (digits == THOUSANDS) {
            return true;
        }
        var isPlain = text.substring(place, comma).chars().allMatch(c -> isDigit((char) c));
        var goesOn = (at(end) == '.' || at(end) == ',') && isDigit(at(end + 1));
        return digits > 0 && digits < THOUSANDS && isPlain && !goesOn && at(place - 1) != ',';
    }

    /// A word; apostrophes inside belong to it, and so do the points of `a.m.`.
    private void word() {
        if (at(place + 1) == '.' && Character.isLetter(at(place + 2)) && !Character.isLetter(at(place + 3))) {
            var end = at(place + 3) == '.' ? place + 4 : place + 3;
            var low = "" + at(place) + at(place + 2);
            tokens.add(new Token(Token.Kind.WORD, place, end, low.toLowerCase(Locale.ROOT), glued));
            place = end;
            return;
        }
        var end = place;
        while (Character.isLetter(at(end))
                || isMark(at(end))
                || (isApostrophe(at(end)) && Character.isLetter(at(end + 1)))) {
            end++;
        }
        var low = text.substring(place, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        tokens.add(new Token(Token.Kind.WORD, place, end, low, glued));
        place = end;
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
