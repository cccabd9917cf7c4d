package tenths.notes.text;

import tenths.notes.Span;

/// A word, a number, a sign or a line break of a note.
///
/// @param low the text in lower case; of an abbreviation like `a.m.` without its dots
/// @param glued true if no space stands before it
public record Token(Kind kind, int start, int end, String low, boolean glued) {
    /// What a token is made of.
    public enum Kind {
        WORD,
        /// Digits, with points and commas between them: `.4`, `1,200`, `3.14.26`.
        NUMBER,
        SIGN,
        BREAK,
        /// What stands before the first and after the last token.
        EDGE
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isBreak() {
        return kind == Kind.BREAK || kind == Kind.EDGE;
    }

    public boolean is(char sign) {
        return kind == Kind.SIGN && low.charAt(0) == sign;
    }

    public boolean is(String word) {
        return kind == Kind.WORD && low.equals(word);
    }
}
