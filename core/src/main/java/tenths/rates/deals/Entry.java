package tenths.rates.deals;

import tenths.money.Money;

/// One step from nothing to the total of a quote.
///
/// @param step `fees`, `expenses`, `tax`, or the kind of an arrangement
/// @param text for the biller
/// @param amount what it adds, negative for what it takes
public record Entry(String step, String text, Money amount) {}
