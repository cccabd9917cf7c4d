package tenths.notes.words;

import tenths.notes.Span;

/// One word or number of a note, or the sign `&`, and where it stands.
///
/// @param folded lower case, without accents, apostrophes and the possessive: `Peña's` is `pena`
/// @param start first character in the original text, in UTF-16 units
/// @param end one after the last character
/// @param number true for digits
public record Word(String folded, int start, int end, boolean number) {
    public Span span() {
        return new Span(start, end);
    }

    /// True where nothing stands between this word and the next one: `TC1205` is two words.
    public boolean touches(Word next) {
        return end == next.start;
    }
}
