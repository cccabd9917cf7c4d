package tenths.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tenths.checks.LineId;
import tenths.invoicing.Adjustment;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.PrebillRow;
import tenths.time.TimeEntry;

/// What it would do to answer all findings of one cause alike: every line before and after, and what is left for a
/// person.
///
/// @param bills in the order in which they are answered
public record AlikePlan(List<OfBill> bills) {
    public AlikePlan {
        bills = List.copyOf(bills);
    }

    /// One piece of work as the bill has it: several lines where it is split, none where it is held.
    public record Change(List<RatedLine> before, List<RatedLine> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// A finding that stays open.
    ///
    /// @param line it is on; blank for the bill as a whole
    /// @param narrative of that line
    /// @param why each a sentence
    public record Left(String line, String narrative, List<String> why) {
        public Left {
            why = List.copyOf(why);
        }

        static Left on(List<LineId> lines, List<RatedLine> all, List<String> why) {
            var first = lines.stream()
                    .flatMap(id -> all.stream().filter(line -> line.id().equals(id)))
                    .findFirst();
            return new Left(
                    first.map(line -> line.id().toString()).orElse(""),
                    first.map(RatedLine::narrative).orElse(""),
                    why);
        }
    }

    /// What becomes of one bill.
    ///
    /// @param answered how many findings
    /// @param adjustments that answer them
    /// @param before what the bill comes to now
    /// @param after what it will come to
    public record OfBill(
            PrebillRow row,
            int answered,
            List<Adjustment> adjustments,
            List<Change> changes,
            List<Left> left,
            Money before,
            Money after) {
        public OfBill {
            adjustments = List.copyOf(adjustments);
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    /// Bills of one currency together.
    public record Sum(Money before, Money after) {
        private static Sum of(OfBill bill) {
            return new Sum(bill.before(), bill.after());
        }

        private Sum plus(Sum that) {
            return new Sum(before.plus(that.before), after.plus(that.after));
        }
    }

    /// Findings that are answered.
    public int answered() {
        return bills.stream().mapToInt(OfBill::answered).sum();
    }

    /// Findings that stay open.
    public int left() {
        return bills.stream().mapToInt(bill -> bill.left().size()).sum();
    }

    /// Pieces of work that are touched.
    public int lines() {
        return bills.stream().mapToInt(bill -> bill.changes().size()).sum();
    }

    /// Bills that are touched.
    public List<OfBill> touched() {
        return bills.stream().filter(bill -> bill.answered() > 0).toList();
    }

    /// Bills that somebody has approved and that go back to be checked.
    public long approved() {
        return touched().stream()
                .filter(bill -> bill.row().state() == PrebillRow.State.APPROVED)
                .count();
    }

    public BigDecimal hoursBefore() {
        return hours(Change::before);
    }

    public BigDecimal hoursAfter() {
        return hours(Change::after);
    }

    private BigDecimal hours(Function<Change, List<RatedLine>> side) {
        return changes()
                .flatMap(change -> side.apply(change).stream())
                .filter(line -> line.work() instanceof TimeEntry)
                .map(RatedLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Change> changes() {
        return bills.stream().flatMap(bill -> bill.changes().stream());
    }

    /// What the touched bills come to, by currency.
    public Map<String, Sum> money() {
        var sums = new TreeMap<String, Sum>();
        touched().forEach(bill -> sums.merge(code(bill.before().currency()), Sum.of(bill), Sum::plus));
        return sums;
    }

    private static String code(Currency currency) {
        return currency.getCurrencyCode();
    }
}
