package tenths.fuzz;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// What the fuzzer calls where a fault was planted.
@NullMarked
public final class PlantedHarness {
    private static @Nullable Planted fault;

    private PlantedHarness() {}

    public static void fuzzerInitialize(String[] words) {
        fault = Planted.valueOf(words[0]);
    }

    public static void fuzzerTestOneInput(byte[] file) {
        Guard.check(Objects.requireNonNull(fault).reading, file);
    }
}
