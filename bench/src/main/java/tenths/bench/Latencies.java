package tenths.bench;

import java.util.Collection;
import java.util.List;

/// How long each of many requests took, in nanoseconds, the quickest first.
record Latencies(List<Long> nanos) {
    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().sorted().toList());
    }

    /// What so many of a hundred stay below, in milliseconds.
    String share(int percent) {
        var nth = Math.min(nanos.size() - 1, nanos.size() * percent / 100);
        return Watch.seconds(nanos.get(nth)).movePointRight(3).toPlainString();
    }
}
