package tenths.rates.deals;

import java.math.BigDecimal;

/// A tax on a bill. Off unless the deal names it.
///
/// @param name as it stands on the bill
/// @param percent of what it is taken on
/// @param onFees true if fees are taxed
/// @param onExpenses true if expenses are taxed that are not marked as untaxed; interest never is
/// @param perLine true to round each line's tax; false to round once for the bill
/// @param order taxes of a lower order are taxed as well
/// @param included true if the prices have it in them, and the bill takes it out of them
public record Tax(
        String name,
        BigDecimal percent,
        boolean onFees,
        boolean onExpenses,
        boolean perLine,
        int order,
        boolean included) {
    /// It comes on top of the prices.
    public Tax(String name, BigDecimal percent, boolean onFees, boolean onExpenses, boolean perLine, int order) {
        this(name, percent, onFees, onExpenses, perLine, order, false);
    }

    /// Whether both are taken on some line.
    public boolean meets(Tax other) {
        return (onFees && other.onFees) || (onExpenses && other.onExpenses);
    }

    boolean isOn(Line line) {
        return switch (line.subject()) {
            case Item.Time _ -> onFees;
            case Item.Cost cost -> onExpenses && cost.taxed();
            case Agreed agreed -> agreed.kind() != Kind.INTEREST && (agreed.fee() ? onFees : onExpenses);
        };
    }
}
