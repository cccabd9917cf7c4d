package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// All rate agreements of the firm, indexed by scope and day. Built once, then only read, by any number of threads.
public final class RateBook {
    private static final Scope EVERYBODY = new Scope(null, null, null, null);

    private final Map<Scope, Shelf> shelves;

    /// Tasks that have a rate of their own; no other task is ever looked up.
    private final Set<String> tasks;

    /// Kinds of scope for which anything was agreed; the others are never looked up.
    private final List<Precedence> kinds;

    private RateBook(Map<Scope, Shelf> shelves) {
        this.shelves = shelves;
        this.tasks = shelves.keySet().stream()
                .map(Scope::task)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        this.kinds = shelves.keySet().stream()
                .map(Scope::precedence)
                .distinct()
                .sorted()
                .toList();
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
    /// @param timekeeper null where only the class is known
    /// @param classification of the timekeeper that day; null or blank where the firm keeps none
    /// @param task the task worked on; blank where nobody said it
    public record Occasion(
            ClientId client,
            MatterId matter,
            @Nullable TimekeeperId timekeeper,
            @Nullable String classification,
            LocalDate day,
            String task) {

        /// Work on no task in particular.
        public Occasion(
                ClientId client,
                MatterId matter,
                @Nullable TimekeeperId timekeeper,
                @Nullable String classification,
                LocalDate day) {
            this(client, matter, timekeeper, classification, day, "");
        }

        /// The scope of that kind that could hold a rate for it; null where there is nobody to look up.
        @Nullable
        Scope scope(Precedence kind) {
            return switch (kind) {
                case MATTER_TIMEKEEPER -> timekeeper == null ? null : new Scope(null, matter, timekeeper, null);
                case MATTER_CLASS -> classed() ? new Scope(null, matter, null, classification) : null;
                case CLIENT_TIMEKEEPER -> timekeeper == null ? null : new Scope(client, null, timekeeper, null);
                case CLIENT_CLASS -> classed() ? new Scope(client, null, null, classification) : null;
                case MATTER_BLENDED -> new Scope(null, matter, null, null);
                case CLIENT_BLENDED -> new Scope(client, null, null, null);
                case TIMEKEEPER -> timekeeper == null ? null : new Scope(null, null, timekeeper, null);
                case CLASS -> classed() ? new Scope(null, null, null, classification) : null;
                case FIRM -> EVERYBODY;
            };
        }

        private boolean classed() {
            return classification != null && !classification.isBlank();
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
        var losers = new ArrayList<Step.Lost>(2);
        for (var kind : kinds) {
            var before = winner;
            for (var rate : forTask(occasion, kind).covering(occasion.day())) {
                winner = keep(rate, winner, before, losers);
            }
            before = winner;
            for (var rate : shelf(occasion, kind).covering(occasion.day())) {
                winner = keep(rate, winner, before, losers);
            }
        }
        return winner == null ? nothing(occasion) : new Found(winner, losers, Set.of());
    }

    /// @param before who had won when this shelf was opened
    private static AgreedRate keep(
            AgreedRate rate, @Nullable AgreedRate winner, @Nullable AgreedRate before, List<Step.Lost> losers) {
        if (winner == null) {
            return rate;
        }
        losers.add(new Step.Lost(rate, before == null ? Step.Loss.REPLACED : Step.Loss.OUTRANKED));
        return winner;
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

    private Shelf shelf(Occasion occasion, Precedence kind) {
        var scope = occasion.scope(kind);
        return scope == null ? Shelf.EMPTY : shelves.getOrDefault(scope, Shelf.EMPTY);
    }

    private Shelf forTask(Occasion occasion, Precedence kind) {
        if (!tasks.contains(occasion.task())) {
            return Shelf.EMPTY;
        }
        var scope = occasion.scope(kind);
        return scope == null ? Shelf.EMPTY : shelves.getOrDefault(scope.onTask(occasion.task()), Shelf.EMPTY);
    }

    private Found nothing(Occasion occasion) {
        var tried = EnumSet.allOf(Precedence.class);
        tried.removeIf(kind -> occasion.scope(kind) == null);
        var near = tried.stream()
                .flatMap(kind -> shelf(occasion, kind).around(occasion.day()).stream())
                .toList();
        return new Found(null, near, tried);
    }
}
