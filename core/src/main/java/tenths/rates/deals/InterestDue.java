package tenths.rates.deals;

import java.time.LocalDate;
import java.util.List;
import tenths.money.Money;

/// Interest on one invoice that no bill charged yet.
///
/// @param text how it comes: `12% a year on USD 1000.00 for 26 of 365 days`
/// @param to last day for which it is
/// @param parts balance by balance, where there were several: `USD 400.00 from 2026-02-01 for 30 days: USD 3.95`; those
///     amounts add up to what is due to date
public record InterestDue(String invoice, LocalDate to, String text, List<String> parts, Money amount) {
    public InterestDue {
        parts = List.copyOf(parts);
    }
}
