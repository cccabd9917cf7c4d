package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// Copies are billed in one sum, without the number of pages.
public record CopiesCounted(Source source, Set<String> codes) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "EXP-03 Pages of copies",
            "Copies are billed in one sum, without the number of pages.",
            List.of(Parameter.codes("codes", List.of("E101"), "expense codes of copies")),
            (source, settings) -> new CopiesCounted(source, settings.codes("codes")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.expenses().stream()
                .filter(line -> codes.contains(line.codes().expense())
                        && line.units().compareTo(BigDecimal.ONE) == 0
                        && !PageCount.isCounted(line.narrative()))
                .map(line -> Found.on(source, line, Lines.deed(line) + " does not say how many pages")
                        .riskingAll()
                        .asking("How many pages at which price?")
                        .finding())
                .toList();
    }
}
