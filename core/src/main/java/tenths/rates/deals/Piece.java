package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an arrangement makes of the price of one piece of an expense.
///
/// @param price from here on
record Piece(Kind kind, String text, BigDecimal price) {
    /// Each of the one before.
    static List<Piece> changes(List<Arrangement> arrangements, String code, LocalDate day, BigDecimal unitCost) {
        var changes = new ArrayList<Piece>(0);
        var price = unitCost;
        for (var arrangement : arrangements) {
            var change = change(arrangement, code, day, price);
            if (change.isPresent()) {
                changes.add(change.get());
                price = change.get().price();
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<Piece> change(Arrangement arrangement, String code, LocalDate day, BigDecimal price) {
        if (arrangement instanceof Arrangement.ExpenseCap(var capped, var most, var _)
                && most != null
                && capped.equals(code)
                && price.compareTo(most) > 0) {
            var text = code + " costs at most " + most.toPlainString() + " each";
            return Optional.of(new Piece(Kind.EXPENSE_CAP, text, most));
        }
        if (arrangement instanceof Arrangement.UnitCosts(var agreed, var prices) && agreed.equals(code)) {
            return prices.stream()
                    .filter(each -> !each.from().isAfter(day))
                    .reduce((_, last) -> last)
                    .flatMap(each -> tabled(each, code, price));
        }
        return Optional.empty();
    }

    /// A refund gives back what a piece costs.
    private static Optional<Piece> tabled(Arrangement.UnitCosts.Price agreed, String code, BigDecimal price) {
        var each = price.signum() < 0 ? agreed.each().negate() : agreed.each();
        var text = code + " costs " + agreed.each().toPlainString() + " each from " + agreed.from();
        return each.compareTo(price) == 0 ? Optional.empty() : Optional.of(new Piece(Kind.UNIT_COSTS, text, each));
    }
}
