package tenths.rates.deals;

import java.math.BigDecimal;
import tenths.money.Money;

/// Somebody who pays a part of a bill.
public record Payer(String name, Part part) {
    /// Which part it is.
    public sealed interface Part {
        /// A share in proportion to the weights of all shares; per cent are weights that add up to a hundred.
        record Share(BigDecimal weight) implements Part {}

        /// Pays first, up to this amount without taxes.
        record UpTo(Money amount) implements Part {}
    }
}
