package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;

/// Money in trust is to pay for the bill without the client's authority, or more of it than there is.
public record TrustAuthority(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "AMT-07 Trust money without authority",
            "More money in trust is applied than the matter has, or without an authority of the client. It speaks in"
                    + " `./tenths judge` alone, where a bill from elsewhere says what is applied: this house applies no"
                    + " trust money to a bill and keeps no authorities for it, only balances that were imported.",
            List.of(),
            (source, _) -> new TrustAuthority(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var trust = around.dossier().trust();
        if (trust == null || trust.applied().isZero() || trust.applied().isNegative()) {
            return List.of();
        }
        var has = Cut.within(trust.balance(), trust.applied());
        if (has.compareTo(trust.applied()) < 0) {
            var message = "%s of trust money is applied; the matter has %s".formatted(trust.applied(), trust.balance());
            return found(message, trust.applied().minus(has), "Apply at most " + has);
        }
        var authorised = trust.authorised();
        if (authorised == null || authorised.isAfter(bill.date())) {
            var message = "%s of trust money is applied without an authority of the client by %s"
                    .formatted(trust.applied(), bill.date());
            return found(message, trust.applied(), "Get the client's authority, or apply nothing");
        }
        return List.of();
    }

    private List<Finding> found(String message, Money risk, String instruction) {
        return List.of(Found.onBill(source, message)
                .risking(risk)
                .mending(new Fix.ChangeBill(instruction))
                .finding());
    }
}
