package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// One piece, page or mile costs at most so much.
///
/// @param codes the expense codes concerned
/// @param cap most for one
public record UnitCostCap(Source source, Set<String> codes, BigDecimal cap) implements LineRule {
    static final RuleKind COPIES =
            kind("EXP-02 Copy rate", "A page copied in the house costs at most so much.", "E101", "0.10");
    static final RuleKind MILEAGE = kind("TRV-07 Mileage rate", "A mile driven costs at most so much.", "E109", "0.70");
    static final RuleKind PIECES =
            kind("EXP-08 Unit price", "One piece of an expense costs at most so much.", "E107", "50.00");

    private static RuleKind kind(String head, String description, String code, String cap) {
        return new RuleKind(
                head,
                description,
                List.of(
                        Parameter.codes("codes", List.of(code), "expense codes concerned"),
                        Parameter.price("cap", cap, "most for one piece, page or mile")),
                (source, settings) -> new UnitCostCap(source, settings.codes("codes"), settings.price("cap")));
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), line -> codes.contains(line.codes().expense()), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var cost = line.unitCost();
        if (cost == null || cost.compareTo(cap) <= 0) {
            return List.of();
        }
        var message = "%s costs %s each; the limit is %s"
                .formatted(Lines.deed(line), cost.toPlainString(), cap.toPlainString());
        return List.of(Found.on(source, line, message)
                .risking(Cut.toUnitCost(line, cap))
                .mending(new Fix.ChangeUnitCost(line.id(), cap))
                .finding());
    }
}
