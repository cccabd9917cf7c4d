package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// All rate agreements of the firm, indexed by scope and day. Built once, then only read, by any number of threads.
public final class RateBook {
    private final Map<Scope, Shelf> shelves;

    private RateBook(Map<Scope, Shelf> shelves) {
        this.shelves = shelves;
    }

    public static RateBook of(Collection<Agreement> agreements) {
        var byScope = new HashMap<Scope, List<Agreement>>();
        for (var agreement : agreements) {
            byScope.computeIfAbsent(agreement.scope().plain(), _ -> new ArrayList<>())
                    .add(agreement);
        }
        var shelves = HashMap.<Scope, Shelf>newHashMap(byScope.size());
        byScope.forEach((scope, list) -> shelves.put(scope, Shelf.of(list)));
        return new RateBook(shelves);
    }

    /// Work for which a rate is sought.
    ///
    /// @param classification of the timekeeper that day; null or blank where the firm keeps none
    public record Occasion(
            ClientId client,
            MatterId matter,
            TimekeeperId timekeeper,
            @Nullable String classification,
            LocalDate day) {

        /// The scopes that could hold a rate for it, the strongest first.
        List<Scope> scopes() {
            var scopes = new ArrayList<Scope>(Precedence.values().length);
            var classed = classification != null && !classification.isBlank();
            scopes.add(new Scope(null, matter, timekeeper, null));
            if (classed) {
                scopes.add(new Scope(null, matter, null, classification));
            }
            scopes.add(new Scope(client, null, timekeeper, null));
            if (classed) {
                scopes.add(new Scope(client, null, null, classification));
            }
            scopes.add(new Scope(null, matter, null, null));
            scopes.add(new Scope(client, null, null, null));
            scopes.add(new Scope(null, null, timekeeper, null));
            return scopes;
        }
    }

    /// What the book says about an occasion.
    ///
    /// @param winner null where no agreement covers the day
    /// @param losers every other agreement that covers the day, the strongest first; without a winner, those of the
    ///     right scope that cover other days
    /// @param tried kinds of scope that were looked up
    public record Found(@Nullable AgreedRate winner, List<Step.Lost> losers, Set<Precedence> tried) {
        public Found {
            losers = List.copyOf(losers);
        }
    }

    /// Two agreements of one scope that cover a common day: the later one would win.
    public record Overlap(Agreement earlier, Agreement later) {}

    /// All agreements that cover the occasion, and which of them wins.
    public Found find(Occasion occasion) {
        AgreedRate winner = null;
        var losers = new ArrayList<Step.Lost>(4);
        var scopes = occasion.scopes();
        for (var scope : scopes) {
            var shelf = shelves.get(scope);
            if (shelf == null) {
                continue;
            }
            var replaced = false;
            for (var rate : shelf.covering(occasion.day())) {
                if (winner == null) {
                    winner = rate;
                    replaced = true;
                } else {
                    losers.add(new Step.Lost(rate, replaced ? Step.Loss.REPLACED : Step.Loss.OUTRANKED));
                }
            }
        }
        return winner == null
                ? new Found(null, elsewhen(scopes, occasion.day()), tried(scopes))
                : new Found(winner, losers, Set.of());
    }

    /// Every pair of agreements that an import must refuse, by scope and day.
    public List<Overlap> overlaps() {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.overlaps().stream())
                .sorted(Comparator.comparing(
                                (Overlap overlap) -> overlap.later().from())
                        .thenComparing(overlap -> overlap.later().id())
                        .thenComparing(overlap -> overlap.earlier().id()))
                .toList();
    }

    private List<Step.Lost> elsewhen(List<Scope> scopes, LocalDate day) {
        return scopes.stream()
                .map(shelves::get)
                .flatMap(shelf -> shelf == null ? Stream.empty() : shelf.around(day).stream())
                .toList();
    }

    private static Set<Precedence> tried(List<Scope> scopes) {
        var tried = EnumSet.noneOf(Precedence.class);
        scopes.forEach(scope -> tried.add(scope.precedence()));
        return tried;
    }
}
