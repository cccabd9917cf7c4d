package tenths.formats.ledesxml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.ledesxml.Element.Segment;

/// A segment of a file while it is being read: its values, and what the segments in it add up to.
final class Frame {
    private final Segment table;
    private final @Nullable Frame parent;
    private final long line;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private int lastPlace = -1;

    /// @param line of the file where the element stands
    record Value(String text, long line) {}

    Frame(Segment table, @Nullable Frame parent, long line) {
        this.table = table;
        this.parent = parent;
        this.line = line;
    }

    Segment table() {
        return table;
    }

    String name() {
        return table.name();
    }

    long line() {
        return line;
    }

    /// The segment around it of that name.
    ///
    /// @throws IllegalStateException where it stands in none, which the table does not allow
    Frame above(String name) {
        for (var frame = parent; frame != null; frame = frame.parent) {
            if (frame.name().equals(name)) {
                return frame;
            }
        }
        throw new IllegalStateException(name() + " stands in no " + name);
    }

    Frame parent() {
        if (parent == null) {
            throw new IllegalStateException(name() + " is the outermost segment");
        }
        return parent;
    }

    /// False where a part stands before one that it should follow.
    boolean enter(int place) {
        var inOrder = place >= lastPlace;
        lastPlace = Math.max(lastPlace, place);
        return inOrder;
    }

    /// False where the value was there before.
    boolean put(String name, Value value) {
        return values.put(name, value) == null;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        var value = values.get(name);
        return value == null ? "" : value.text();
    }

    long lineOf(String name) {
        var value = values.get(name);
        return value == null ? line : value.line();
    }

    /// Ten-thousandths; 0 where it is not there, [TenThousandths#UNFIT] where it is no number.
    long amount(String name) {
        var bytes = text(name).getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? 0 : NumberText.parse(bytes, 0, bytes.length);
    }

    /// Adds to what is kept under a name; a number that could not be read makes the sum unknown.
    void add(String sum, long amount) {
        var before = sum(sum);
        var unknown = before == TenThousandths.UNFIT || amount == TenThousandths.UNFIT;
        sums.put(sum, unknown ? TenThousandths.UNFIT : before + amount);
    }

    long sum(String name) {
        return sums.getOrDefault(name, 0L);
    }
}
