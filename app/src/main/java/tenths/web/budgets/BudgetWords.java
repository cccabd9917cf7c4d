package tenths.web.budgets;

import java.util.List;
import tenths.desk.WatchBudgets.Row;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetForecast;
import tenths.guidelines.budgets.BudgetUse;
import tenths.web.Say;

/// Budgets in a biller's words.
public final class BudgetWords {
    private static final long WIDTH = 1_000;

    private BudgetWords() {}

    /// How far the newest version has come.
    public static String state(Row row) {
        if (row.versions().isEmpty()) {
            return row.isMissing() ? "missing" : "none";
        }
        var newest = row.versions().getFirst().version();
        return "version " + newest.number() + " " + newest.answer().word();
    }

    public static String answer(BudgetAnswer answer) {
        return switch (answer) {
            case BudgetAnswer.Proposed() -> "proposed, not yet sent";
            case BudgetAnswer.Submitted(var day) -> "submitted " + Say.day(day);
            case BudgetAnswer.Approved(var day, var by, var document) ->
                "approved " + Say.day(day) + " by " + by + ", " + document;
            case BudgetAnswer.Rejected(var day, var reason) -> "rejected " + Say.day(day) + ": " + reason;
        };
    }

    public static String forecast(BudgetForecast forecast) {
        return switch (forecast) {
            case BudgetForecast.TooEarly(var why) -> "too early to say: " + why;
            case BudgetForecast.Between(var low, var high) ->
                low.equals(high) ? Say.money(low) : Say.money(low) + " to " + Say.money(high);
            case BudgetForecast.UsedUp(var perMonth, var month) ->
                "used up in " + Say.month(month) + " at " + Say.money(perMonth) + " a month";
        };
    }

    /// A piece of a bar.
    ///
    /// @param x thousandths of the width
    public record Piece(String kind, long x, long width) {}

    /// Billed, on open bills and waiting, one after the other, on the scale of the limit or of what is used beyond it.
    public static List<Piece> pieces(BudgetUse.Row row) {
        var whole = Math.max(1, Math.max(row.limit().minor(), row.used().minor()));
        var billed = wide(row.billed().minor(), whole);
        var onBills = wide(row.onBills().minor(), whole);
        var waiting = wide(row.waiting().minor(), whole);
        return List.of(
                new Piece("billed", 0, billed),
                new Piece("on-bills", billed, onBills),
                new Piece("waits", billed + onBills, waiting));
    }

    /// Where the limit stands on the bar.
    public static long limit(BudgetUse.Row row) {
        return wide(
                row.limit().minor(),
                Math.max(1, Math.max(row.limit().minor(), row.used().minor())));
    }

    private static long wide(long part, long whole) {
        return Math.max(0, Math.multiplyExact(part, WIDTH) / whole);
    }
}
