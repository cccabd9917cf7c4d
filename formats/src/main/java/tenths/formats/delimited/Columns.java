package tenths.formats.delimited;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where the fields of a line begin and end, and what is unusual in them.
final class Columns {
    static final int NOT_ASCII = 1;
    static final int INVISIBLE = 2;
    static final int OPENING = 4;
    static final int CLOSING = 8;

    private static final int PIPE = 64;
    private static final byte[] CLASSES = classes();

    private byte[] bytes = new byte[0];
    private final int most;
    private final int[] starts;
    private final int[] ends;
    private final int[] marks;
    private int count;
    private boolean terminated;

    /// @param most fields of a line; what stands behind is counted, not kept
    Columns(int most) {
        this.most = most;
        starts = new int[most + 1];
        ends = new int[most + 1];
        marks = new int[most + 1];
    }

    /// Finds the fields between `from` and `to`; the terminator belongs to none.
    void split(byte[] line, int from, int to) {
        bytes = line;
        terminated = to - from >= 2 && line[to - 1] == ']' && line[to - 2] == '[';
        var end = terminated ? to - 2 : to;
        count = 0;
        var start = from;
        var mark = 0;
        for (var i = from; i < end; i++) {
            var kind = CLASSES[line[i] & 0xFF];
            if (kind == PIPE) {
                close(start, i, mark);
                start = i + 1;
                mark = 0;
            } else {
                mark |= kind;
            }
        }
        close(start, end, mark);
    }

    private void close(int start, int end, int mark) {
        count++;
        if (count <= most) {
            starts[count] = start;
            ends[count] = end;
            marks[count] = mark;
        }
    }

    int count() {
        return count;
    }

    /// True where the line ended with `[]`.
    boolean terminated() {
        return terminated;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    int length(int field) {
        return ends[field] - starts[field];
    }

    boolean isBlank(int field) {
        return starts[field] == ends[field];
    }

    /// Bits such as [#NOT_ASCII].
    int marks(int field) {
        return marks[field];
    }

    String text(int field) {
        return new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    byte[] copy(int field) {
        return Arrays.copyOfRange(bytes, starts[field], ends[field]);
    }

    /// From the beginning of one field to the end of another, pipes included.
    byte[] copy(int first, int last) {
        return Arrays.copyOfRange(bytes, starts[first], ends[last]);
    }

    /// True where the line begins with these fields as [#copy] gave them; false for none.
    boolean beginsWith(byte[] fields) {
        var from = starts[1];
        var to = from + fields.length;
        return fields.length > 0
                && to < bytes.length
                && bytes[to] == '|'
                && Arrays.equals(bytes, from, to, fields, 0, fields.length);
    }

    /// True where the fields from one to another are these bytes, pipes included.
    boolean are(int first, int last, byte[] fields) {
        return Arrays.equals(bytes, starts[first], ends[last], fields, 0, fields.length);
    }

    boolean is(int field, byte[] value) {
        return Arrays.equals(bytes, starts[field], ends[field], value, 0, value.length);
    }

    private static byte[] classes() {
        var classes = new byte[256];
        Arrays.fill(classes, 0, ' ', (byte) INVISIBLE);
        Arrays.fill(classes, 128, 256, (byte) NOT_ASCII);
        classes[127] = INVISIBLE;
        classes['|'] = PIPE;
        classes['['] = OPENING;
        classes[']'] = CLOSING;
        return classes;
    }
}
