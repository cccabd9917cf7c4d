package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Agreements by scope, and the places where one has to look for them.
///
/// @param lookups the kinds of scope, and how particular their work is, for which anything was agreed, the strongest
///     first; nothing else is ever looked up
record Shelves(Map<Scope, Shelf> byScope, List<Lookup> lookups) {
    /// @param rank of the [Particulars]
    record Lookup(Precedence kind, int rank) {}

    static Shelves of(Stream<Agreement> agreements) {
        var byScope = new HashMap<Scope, List<Agreement>>();
        agreements.forEach(each -> byScope.computeIfAbsent(each.scope().plain().in(null), _ -> new ArrayList<>())
                .add(each));
        var shelves = HashMap.<Scope, Shelf>newHashMap(byScope.size());
        byScope.forEach((scope, list) -> shelves.put(scope, Shelf.of(list)));
        var lookups = byScope.keySet().stream()
                .map(scope -> new Lookup(scope.precedence(), scope.on().rank()))
                .distinct()
                .sorted(Comparator.comparing(Lookup::kind)
                        .thenComparing(Comparator.comparingInt(Lookup::rank).reversed()))
                .toList();
        return new Shelves(shelves, lookups);
    }

    /// Empty where nothing is agreed for it.
    Shelf at(RateBook.Occasion occasion, Lookup lookup) {
        var scope = occasion.scope(lookup.kind(), lookup.rank());
        return scope == null ? Shelf.EMPTY : byScope.getOrDefault(scope, Shelf.EMPTY);
    }

    /// What holds next to a day on which nothing does, for any work and for this.
    List<Step.Lost> around(RateBook.Occasion occasion, LocalDate day) {
        return lookups.stream()
                .flatMap(lookup -> at(occasion, lookup).around(day).stream())
                .toList();
    }

    Collection<Shelf> all() {
        return byScope.values();
    }

    boolean concern(Precedence kind) {
        return lookups.stream().anyMatch(lookup -> lookup.kind() == kind);
    }
}
