package tenths.notes;

/// A piece of a note, by its place in the original text, in UTF-16 units.
///
/// @param start first character
/// @param end one after the last character
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward from 0, not from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span that) {
        return start <= that.start && that.end <= end;
    }

    public boolean touches(Span that) {
        return start < that.end && that.start < end;
    }

    /// The smallest piece that holds both.
    public Span to(Span that) {
        return new Span(Math.min(start, that.start), Math.max(end, that.end));
    }

    /// The words themselves.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
