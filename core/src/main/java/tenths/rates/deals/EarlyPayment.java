package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tenths.money.Money;

/// What is taken off an invoice that is paid early: of everything that is owed, taxes included.
///
/// @param days behind the date of the invoice, the last of them included
/// @param percent of what is owed
public record EarlyPayment(int days, BigDecimal percent) {
    /// Off what is owed; nothing of a credit.
    public Money off(Money owed) {
        return owed.isNegative() ? owed.minus(owed) : Percent.of(owed, percent);
    }

    /// What settles the invoice.
    public Money paying(Money owed) {
        return owed.minus(off(owed));
    }

    /// The last day on which it holds.
    public LocalDate until(LocalDate date) {
        return date.plusDays(days);
    }

    /// What holds for a payment on a day; none where it comes too late.
    ///
    /// @param date of the invoice
    public static Optional<EarlyPayment> on(List<EarlyPayment> agreed, LocalDate date, LocalDate day) {
        return agreed.stream().filter(each -> !day.isAfter(each.until(date))).findFirst();
    }

    /// Whoever pays later never pays less.
    ///
    /// @throws IllegalArgumentException if the days do not grow or the percentages do not fall
    public static void check(List<EarlyPayment> agreed) {
        for (var i = 1; i < agreed.size(); i++) {
            var before = agreed.get(i - 1);
            var next = agreed.get(i);
            if (next.days() <= before.days() || next.percent().compareTo(before.percent()) >= 0) {
                throw new IllegalArgumentException("%s within %d days does not follow on %s within %d days"
                        .formatted(
                                Percent.words(next.percent()),
                                next.days(),
                                Percent.words(before.percent()),
                                before.days()));
            }
        }
    }
}
