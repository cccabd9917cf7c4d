package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.shares.SplitAgreement;
import tenths.money.Money;

/// How a bill is shared, for people to look at: what each payer owes, and how full the layers are.
///
/// @param payers who get an invoice; none where one client pays all
/// @param layers in their order
public record SharesOfBill(List<Payer> payers, List<Layer> layers) {
    static final SharesOfBill NONE = new SharesOfBill(List.of(), List.of());

    public SharesOfBill {
        payers = List.copyOf(payers);
        layers = List.copyOf(layers);
    }

    /// What one payer gets.
    ///
    /// @param client by id
    /// @param lines of the bill on its invoice
    /// @param profile name of its format profile
    public record Payer(
            int place, String client, String name, int lines, String profile, Money fees, Money expenses, Money due) {}

    /// A layer with what this bill takes up of it.
    ///
    /// @param limit null where it takes the rest
    /// @param before used before this bill, by earlier bills and before the first of the house
    public record Layer(String name, @Nullable Money limit, Money before, Money now) {}

    public boolean isNone() {
        return payers.isEmpty();
    }

    static SharesOfBill of(List<DraftBill> bills, Splits.OnBill split) {
        var payers = new ArrayList<Payer>();
        for (var bill : bills) {
            var invoice = bill.invoice();
            payers.add(new Payer(
                    bill.part().share(),
                    invoice.client().id(),
                    invoice.client().name(),
                    invoice.lines().size(),
                    bill.profile(),
                    invoice.fees(),
                    invoice.expenses(),
                    invoice.due()));
        }
        var zero = Money.zero(split.currency());
        var now = bills.stream()
                .flatMap(bill -> bill.share() == null
                        ? Stream.<Map.Entry<String, Money>>of()
                        : bill.share().layers().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Money::plus));
        var layers = split.agreement().layers().stream()
                .map(layer -> layer(
                        layer, split.used().getOrDefault(layer.name(), zero), now.getOrDefault(layer.name(), zero)))
                .toList();
        return split.isNone() ? NONE : new SharesOfBill(payers, layers);
    }

    private static Layer layer(SplitAgreement.Layer layer, Money used, Money now) {
        return new Layer(layer.name(), layer.limit(), layer.before().plus(used), now);
    }
}
