package tenths.store;

import java.math.BigDecimal;
import java.util.Currency;
import tenths.money.Money;
import tenths.rates.deals.Arrangement.Discount.Size;

/// The kept form of how large a courtesy is. Its words are in the database for ever.
///
/// @param of `percent`, `amount` or `total`
/// @param value in per cent, or in major units
/// @param currency empty for a percentage
public record KeptCourtesy(String of, BigDecimal value, String currency) {
    public static KeptCourtesy of(Size size) {
        return switch (size) {
            case Size.Percent(var percent) -> new KeptCourtesy("percent", percent, "");
            case Size.Amount(var amount) ->
                new KeptCourtesy("amount", amount.decimal(), amount.currency().getCurrencyCode());
            case Size.ToTotal(var total) ->
                new KeptCourtesy("total", total.decimal(), total.currency().getCurrencyCode());
        };
    }

    public Size size() {
        return switch (of) {
            case "percent" -> new Size.Percent(value);
            case "amount" -> new Size.Amount(money());
            case "total" -> new Size.ToTotal(money());
            default -> throw new IllegalStateException("a courtesy of " + of);
        };
    }

    private Money money() {
        return Money.of(value, Currency.getInstance(currency));
    }
}
