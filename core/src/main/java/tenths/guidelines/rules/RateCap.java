package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tenths.checks.Fix;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;

/// Nobody bills more per hour than agreed for their class.
///
/// @param caps most per hour for each class; a class that is not named has no cap here
public record RateCap(Source source, Map<String, BigDecimal> caps) implements Asking {
    static final RuleKind KIND = new RuleKind(
            "STF-02 Rate above agreed",
            "The rate per hour is above what the client agreed for the timekeeper's class.",
            List.of(Parameter.prices("caps", "most per hour for each class, for example ASSOC: 185.00")),
            (source, settings) -> new RateCap(source, settings.prices("caps")));

    public RateCap {
        caps = Map.copyOf(caps);
    }

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Request> check(RatedLine line) {
        var timekeeper = line.timekeeper();
        var charged = line.unitCost();
        var cap = timekeeper == null ? null : caps.get(timekeeper.classification());
        if (timekeeper == null || charged == null || cap == null || charged.compareTo(cap) <= 0) {
            return List.of();
        }
        var message = "%s at %s an hour; %s is agreed for %s"
                .formatted(Lines.deed(line), charged.toPlainString(), cap.toPlainString(), timekeeper.classification());
        return List.of(Found.on(source, line, message)
                .risking(Cut.toUnitCost(line, cap))
                .mending(new Fix.ChangeUnitCost(line.id(), cap))
                .needingRate(charged));
    }
}
