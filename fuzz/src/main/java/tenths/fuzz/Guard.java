package tenths.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tenths.fuzz.Target.Reading;

/// What every reader must keep to, whatever it reads: it throws nothing that it does not declare, is done in time,
/// takes
/// little memory, expands no entity, and reads no other file and nobody's server.
///
/// Time is the processor's, so that a busy machine breaks nobody. Memory is all that was allocated, even what was given
/// back at once: never less than what was held at any moment.
final class Guard {
    static final long MOST_MILLIS = 2_000;
    static final long MOST_BYTES = 256L << 20;

    /// What the entities of the seeds stand for, in two halves that stand apart in the file.
    static final String EXPANDED = "expanded-by-an-entity";

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<List<String>> LEFT = new ThreadLocal<>();

    private Guard() {}

    /// @throws Broken where the reader does what it must not
    static void check(Reading reading, byte[] file) {
        var first = measured(reading, file);
        // What was loaded for the first time is no cost of the file: what is too much is too much twice.
        var cost = first.isTooMuch() ? measured(reading, file) : first;
        if (cost.isTooMuch()) {
            throw new Broken("it takes %d ms and %,d bytes; the limits are %d and %,d"
                    .formatted(cost.millis, cost.bytes, MOST_MILLIS, MOST_BYTES));
        }
    }

    private record Cost(long millis, long bytes) {
        boolean isTooMuch() {
            return millis > MOST_MILLIS || bytes > MOST_BYTES;
        }
    }

    private static Cost measured(Reading reading, byte[] file) {
        var nanos = THREAD.getCurrentThreadCpuTime();
        var bytes = THREAD.getCurrentThreadAllocatedBytes();
        var said = String.valueOf(read(reading, file));
        if (!new String(file, StandardCharsets.ISO_8859_1).contains(EXPANDED) && said.contains(EXPANDED)) {
            throw new Broken("it expands an entity");
        }
        return new Cost(
                TimeUnit.NANOSECONDS.toMillis(THREAD.getCurrentThreadCpuTime() - nanos),
                THREAD.getCurrentThreadAllocatedBytes() - bytes);
    }

    private static Object read(Reading reading, byte[] file) {
        var left = new ArrayList<String>();
        LEFT.set(left);
        try {
            var read = reading.of(file);
            if (!left.isEmpty()) {
                throw new Broken("it leaves its file: " + left);
            }
            return read;
        } catch (Broken broken) {
            throw broken;
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError undeclared) {
            var broken = new Broken("it throws " + undeclared);
            broken.initCause(undeclared);
            throw broken;
        } finally {
            LEFT.remove();
        }
    }

    /// Something outside is about to be opened. While a reader reads that is a fault, even where it forgets the error.
    static void leaves(String where) {
        var left = LEFT.get();
        if (left != null) {
            left.add(where);
            throw new Broken("it leaves its file: " + where);
        }
    }
}
