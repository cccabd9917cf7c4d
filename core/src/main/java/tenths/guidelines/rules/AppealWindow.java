package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.AppealTime;
import tenths.guidelines.Bill;
import tenths.guidelines.Dossier;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// What the client took off an earlier bill can be objected to for a while only.
///
/// @param days how long, from the day on which the client said so
/// @param soon in the last days of the window a reduction without an appeal is told
public record AppealWindow(Source source, int days, int soon) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-13 Appeal window",
            "A reduction of an earlier bill was appealed too late, or its window closes and nobody appealed.",
            List.of(
                    Parameter.count(
                            "days", 60, "days in which a reduction can be appealed, where the client named none"),
                    Parameter.count("soon", 7, "last days of the window in which it is told")),
            (source, settings) -> new AppealWindow(source, settings.count("days"), settings.count("soon")));

    @Override
    public Optional<AppealTime> appealTime() {
        return Optional.of(new AppealTime(days, soon));
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return around.dossier().reductions().stream()
                .flatMap(reduction -> check(reduction, bill.date()))
                .toList();
    }

    private Stream<Finding> check(Dossier.Reduction reduction, LocalDate today) {
        var until = reduction.until() == null ? new AppealTime(days, soon).until(reduction.told()) : reduction.until();
        var appealed = reduction.appealed();
        var what = "%s taken off invoice %s on %s".formatted(reduction.amount(), reduction.invoice(), reduction.told());
        if (appealed != null) {
            return appealed.isAfter(until)
                    ? found(
                            reduction,
                            what + " was appealed on " + appealed + "; the window closed on " + until,
                            CLOSED)
                    : Stream.empty();
        }
        return today.isAfter(until) || today.isBefore(until.minusDays(soon))
                ? Stream.empty()
                : found(reduction, what + " is not appealed; the window closes on " + until, OPEN);
    }

    private static final String CLOSED = "Ask the client to hear the appeal all the same, or write the amount off";
    private static final String OPEN = "Appeal, or write the amount off";

    private Stream<Finding> found(Dossier.Reduction reduction, String message, String instruction) {
        return Stream.of(Found.onBill(source, message)
                .risking(Cut.within(reduction.amount(), reduction.amount()))
                .mending(new Fix.ChangeBill(instruction))
                .finding());
    }
}
