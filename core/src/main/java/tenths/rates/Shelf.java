package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The agreements of one scope, in any currency, in the order of the days from which they hold.
///
/// @param latestEnd for each the last day on which it or any before it holds; it ends a walk back early
/// @param late those that hold later than they were agreed to, because a notice has to run
record Shelf(List<Term> terms, List<LocalDate> latestEnd, List<Term> late) {
    static final Shelf EMPTY = new Shelf(List.of(), List.of(), List.of());

    private static final Comparator<Term> STATED_FIRST =
            Comparator.comparing(term -> term.agreement().scope().currency() == null);

    static Shelf of(Collection<Agreement> agreements) {
        var sorted = agreements.stream()
                .collect(Collectors.groupingBy(
                        each -> Optional.ofNullable(each.scope().currency())))
                .values()
                .stream()
                .flatMap(each -> Term.of(each).stream())
                .sorted(Comparator.comparing(Term::from)
                        .thenComparing(term -> term.agreement().id()))
                .toList();
        var ends = new ArrayList<LocalDate>(sorted.size());
        var latest = LocalDate.MIN;
        for (var term : sorted) {
            latest = latest.isAfter(term.end()) ? latest : term.end();
            ends.add(latest);
        }
        var late = sorted.stream()
                .filter(term -> term.from().isAfter(term.agreement().from()))
                .toList();
        return new Shelf(sorted, ends, late);
    }

    /// What holds on the day: a rate whose currency is said before one that goes by the client's, the latest first.
    List<Term> covering(LocalDate day) {
        var found = new ArrayList<Term>(1);
        for (var i = lastBegun(day); i >= 0 && !latestEnd.get(i).isBefore(day); i--) {
            if (terms.get(i).holds(day)) {
                found.add(terms.get(i));
            }
        }
        if (found.size() > 1) {
            found.sort(STATED_FIRST);
        }
        return found;
    }

    /// The neighbours of a day on which nothing holds: what ended last, and what begins next.
    List<Step.Lost> around(LocalDate day) {
        var last = lastBegun(day);
        var near = new ArrayList<Step.Lost>(2);
        if (last >= 0 && !terms.get(last).holds(day)) {
            near.add(new Step.Lost(terms.get(last).rate(), Step.Loss.ENDED));
        }
        if (last + 1 < terms.size() && !terms.get(last + 1).waits(day)) {
            near.add(new Step.Lost(terms.get(last + 1).rate(), Step.Loss.NOT_YET));
        }
        return near;
    }

    /// Each agreement with those before it that reach into its days.
    List<RateBook.Overlap> overlaps() {
        var agreements = terms.stream()
                .map(Term::agreement)
                .sorted(Comparator.comparing(Agreement::from).thenComparing(Agreement::id))
                .toList();
        var pairs = new ArrayList<RateBook.Overlap>();
        for (var i = 1; i < agreements.size(); i++) {
            var later = agreements.get(i);
            for (var earlier : agreements.subList(0, i)) {
                if (earlier.covers(later.from())
                        && Objects.equals(
                                earlier.scope().currency(), later.scope().currency())) {
                    pairs.add(new RateBook.Overlap(earlier, later));
                }
            }
        }
        return pairs;
    }

    /// The index of the last term that has begun by that day, or -1.
    private int lastBegun(LocalDate day) {
        var low = 0;
        var high = terms.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (terms.get(middle).from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }
}
