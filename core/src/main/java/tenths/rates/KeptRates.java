package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenths.rates.RateBook.Found;
import tenths.rates.RateBook.Occasion;

/// The agreements that the trace of a final line keeps: who won on that day and who lost, whatever the rates are now.
public final class KeptRates {
    /// Stands in a trace for the identity of a rate that nobody has agreed.
    private static final String TRIED = "tried";

    private static final Comparator<AgreedRate> STRONGEST_FIRST = Comparator.comparing(AgreedRate::precedence)
            .thenComparing(Comparator.comparingInt(AgreedRate::rank).reversed())
            .thenComparing(rate -> !rate.statesCurrency());

    private KeptRates() {}

    /// What the book said when the line was priced.
    public static Found of(Trace trace) {
        AgreedRate winner = null;
        var losers = new ArrayList<Step.Lost>(2);
        AgreedRate maximum = null;
        Set<Precedence> tried = Set.of();
        for (var step : trace.steps()) {
            switch (step) {
                case Step.Lost lost -> losers.add(lost);
                case Step.Won(var rate) -> winner = rate;
                case Step.Capped(var rate) -> maximum = rate;
                case Step.NoRate(var _, var kinds) -> tried = kinds;
                case Step.Work _,
                        Step.Incremented _,
                        Step.Stated _,
                        Step.Arranged _,
                        Step.Pieces _,
                        Step.Rounded _,
                        Step.Adjusted _ -> {
                    // no agreement
                }
            }
        }
        return new Found(winner, losers, tried, maximum);
    }

    /// What the book would have said had the change been agreed: within its scope it stands alone on its days. None
    /// where the change does not concern the work, or waits for its notice: what held goes on then.
    public static Optional<Found> under(RateChange change, Found kept, Occasion occasion) {
        if (!concerns(change, occasion) || waits(change, kept, occasion.day())) {
            return Optional.empty();
        }
        return Optional.of(change.kind() == Agreement.Kind.RATE ? rated(tried(change), kept) : capped(change, kept));
    }

    /// What the book would have said had the matter belonged elsewhere: rates for its group, or for its place, are
    /// those
    /// of the book as it is; all others are those that the trace keeps. None where nothing is other.
    ///
    /// @param then what the book says today where the matter belongs elsewhere
    /// @param isMeant whether a rate is for a group, or for a place
    public static Optional<Found> moved(Found kept, Found then, Predicate<AgreedRate> isMeant) {
        var rates = Stream.concat(
                        candidates(kept).filter(isMeant.negate()),
                        candidates(then).filter(isMeant))
                .sorted(STRONGEST_FIRST)
                .toList();
        var maxima = Stream.concat(
                        Stream.ofNullable(kept.maximum()).filter(isMeant.negate()), Stream.ofNullable(then.maximum()))
                .sorted(STRONGEST_FIRST)
                .toList();
        var maximum = maxima.isEmpty() ? null : maxima.getFirst();
        var winner = rates.isEmpty() ? null : rates.getFirst();
        if (Objects.equals(winner, kept.winner()) && Objects.equals(maximum, kept.maximum())) {
            return Optional.empty();
        }
        var losers = Stream.concat(
                        kept.losers().stream().filter(lost -> !lost.why().covers()),
                        rates.stream().skip(1).map(rate -> new Step.Lost(rate, Step.Loss.OUTRANKED)))
                .toList();
        return Optional.of(new Found(winner, losers, winner == null ? then.tried() : Set.of(), maximum));
    }

    /// What the book would have said had the winner been so many per cent dearer, to the cent. None where nobody won.
    public static Optional<Found> raised(BigDecimal percent, Found kept) {
        var winner = kept.winner();
        if (winner == null) {
            return Optional.empty();
        }
        var perHour = RateRise.raised(winner.perHour(), percent);
        var words = "%s, %s%s%%"
                .formatted(
                        winner.source().isEmpty() ? winner.id() : winner.source(),
                        percent.signum() < 0 ? "" : "+",
                        percent.toPlainString());
        var raised = new AgreedRate(winner.precedence(), winner.rank(), TRIED, winner.from(), perHour, words);
        return Optional.of(new Found(raised, kept.losers(), kept.tried(), kept.maximum()));
    }

    /// Whether it is an increase whose notice has not run on the day.
    private static boolean waits(RateChange change, Found kept, LocalDate day) {
        var notice = change.notice();
        if (notice == null || !day.isBefore(notice.since(change.from()))) {
            return false;
        }
        var tried = tried(change);
        var held = change.kind() == Agreement.Kind.RATE ? candidates(kept) : Stream.ofNullable(kept.maximum());
        return held.filter(rate -> STRONGEST_FIRST.compare(rate, tried) == 0)
                .allMatch(rate -> rate.perHour().compareTo(change.perHour()) < 0);
    }

    private static Found rated(AgreedRate tried, Found kept) {
        var others = candidates(kept)
                .filter(rate -> STRONGEST_FIRST.compare(rate, tried) != 0)
                .toList();
        var all = new ArrayList<AgreedRate>(List.of(tried));
        all.addAll(others);
        all.sort(STRONGEST_FIRST); // stable: the change stands before its equals
        var losers = new ArrayList<Step.Lost>();
        kept.losers().stream().filter(lost -> !lost.why().covers()).forEach(losers::add);
        all.stream()
                .skip(1)
                .map(rate -> new Step.Lost(rate, Step.Loss.OUTRANKED))
                .forEach(losers::add);
        return new Found(all.getFirst(), losers, Set.of(), kept.maximum());
    }

    private static Found capped(RateChange change, Found kept) {
        var maximum = kept.maximum();
        var tried = tried(change);
        var isCloser = maximum == null || STRONGEST_FIRST.compare(tried, maximum) <= 0;
        return isCloser ? new Found(kept.winner(), kept.losers(), kept.tried(), tried) : kept;
    }

    private static boolean concerns(RateChange change, Occasion occasion) {
        var to = change.to();
        var scope = change.scope();
        var anyWork = scope.plain().on(Particulars.ANY).in(null);
        return !occasion.day().isBefore(change.from())
                && (to == null || !occasion.day().isAfter(to))
                && anyWork.equals(occasion.scope(scope.precedence()))
                && scope.on().meet(occasion.on())
                && occasion.takes(scope.currency());
    }

    /// Those that held on the day; of none that did not.
    private static Stream<AgreedRate> candidates(Found kept) {
        var winner = kept.winner();
        return winner == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(winner),
                        kept.losers().stream()
                                .filter(lost -> lost.why().covers())
                                .map(Step.Lost::rate));
    }

    private static AgreedRate tried(RateChange change) {
        return AgreedRate.of(change.agreed(TRIED));
    }
}
