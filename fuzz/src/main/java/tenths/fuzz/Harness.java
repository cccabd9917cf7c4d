package tenths.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the fuzzer calls, again and again.
public final class Harness {
    private static @Nullable Target target;

    private Harness() {}

    /// @param words the name of the reader
    public static void fuzzerInitialize(String[] words) {
        target = Target.named(words[0]);
        // what is loaded once is no cost of a file
        Seeds.own(target.name()).limit(1).forEach(Harness::warmUp);
        target.seeds().get().limit(1).forEach(Harness::warmUp);
    }

    public static void fuzzerTestOneInput(byte[] file) {
        Guard.check(Objects.requireNonNull(target).reading(), file);
    }

    private static void warmUp(byte[] seed) {
        try {
            Objects.requireNonNull(target).reading().of(seed);
        } catch (Exception fault) {
            throw new IllegalStateException("a seed breaks the reader", fault);
        }
    }
}
