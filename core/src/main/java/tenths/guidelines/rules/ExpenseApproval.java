package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;

/// A larger expense needs the client's approval, named in its text.
public record ExpenseApproval(Source source, BigDecimal over, Phrases approval) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "EXP-01 Expense needs approval",
            "An expense above the amount has no approval of the client in its text.",
            List.of(
                    Parameter.price("over", "250.00", "largest amount without approval"),
                    Parameter.phrases(
                            "approval",
                            List.of("approve", "approval", "pre-approve", "authorize", "authorization"),
                            "words that name the approval")),
            (source, settings) -> new ExpenseApproval(source, settings.price("over"), settings.phrases("approval")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.expenses(bill)
                .filter(line -> line.amount().decimal().compareTo(over) > 0 && !approval.touch(line.narrative()))
                .map(line -> {
                    var message = "%s names no approval; one is needed above %s"
                            .formatted(Lines.deed(line), over.toPlainString());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .asking("Who approved it, and when?")
                            .finding();
                })
                .toList();
    }
}
