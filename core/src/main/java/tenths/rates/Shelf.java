package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The agreements of one scope in the order of their first days.
///
/// @param latestEnd for each agreement the last day that it or any before it covers; it ends a walk back early
record Shelf(List<Agreement> agreements, List<AgreedRate> rates, List<LocalDate> latestEnd) {
    static final Shelf EMPTY = new Shelf(List.of(), List.of(), List.of());

    static Shelf of(Collection<Agreement> agreements) {
        var sorted = agreements.stream()
                .sorted(Comparator.comparing(Agreement::from).thenComparing(Agreement::id))
                .toList();
        var ends = new ArrayList<LocalDate>(sorted.size());
        var latest = LocalDate.MIN;
        for (var agreement : sorted) {
            latest = later(latest, end(agreement));
            ends.add(latest);
        }
        return new Shelf(sorted, sorted.stream().map(AgreedRate::of).toList(), ends);
    }

    /// The rates that cover the day, the latest first.
    List<AgreedRate> covering(LocalDate day) {
        var last = lastBegun(day);
        if (last < 0) {
            return List.of();
        }
        var found = new ArrayList<AgreedRate>(1);
        for (var i = last; i >= 0 && !latestEnd.get(i).isBefore(day); i--) {
            if (agreements.get(i).covers(day)) {
                found.add(rates.get(i));
            }
        }
        return found;
    }

    /// The neighbours of a day that nothing covers: what ended last, and what begins next.
    List<Step.Lost> around(LocalDate day) {
        var last = lastBegun(day);
        var near = new ArrayList<Step.Lost>(2);
        if (last >= 0) {
            near.add(new Step.Lost(rates.get(last), Step.Loss.ENDED));
        }
        if (last + 1 < rates.size()) {
            near.add(new Step.Lost(rates.get(last + 1), Step.Loss.NOT_YET));
        }
        return near;
    }

    /// Each agreement with those before it that reach into its days.
    List<RateBook.Overlap> overlaps() {
        var pairs = new ArrayList<RateBook.Overlap>();
        for (var i = 1; i < agreements.size(); i++) {
            var later = agreements.get(i);
            for (var j = i - 1; j >= 0 && !latestEnd.get(j).isBefore(later.from()); j--) {
                if (agreements.get(j).covers(later.from())) {
                    pairs.add(new RateBook.Overlap(agreements.get(j), later));
                }
            }
        }
        return pairs;
    }

    /// The index of the last agreement that has begun by that day, or -1.
    private int lastBegun(LocalDate day) {
        var low = 0;
        var high = agreements.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (agreements.get(middle).from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private static LocalDate end(Agreement agreement) {
        var to = agreement.to();
        return to == null ? LocalDate.MAX : to;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
