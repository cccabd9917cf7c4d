package tenths.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.DealFault;
import tenths.desk.TryFeeDeal;
import tenths.invoicing.Prebill;
import tenths.rates.RatedLine;

/// What came of trying a fee deal on a real bill.
///
/// @param bill null where the text has faults, or there is no open bill
public record FeeDealTrial(List<DealFault> faults, @Nullable Bill bill) {
    /// A bill before and after.
    ///
    /// @param holds false where the deal begins after the bill's period
    /// @param rows lines whose amount is another
    /// @param same how many lines cost what they cost
    public record Bill(UUID id, String matter, boolean holds, List<Row> rows, int same, Prebill before, Prebill after) {
        public Bill {
            rows = List.copyOf(rows);
        }
    }

    /// A line that the deal changes.
    ///
    /// @param why the last step of its trace
    public record Row(int number, RatedLine before, RatedLine after, String why) {}

    static FeeDealTrial of(TryFeeDeal.Tried tried) {
        var bill = tried.bill();
        return new FeeDealTrial(tried.faults(), bill == null ? null : of(bill));
    }

    private static Bill of(TryFeeDeal.Bill bill) {
        var before = bill.before().lines();
        var after = bill.after().lines();
        var rows = IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> !before.get(i).amount().equals(after.get(i).amount()))
                .mapToObj(i -> new Row(i + 1, before.get(i), after.get(i), why(after.get(i))))
                .toList();
        return new Bill(
                bill.row().id(),
                bill.matter(),
                bill.holds(),
                rows,
                after.size() - rows.size(),
                bill.before(),
                bill.after());
    }

    private static String why(RatedLine line) {
        return line.trace().steps().stream()
                .filter(step -> switch (step.kind()) {
                    case ARRANGEMENT -> true;
                    case CANDIDATE, RATE, WORK, INCREMENT, EXPENSE, ROUNDING, ADJUSTMENT -> false;
                })
                .map(step -> step.text())
                .reduce((_, last) -> last)
                .orElse("");
    }
}
