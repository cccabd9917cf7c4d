package tenths.rates.deals;

import java.time.LocalDate;
import tenths.money.Money;

/// Interest on one invoice that no bill charged yet.
///
/// @param text how it comes: `12% a year on USD 1000.00 for 26 of 365 days`
/// @param to last day for which it is
public record InterestDue(String invoice, LocalDate to, String text, Money amount) {}
