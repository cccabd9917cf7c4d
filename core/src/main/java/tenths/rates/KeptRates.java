package tenths.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tenths.rates.RateBook.Found;
import tenths.rates.RateBook.Occasion;

/// The agreements that the trace of a final line keeps: who won on that day and who lost, whatever the rates are now.
public final class KeptRates {
    /// Stands in a trace for the identity of a rate that nobody has agreed.
    private static final String TRIED = "tried";

    private static final int RISE_DECIMALS = 2;

    private static final Comparator<AgreedRate> STRONGEST_FIRST = Comparator.comparing(AgreedRate::precedence)
            .thenComparing(Comparator.comparingInt(AgreedRate::rank).reversed());

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
    /// where the change does not concern the work.
    public static Optional<Found> under(RateChange change, Found kept, Occasion occasion) {
        if (!concerns(change, occasion)) {
            return Optional.empty();
        }
        return Optional.of(change.kind() == Agreement.Kind.RATE ? rated(tried(change), kept) : capped(change, kept));
    }

    /// What the book would have said had the winner been so many per cent dearer, to the cent. None where nobody won.
    public static Optional<Found> raised(BigDecimal percent, Found kept) {
        var winner = kept.winner();
        if (winner == null) {
            return Optional.empty();
        }
        var perHour = winner.perHour()
                .add(winner.perHour().multiply(percent).movePointLeft(2))
                .setScale(RISE_DECIMALS, RoundingMode.HALF_UP);
        var words = "%s, %s%s%%"
                .formatted(
                        winner.source().isEmpty() ? winner.id() : winner.source(),
                        percent.signum() < 0 ? "" : "+",
                        percent.toPlainString());
        var raised = new AgreedRate(winner.precedence(), winner.rank(), TRIED, winner.from(), perHour, words);
        return Optional.of(new Found(raised, kept.losers(), kept.tried(), kept.maximum()));
    }

    private static Found rated(AgreedRate tried, Found kept) {
        var others = candidates(kept)
                .filter(rate -> rate.precedence() != tried.precedence() || rate.rank() != tried.rank())
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
