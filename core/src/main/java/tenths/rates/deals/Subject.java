package tenths.rates.deals;

/// What a line of a quote is about.
public sealed interface Subject permits Item, Agreed {
    /// Unique among the lines of a quote.
    String id();
}
