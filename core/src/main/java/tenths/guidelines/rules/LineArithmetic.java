package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// The amount of a line is units times price, plus its adjustment.
public record LineArithmetic(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "AMT-01 Line arithmetic",
            "The amount of a line is not its units times its price plus its adjustment.",
            List.of(),
            (source, _) -> new LineArithmetic(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.lines().stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(RatedLine line) {
        var price = line.unitCost();
        if (price == null) {
            return Stream.empty();
        }
        var right = Charge.of(line.units(), price, line.amount().currency()).plus(line.adjustment());
        if (right.equals(line.amount())) {
            return Stream.empty();
        }
        var message = "%s: %s times %s makes %s, not %s"
                .formatted(Lines.deed(line), line.units().toPlainString(), price.toPlainString(), right, line.amount());
        return Stream.of(Found.on(source, line, message)
                .risking(Cut.within(line.amount().minus(right), Cut.all(line)))
                .mending(new Fix.ReduceAmount(line.id(), right))
                .finding());
    }
}
