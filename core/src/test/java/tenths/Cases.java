package tenths;

import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/// Runs a check on many random cases and names the seed of the first that fails, so that it can be run again alone.
@NullMarked
public final class Cases {
    private static final long FIRST_SEED = 20_261_122L;

    private Cases() {}

    public static void check(int times, Consumer<Random> property) {
        for (var i = 0; i < times; i++) {
            check(FIRST_SEED + i, property);
        }
    }

    /// One case by its seed.
    public static void check(long seed, Consumer<Random> property) {
        try {
            property.accept(new Random(seed));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("case with seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
