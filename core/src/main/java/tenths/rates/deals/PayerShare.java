package tenths.rates.deals;

import java.util.List;
import tenths.money.Money;

/// What one payer owes of a bill.
///
/// @param lines the part of each line, in the order of the lines; empty where the bill is shared in total
public record PayerShare(String name, Money fees, Money expenses, Money tax, List<Money> lines) {
    public PayerShare {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return fees.plus(expenses).plus(tax);
    }

    PayerShare taxed(Money more) {
        return new PayerShare(name, fees, expenses, tax.plus(more), lines);
    }
}
