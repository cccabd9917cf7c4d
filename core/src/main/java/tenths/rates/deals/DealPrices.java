package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.Timekeeper;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.PriceChanges;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// The prices under a fee deal: blended, reduced and capped rates, travel at a part of its rate, pieces by a table or a
/// cap.
///
/// @param currency of the client
public record DealPrices(FeeDeal deal, Currency currency) implements PriceChanges {
    /// A bill carries a price with four decimals.
    private static final int MOST_DECIMALS = 4;

    @Override
    public List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour) {
        var item = new Item.Time(
                entry.id().toString(),
                entry.timekeeper(),
                timekeeper.classification(),
                entry.day(),
                entry.matter(),
                entry.codes(),
                new Item.Length.Worked(entry.worked().seconds()),
                perHour,
                Money.zero(currency));
        return Rated.changes(deal.arrangements(), item, perHour, currency).stream()
                .map(change -> new Changed(change.kind().word(), change.text(), onBill(change.perHour())))
                .toList();
    }

    @Override
    public List<Changed> onPiece(Expense expense) {
        var code = expense.codes().expense();
        return Piece.changes(deal.arrangements(), code, expense.day(), expense.unitCost()).stream()
                .map(piece -> new Changed(piece.kind().word(), piece.text(), piece.price()))
                .toList();
    }

    private static BigDecimal onBill(BigDecimal perHour) {
        return perHour.scale() > MOST_DECIMALS ? perHour.setScale(MOST_DECIMALS, Charge.ROUNDING) : perHour;
    }
}
