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

    private KeptRates() {}

    /// What the book said when the line was priced.
    public static Found of(Trace trace) {
        AgreedRate winner = null;
        var losers = new ArrayList<Step.Lost>(2);
        Set<Precedence> tried = Set.of();
        for (var step : trace.steps()) {
            switch (step) {
                case Step.Lost lost -> losers.add(lost);
                case Step.Won(var rate) -> winner = rate;
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
        return new Found(winner, losers, tried);
    }

    /// What the book would have said had the change been agreed: within its scope it stands alone on its days. None
    /// where the change does not concern the work.
    public static Optional<Found> under(RateChange change, Found kept, Occasion occasion) {
        var scope = change.scope();
        if (!covers(change, occasion) || !plain(scope).equals(occasion.scope(scope.precedence()))) {
            return Optional.empty();
        }
        var kind = scope.precedence();
        var others = candidates(kept)
                .filter(rate -> scope.task() != null || rate.precedence() != kind)
                .toList();
        var all = new ArrayList<AgreedRate>(List.of(tried(change)));
        all.addAll(others);
        all.sort(Comparator.comparing(AgreedRate::precedence)); // stable: the change stands before its equals
        var winner = all.getFirst();
        var losers = all.stream().skip(1).map(rate -> new Step.Lost(rate, Step.Loss.OUTRANKED));
        return Optional.of(new Found(winner, losers.toList(), Set.of()));
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
        var raised = new AgreedRate(winner.precedence(), TRIED, winner.from(), perHour, words);
        return Optional.of(new Found(raised, kept.losers(), kept.tried()));
    }

    private static boolean covers(RateChange change, Occasion occasion) {
        var to = change.to();
        var task = change.scope().task();
        return !occasion.day().isBefore(change.from())
                && (to == null || !occasion.day().isAfter(to))
                && (task == null || task.equals(occasion.task()));
    }

    /// Those that covered the day; of none that did not.
    private static Stream<AgreedRate> candidates(Found kept) {
        var winner = kept.winner();
        return winner == null
                ? Stream.empty()
                : Stream.concat(Stream.of(winner), kept.losers().stream().map(Step.Lost::rate));
    }

    private static AgreedRate tried(RateChange change) {
        return AgreedRate.of(
                new Agreement(TRIED, change.scope(), change.from(), change.to(), change.perHour(), change.source()));
    }

    private static Scope plain(Scope scope) {
        var ofMatter = scope.matter() != null;
        return new Scope(ofMatter ? null : scope.client(), scope.matter(), scope.timekeeper(), scope.classification());
    }
}
