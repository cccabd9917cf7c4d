package tenths.formats.delimited;

import java.io.ByteArrayOutputStream;

/// A line item of which only a part has been read, because a line break stood in one of its texts.
final class BrokenLine {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Columns columns;
    private long line;

    BrokenLine(int fields) {
        columns = new Columns(fields);
    }

    boolean isEmpty() {
        return line == 0;
    }

    /// Physical line where it begins.
    long line() {
        return line;
    }

    /// How many fields have begun.
    int fields() {
        return columns.count();
    }

    void start(Columns first, LineSource source) {
        clear();
        line = source.number();
        bytes.write(source.bytes(), source.from(), source.to() - source.from());
        columns.split(first.bytes(), source.from(), source.to());
    }

    /// Joins the next line with a space in place of the line break.
    void append(LineSource source) {
        bytes.write(' ');
        bytes.write(source.bytes(), source.from(), source.to() - source.from());
        var joined = bytes.toByteArray();
        columns.split(joined, 0, joined.length);
    }

    /// Hands the joined line over and forgets it.
    void split(Columns into) {
        var joined = bytes.toByteArray();
        into.split(joined, 0, joined.length);
        clear();
    }

    void clear() {
        bytes.reset();
        line = 0;
    }
}
