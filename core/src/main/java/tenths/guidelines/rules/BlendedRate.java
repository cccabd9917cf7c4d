package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// An hour costs more than the blended rate that was agreed.
///
/// @param rate 0 where none is agreed
/// @param classes timekeeper classes in the blend; empty for all
public record BlendedRate(Source source, BigDecimal rate, Set<String> classes) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "STF-05 Blended rate not applied",
            "An hour costs more than the blended rate that was agreed.",
            List.of(
                    Parameter.price("rate", "0.00", "blended rate per hour; 0 where none is agreed"),
                    Parameter.codes("classes", List.of(), "timekeeper classes in the blend; none for all")),
            (source, settings) -> new BlendedRate(source, settings.price("rate"), settings.codes("classes")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return rate.signum() == 0
                ? List.of()
                : bill.fees().stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(RatedLine line) {
        var charged = line.unitCost();
        if (charged == null || charged.compareTo(rate) <= 0 || !(classes.isEmpty() || People.isOf(line, classes))) {
            return Stream.empty();
        }
        var message = "%s at %s an hour; the blended rate is %s"
                .formatted(Lines.deed(line), charged.toPlainString(), rate.toPlainString());
        return Stream.of(Found.on(source, line, message)
                .risking(Cut.toUnitCost(line, rate))
                .mending(new Fix.ChangeUnitCost(line.id(), rate))
                .finding());
    }
}
