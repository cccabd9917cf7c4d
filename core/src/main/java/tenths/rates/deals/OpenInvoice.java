package tenths.rates.deals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tenths.money.Money;

/// A final invoice, and what was open of it on which days.
///
/// @param date of the invoice
/// @param interest how much of it is interest on invoices before it
/// @param balances in the order of their days, the first on the date of the invoice
public record OpenInvoice(String number, LocalDate date, Money interest, List<Balance> balances) {
    /// @throws IllegalArgumentException if there is no balance or their days do not grow
    public OpenInvoice {
        balances = List.copyOf(balances);
        if (balances.isEmpty()) {
            throw new IllegalArgumentException("invoice " + number + " has no balance");
        }
        for (var i = 1; i < balances.size(); i++) {
            if (!balances.get(i).from().isAfter(balances.get(i - 1).from())) {
                throw new IllegalArgumentException("the balances of invoice " + number + " are not in order");
            }
        }
    }

    /// What is open from a day until the next balance; a payment makes another. Interest runs on it behind that day.
    public record Balance(LocalDate from, Money amount) {}

    /// An invoice of which nothing was paid.
    public static OpenInvoice unpaid(String number, LocalDate date, Money interest, Money due) {
        return new OpenInvoice(number, date, interest, List.of(new Balance(date, due)));
    }

    /// What bears interest on every day from one to another, both included: the least of the balances of these days.
    Money bearing(LocalDate from, LocalDate to, boolean compound) {
        return IntStream.range(0, balances.size())
                .filter(i -> balances.get(i).from().isBefore(to))
                .filter(i ->
                        i + 1 == balances.size() || !balances.get(i + 1).from().isBefore(from))
                .mapToObj(i -> bearing(balances.get(i), compound))
                .min(Comparator.naturalOrder())
                .orElse(Money.zero(interest.currency()));
    }

    /// What bears interest of a balance. What is paid settles interest first.
    Money bearing(Balance balance, boolean compound) {
        var zero = Money.zero(interest.currency());
        var principal =
                compound ? balance.amount() : balances.getFirst().amount().minus(interest);
        var bearing = balance.amount().compareTo(principal) < 0 ? balance.amount() : principal;
        return bearing.isNegative() ? zero : bearing;
    }
}
