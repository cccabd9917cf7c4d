package tenths.invoicing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;
import tenths.rates.deals.Settlement.TaxOnBill;

/// A final invoice: everything that its files say, frozen.
///
/// @param number gapless in its series, unique for ever
/// @param description one sentence for the whole invoice (LEDES 1998B field 8)
/// @param lines at least one, in bill order
/// @param taxes on top of the lines, in the order in which they are taken
/// @param early what may be taken off by paying early
public record Invoice(
        String number,
        LocalDate date,
        Period period,
        Firm firm,
        Party client,
        Matter matter,
        String description,
        Currency currency,
        List<InvoiceLine> lines,
        List<TaxOnBill> taxes,
        List<EarlyPayment> early) {
    public Invoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        early = List.copyOf(early);
        if (number.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice needs a number and at least one line");
        }
    }

    /// Nothing is taken off for paying early.
    public Invoice(
            String number,
            LocalDate date,
            Period period,
            Firm firm,
            Party client,
            Matter matter,
            String description,
            Currency currency,
            List<InvoiceLine> lines,
            List<TaxOnBill> taxes) {
        this(number, date, period, firm, client, matter, description, currency, lines, taxes, List.of());
    }

    /// Without taxes.
    public Invoice(
            String number,
            LocalDate date,
            Period period,
            Firm firm,
            Party client,
            Matter matter,
            String description,
            Currency currency,
            List<InvoiceLine> lines) {
        this(number, date, period, firm, client, matter, description, currency, lines, List.of());
    }

    /// The same under another number.
    public Invoice numbered(String other) {
        return new Invoice(other, date, period, firm, client, matter, description, currency, lines, taxes, early);
    }

    /// The taxes together.
    public Money tax() {
        return taxes.stream().map(TaxOnBill::amount).reduce(Money.zero(currency), Money::plus);
    }

    /// What the client owes: the total with taxes.
    public Money due() {
        return total().plus(tax());
    }

    /// The sum of its lines (invariant 1).
    public Money total() {
        return sum(lines);
    }

    public Money fees() {
        return sum(lines.stream().filter(line -> line.type().isFee()).toList());
    }

    public Money expenses() {
        return total().minus(fees());
    }

    /// The same bill, taxes and all, with these lines.
    public Invoice with(List<InvoiceLine> otherLines) {
        return new Invoice(number, date, period, firm, client, matter, description, currency, otherLines, taxes, early);
    }

    private Money sum(List<InvoiceLine> some) {
        return some.stream().map(InvoiceLine::total).reduce(Money.zero(currency), Money::plus);
    }
}
