package tenths.rates.deals;

import java.util.Optional;
import tenths.firm.TrustBalance;
import tenths.money.Money;

/// Money that a client is asked for, because less is held for a matter than was agreed.
///
/// @param held what the firm's ledger says, and since when
/// @param amount that fills it up to the target
public record TopUp(TrustBalance held, Arrangement.Evergreen agreed, Money amount) {
    /// @return none while the floor is held, or where the ledger is in another currency
    public static Optional<TopUp> of(Arrangement.Evergreen agreed, TrustBalance held) {
        return held.amount().currency().equals(agreed.floor().currency())
                        && held.amount().compareTo(agreed.floor()) < 0
                ? Optional.of(new TopUp(held, agreed, agreed.target().minus(held.amount())))
                : Optional.empty();
    }
}
