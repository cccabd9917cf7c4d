package tenths.invoicing;

import java.time.LocalDate;
import tenths.money.Money;

/// Takes a final invoice back as a whole. The invoice stays as it is; its work can be billed again.
///
/// @param number gapless in the series of credit notes
/// @param invoice number of the invoice it takes back
/// @param total the negative of what the invoice says is owed
/// @param reason for the client; never blank
public record CreditNote(String number, String invoice, LocalDate date, Money total, String reason) {
    public CreditNote {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("credit note " + number + " needs a reason");
        }
    }

    public static CreditNote of(Invoice invoice, String number, LocalDate date, String reason) {
        return new CreditNote(number, invoice.number(), date, invoice.due().negated(), reason);
    }
}
