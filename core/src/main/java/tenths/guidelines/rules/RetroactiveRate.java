package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Fix;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;

/// A higher rate is charged for a day on which, or after which, the same person was billed at a lower one.
public record RetroactiveRate(Source source) implements MatterRule, Asking {
    static final RuleKind KIND = new RuleKind(
            "STF-04 Retroactive rate",
            "A person's rate is higher than what was billed before for the same or a later day.",
            List.of(),
            (source, _) -> new RetroactiveRate(source));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        if (around.history().isEmpty()) {
            return List.of();
        }
        var before = People.of(around.history().stream());
        return bill.fees().stream()
                .flatMap(line -> line.timekeeper() == null
                        ? Stream.empty()
                        : check(line, before.getOrDefault(line.timekeeper().id(), List.of())))
                .toList();
    }

    private Stream<Request> check(RatedLine line, List<RatedLine> before) {
        var rate = line.unitCost();
        var lower = new ArrayList<BigDecimal>();
        for (var earlier : before) {
            var billed = earlier.unitCost();
            if (billed != null && !Lines.day(earlier).isBefore(Lines.day(line))) {
                lower.add(billed);
            }
        }
        var highest = lower.stream().reduce(BigDecimal::max).orElse(rate);
        if (rate == null || highest == null || rate.compareTo(highest) <= 0) {
            return Stream.empty();
        }
        var message = "%s at %s an hour; %s was billed for the same or a later day"
                .formatted(Lines.deed(line), rate.toPlainString(), highest.toPlainString());
        return Stream.of(Found.on(source, line, message)
                .risking(Cut.toUnitCost(line, highest))
                .mending(new Fix.ChangeUnitCost(line.id(), highest))
                .needingRate(rate));
    }
}
