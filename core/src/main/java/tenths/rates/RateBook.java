package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.firm.Whereabouts;
import tenths.time.TimeEntry;

/// All rate agreements of the firm, indexed by scope and day. Built once, then only read, by any number of threads.
public final class RateBook {
    private static final Scope EVERYBODY = new Scope(null, null, null, null);

    private final Shelves rates;
    private final Shelves maxima;
    private final Whereabouts whereabouts;
    private final boolean hasGroups;

    private RateBook(Shelves rates, Shelves maxima, Whereabouts whereabouts) {
        this.rates = rates;
        this.maxima = maxima;
        this.whereabouts = whereabouts;
        hasGroups = Stream.of(Precedence.GROUP_TIMEKEEPER, Precedence.GROUP_CLASS, Precedence.GROUP_BLENDED)
                .anyMatch(kind -> rates.concern(kind) || maxima.concern(kind));
    }

    /// Where no matter is in a group or at a place.
    public static RateBook of(Collection<Agreement> agreements) {
        return of(agreements, Whereabouts.NONE);
    }

    public static RateBook of(Collection<Agreement> agreements, Whereabouts whereabouts) {
        return new RateBook(
                shelves(agreements, Agreement.Kind.RATE), shelves(agreements, Agreement.Kind.MAXIMUM), whereabouts);
    }

    private static Shelves shelves(Collection<Agreement> agreements, Agreement.Kind kind) {
        return Shelves.of(agreements.stream().filter(each -> each.kind() == kind));
    }

    /// Work for which a rate is sought.
    ///
    /// @param group of the matter on that day; null where it is in none
    /// @param timekeeper null where only the class is known
    /// @param classification of the timekeeper that day; null or blank where the firm keeps none
    /// @param on what was worked on, as far as somebody said it
    /// @param currency in which the client is billed; null where any will do
    public record Occasion(
            ClientId client,
            MatterId matter,
            @Nullable MatterGroupId group,
            @Nullable TimekeeperId timekeeper,
            @Nullable String classification,
            LocalDate day,
            Particulars on,
            @Nullable Currency currency) {

        /// Work on a task, or on none where it is blank, on a matter in no group.
        public Occasion(
                ClientId client,
                MatterId matter,
                @Nullable TimekeeperId timekeeper,
                @Nullable String classification,
                LocalDate day,
                String task) {
            this(client, matter, null, timekeeper, classification, day, Particulars.of(task, "", ""), null);
        }

        /// Work on no task in particular.
        public Occasion(
                ClientId client,
                MatterId matter,
                @Nullable TimekeeperId timekeeper,
                @Nullable String classification,
                LocalDate day) {
            this(client, matter, timekeeper, classification, day, "");
        }

        /// The occasion that an entry makes.
        public static Occasion of(TimeEntry entry, Timekeeper timekeeper, ClientTerms terms, Whereabouts whereabouts) {
            var matter = entry.matter();
            return of(entry, timekeeper, terms, whereabouts.group(matter, entry.day()), whereabouts.place(matter));
        }

        private static Occasion of(
                TimeEntry entry,
                Timekeeper timekeeper,
                ClientTerms terms,
                @Nullable MatterGroupId group,
                String place) {
            var codes = entry.codes();
            return new Occasion(
                    terms.client(),
                    entry.matter(),
                    group,
                    entry.timekeeper(),
                    timekeeper.classification(),
                    entry.day(),
                    Particulars.of(codes.task(), codes.activity(), place),
                    terms.currency());
        }

        /// The scope of that kind, for work of that rank, that could hold a rate for it; null where there is nobody or
        /// nothing to look up.
        @Nullable
        Scope scope(Precedence kind, int rank) {
            var scope = scope(kind);
            if (scope == null || rank == 0) {
                return scope;
            }
            var work = on.at(rank);
            return work == null ? null : scope.on(work);
        }

        @Nullable
        Scope scope(Precedence kind) {
            return switch (kind) {
                case MATTER_TIMEKEEPER -> timekeeper == null ? null : new Scope(null, matter, timekeeper, null);
                case MATTER_CLASS -> classed() ? new Scope(null, matter, null, classification) : null;
                case MATTER_BLENDED -> new Scope(null, matter, null, null);
                case GROUP_TIMEKEEPER -> group == null || timekeeper == null ? null : Scope.of(group, timekeeper, null);
                case GROUP_CLASS -> group != null && classed() ? Scope.of(group, null, classification) : null;
                case GROUP_BLENDED -> group == null ? null : Scope.of(group, null, null);
                case CLIENT_TIMEKEEPER -> timekeeper == null ? null : new Scope(client, null, timekeeper, null);
                case CLIENT_CLASS -> classed() ? new Scope(client, null, null, classification) : null;
                case CLIENT_BLENDED -> new Scope(client, null, null, null);
                case TIMEKEEPER -> timekeeper == null ? null : new Scope(null, null, timekeeper, null);
                case CLASS -> classed() ? new Scope(null, null, null, classification) : null;
                case FIRM -> EVERYBODY;
            };
        }

        private boolean classed() {
            return classification != null && !classification.isBlank();
        }

        boolean takes(@Nullable Currency other) {
            return other == null || currency == null || other.equals(currency);
        }
    }

    /// What the book says about an occasion.
    ///
    /// @param winner null where no agreement holds on the day
    /// @param losers every other agreement for the day, the strongest first; where nothing wins, its neighbours too
    /// @param tried kinds of scope that were looked up
    /// @param maximum the most that was agreed; null where nothing was
    public record Found(
            @Nullable AgreedRate winner,
            List<Step.Lost> losers,
            Set<Precedence> tried,
            @Nullable AgreedRate maximum) {
        public Found {
            losers = List.copyOf(losers);
            tried = Set.copyOf(tried);
        }

        /// What an hour costs; null where no agreement holds.
        public @Nullable BigDecimal perHour() {
            if (winner == null || maximum == null) {
                return winner == null ? null : winner.perHour();
            }
            return winner.perHour().min(maximum.perHour());
        }

        /// The same in a trace.
        public List<Step> steps(LocalDate day) {
            var steps = new ArrayList<Step>(losers.size() + 2);
            steps.addAll(losers);
            steps.add(winner == null ? new Step.NoRate(day, tried) : new Step.Won(winner));
            if (maximum != null) {
                steps.add(new Step.Capped(maximum));
            }
            return steps;
        }
    }

    /// Two agreements of one scope that cover a common day: the later one would win.
    public record Overlap(Agreement earlier, Agreement later) {}

    /// The occasion that an entry makes.
    Occasion occasion(TimeEntry entry, Timekeeper timekeeper, ClientTerms terms) {
        var group = hasGroups ? whereabouts.group(entry.matter(), entry.day()) : null;
        return Occasion.of(entry, timekeeper, terms, group, whereabouts.place(entry.matter()));
    }

    /// All agreements that cover the occasion, and which of them wins.
    public Found find(Occasion occasion) {
        Term winner = null;
        var losers = new ArrayList<Step.Lost>(2);
        for (var lookup : rates.lookups()) {
            var shelf = rates.at(occasion, lookup);
            for (var term : shelf.late()) {
                if (term.waits(occasion.day())) {
                    losers.add(new Step.Lost(term.rate(), Step.Loss.WAITS));
                }
            }
            for (var term : shelf.covering(occasion.day())) {
                if (!occasion.takes(term.agreement().scope().currency())) {
                    losers.add(new Step.Lost(term.rate(), Step.Loss.OTHER_CURRENCY));
                } else if (winner == null) {
                    winner = term;
                } else {
                    losers.add(new Step.Lost(term.rate(), why(term, winner)));
                }
            }
        }
        var maximum = maximum(occasion);
        return winner == null
                ? nothing(occasion, losers, maximum)
                : new Found(winner.rate(), losers, Set.of(), maximum);
    }

    /// Why a rate that holds on the day does not win.
    private static Step.Loss why(Term term, Term winner) {
        return term.agreement().rivals(winner.agreement()) ? Step.Loss.REPLACED : Step.Loss.OUTRANKED;
    }

    /// The closest one.
    private @Nullable AgreedRate maximum(Occasion occasion) {
        for (var lookup : maxima.lookups()) {
            for (var term : maxima.at(occasion, lookup).covering(occasion.day())) {
                if (occasion.takes(term.agreement().scope().currency())) {
                    return term.rate();
                }
            }
        }
        return null;
    }

    /// Every pair of agreements that an import must refuse, by scope and day.
    public List<Overlap> overlaps() {
        return Stream.concat(rates.all().stream(), maxima.all().stream())
                .flatMap(shelf -> shelf.overlaps().stream())
                .sorted(Comparator.comparing(
                                (Overlap overlap) -> overlap.later().from())
                        .thenComparing(overlap -> overlap.later().id())
                        .thenComparing(overlap -> overlap.earlier().id()))
                .toList();
    }

    private Found nothing(Occasion occasion, List<Step.Lost> losers, @Nullable AgreedRate maximum) {
        var tried = EnumSet.allOf(Precedence.class);
        tried.removeIf(kind -> occasion.scope(kind) == null);
        var near = new ArrayList<>(losers);
        near.addAll(rates.around(occasion, occasion.day()));
        return new Found(null, near, tried, maximum);
    }
}
