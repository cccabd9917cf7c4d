package tenths.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// New identities in the order of time (UUID version 7), so that rows made together lie together. Within one source
/// they
/// strictly grow, which keeps the order of an import.
public final class Ids {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long last;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /// The next identity.
    public synchronized UUID next() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        var millis = last >>> COUNTER_BITS;
        var counter = last & ((1L << COUNTER_BITS) - 1);
        return new UUID((millis << 16) | VERSION_7 | counter, VARIANT | (random.nextLong() & VARIANT_MASK));
    }
}
