package tenths.store.forecasts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.outlook.BillOutlook;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.invoicing.outlook.Reason;
import tenths.money.Money;

/// What would become of one matter's bill.
///
/// @param prebill the open bill that it was said of; null for work that waits
/// @param cause of the hardest reason; null for an accepted bill
/// @param toAnswer findings and faults that somebody has to do something about
/// @param reason the hardest one in words; blank for an accepted bill
/// @param more how many reasons there are besides
public record MatterForecast(
        MatterId matter,
        ClientId client,
        @Nullable UUID prebill,
        Fate fate,
        @Nullable Cause cause,
        Amounts amounts,
        int toAnswer,
        String reason,
        int more) {
    /// What the bill comes to, and what of it is at risk.
    public record Amounts(Money billed, Money atRisk) {}

    public static MatterForecast of(MatterId matter, ClientId client, @Nullable UUID prebill, BillOutlook outlook) {
        var hardest = outlook.reasons().stream().findFirst();
        return new MatterForecast(
                matter,
                client,
                prebill,
                outlook.fate(),
                hardest.map(Reason::cause).orElse(null),
                new Amounts(outlook.billed(), outlook.atRisk()),
                outlook.toAnswer(),
                hardest.map(Reason::words).orElse(""),
                Math.max(0, outlook.reasons().size() - 1));
    }
}
