package tenths.rates.deals;

import java.util.Set;
import tenths.money.Money;

/// A courtesy to the client on one bill, granted by a person: less than was agreed, behind everything else.
///
/// @param items ids of the work on whose lines it is given; empty for all fees of the bill
public record Courtesy(Set<String> items, Arrangement.Discount.Size size) {
    public Courtesy {
        items = Set.copyOf(items);
    }

    /// As a bill says it.
    private String words() {
        return switch (size) {
            case Arrangement.Discount.Size.Percent(var percent) -> "courtesy discount of " + Percent.words(percent);
            case Arrangement.Discount.Size.Amount(var amount) -> "courtesy discount of " + amount;
            case Arrangement.Discount.Size.ToTotal(var total) -> "courtesy discount to a total of " + total;
        };
    }

    private boolean covers(Line line) {
        return line.isFee() && (items.isEmpty() || items.contains(line.subject().id()));
    }

    /// Never more than the fees on which it is given; what a total needs beyond them stays.
    Workings on(Workings before) {
        var fees = before.sum(this::covers);
        var zero = Money.zero(before.currency());
        var wanted = switch (size) {
            case Arrangement.Discount.Size.Percent(var percent) -> Percent.of(fees, percent);
            case Arrangement.Discount.Size.Amount(var amount) -> amount;
            case Arrangement.Discount.Size.ToTotal(var total) -> before.net().minus(total);
        };
        var cut = wanted.compareTo(fees) > 0 ? fees : wanted;
        return cut.compareTo(zero) <= 0
                ? before
                : before.reduced(Kind.DISCOUNT, words(), cut, Tally.Reason.DISCOUNT, this::covers);
    }
}
