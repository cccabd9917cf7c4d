package tenths.invoicing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.money.Money;

/// A final invoice: everything that its files say, frozen.
///
/// @param number gapless in its series, unique for ever
/// @param description one sentence for the whole invoice (LEDES 1998B field 8)
/// @param lines at least one, in bill order
public record Invoice(
        String number,
        LocalDate date,
        Period period,
        Firm firm,
        Party client,
        Matter matter,
        String description,
        Currency currency,
        List<InvoiceLine> lines) {
    public Invoice {
        lines = List.copyOf(lines);
        if (number.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice needs a number and at least one line");
        }
    }

    /// The sum of its lines (invariant 1).
    public Money total() {
        return sum(lines);
    }

    public Money fees() {
        return sum(lines.stream()
                .filter(line -> switch (line.type()) {
                    case FEE, FEE_ADJUSTMENT -> true;
                    case EXPENSE, EXPENSE_ADJUSTMENT -> false;
                })
                .toList());
    }

    public Money expenses() {
        return total().minus(fees());
    }

    /// The same bill with these lines.
    public Invoice with(List<InvoiceLine> otherLines) {
        return new Invoice(number, date, period, firm, client, matter, description, currency, otherLines);
    }

    private Money sum(List<InvoiceLine> some) {
        return some.stream().map(InvoiceLine::total).reduce(Money.zero(currency), Money::plus);
    }
}
