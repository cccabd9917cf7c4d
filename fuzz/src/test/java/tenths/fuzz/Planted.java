package tenths.fuzz;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import tenths.fuzz.Target.Reading;

/// Readers that each do one thing that no reader may do.
@NullMarked
enum Planted {
    THROWS("it throws java.lang.ArrayIndexOutOfBoundsException", file -> file[file.length]),
    RECURSES("it throws java.lang.StackOverflowError", Planted::recurse),
    DAWDLES("it takes 3\\d{3} ms", _ -> dawdle()),
    DEVOURS("ms and 31\\d,\\d{3},\\d{3} bytes; the limits are 2000 and 268,435,456", _ -> devour()),
    EXPANDS("it expands an entity", _ -> "expanded-" + "by-an-entity"),
    READS_A_FILE("it leaves its file", _ -> Burglar.file()),
    HIDES_IT("it leaves its file", _ -> Burglar.secretly()),
    CALLS_OUT("it leaves its file", _ -> Burglar.socket());

    /// What the harness says, as a regular expression.
    final String complaint;

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    final Reading reading;

    Planted(String complaint, Reading reading) {
        this.complaint = complaint;
        this.reading = reading;
    }

    private static Object recurse(byte[] file) {
        return file.length < 0 ? "" : recurse(file) + "";
    }

    private static Object dawdle() {
        var thread = ManagementFactory.getThreadMXBean();
        var rounds = 0L;
        for (var until = thread.getCurrentThreadCpuTime() + 3_000_000_000L;
                thread.getCurrentThreadCpuTime() < until; ) {
            rounds++;
        }
        return rounds;
    }

    private static Object devour() {
        var sum = 0L;
        for (var i = 0; i < 300; i++) {
            var bytes = new byte[1 << 20];
            Arrays.fill(bytes, (byte) i);
            sum += bytes[i];
        }
        return sum;
    }
}
