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

/// A large cost that the client pays to the vendor itself.
public record PaidDirect(Source source, Set<String> codes, BigDecimal over) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "EXP-09 Cost the client pays itself",
            "A large cost of an expert, reporter or other vendor goes to the client, not on the firm's bill.",
            List.of(
                    Parameter.codes("codes", List.of("E115", "E119", "E120", "E121"), "expense codes concerned"),
                    Parameter.price("over", "500.00", "largest cost on the firm's bill")),
            (source, settings) -> new PaidDirect(source, settings.codes("codes"), settings.price("over")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.expenses().stream()
                .filter(line -> codes.contains(line.codes().expense())
                        && line.amount().decimal().compareTo(over) > 0)
                .map(line -> {
                    var message = "%s is above %s, which the client pays to the vendor itself"
                            .formatted(Lines.deed(line), over.toPlainString());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.Hold(line.id()))
                            .finding();
                })
                .toList();
    }
}
