package tenths.guidelines.words;

/// A piece of a narrative.
///
/// @param start offset of the first character, in UTF-16 units from 0
/// @param end offset behind the last character
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span that) {
        return start < that.end && that.start < end;
    }
}
