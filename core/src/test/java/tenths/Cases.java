package tenths;

import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/// Runs a check on many random cases and names the seed of the first that fails, so that it can be run again alone.
@NullMarked
public final class Cases {
    private static final long FIRST_SEED = Long.getLong("tenths.seed", 20_261_122L);
    private static final int MOST = Integer.getInteger("tenths.cases.most", Integer.MAX_VALUE);

    private Cases() {}

    /// How many cases a test runs: as many as `-Dtenths.cases` says, which is then printed with the first seed.
    ///
    /// @param usual how many where nothing is said
    public static int times(int usual) {
        var wanted = Integer.getInteger("tenths.cases");
        if (wanted == null) {
            return usual;
        }
        System.out.printf("%,d cases, seeds from %d on%n", wanted, FIRST_SEED);
        return wanted;
    }

    /// The seed of the first case: one by which every run is the same, or what `-Dtenths.seed` says.
    public static long firstSeed() {
        return FIRST_SEED;
    }

    /// As many cases as a test wants, but not more than `-Dtenths.cases.most` says: a run that plants faults calls each
    /// test hundreds of times.
    public static void check(int times, Consumer<Random> property) {
        for (var i = 0; i < Math.min(times, MOST); i++) {
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
