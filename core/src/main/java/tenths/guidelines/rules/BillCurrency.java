package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice is in a currency that the client does not take.
public record BillCurrency(Source source, Set<String> currencies) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-10 Currency",
            "The invoice is in a currency that the client does not take.",
            List.of(Parameter.codes("currencies", List.of("USD"), "currencies of ISO 4217; none for any")),
            (source, settings) -> new BillCurrency(source, settings.codes("currencies")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var currency = bill.client().currency().getCurrencyCode();
        if (currencies.isEmpty() || currencies.contains(currency)) {
            return List.of();
        }
        var taken = currencies.stream().sorted().toList();
        var message = "The invoice is in %s; the client takes %s".formatted(currency, String.join(", ", taken));
        return List.of(Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Bill in " + taken.getFirst()))
                .finding());
    }
}
