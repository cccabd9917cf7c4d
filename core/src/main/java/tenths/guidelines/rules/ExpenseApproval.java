package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;

/// A larger expense needs the client's approval, named in its text.
public record ExpenseApproval(Source source, BigDecimal over, Phrases approval) implements Asking {
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
    public List<Request> requests(Bill bill, Surroundings around) {
        return bill.expenses().stream()
                .filter(line -> line.amount().decimal().compareTo(over) > 0 && !approval.touch(line.narrative()))
                .map(line -> {
                    var message = "%s names no approval; one is needed above %s"
                            .formatted(Lines.deed(line), over.toPlainString());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .asking("Who approved it, and when?")
                            .needing(ApprovalKind.EXPENSE, ApprovalKind.EXPERT, ApprovalKind.TRAVEL);
                })
                .toList();
    }
}
