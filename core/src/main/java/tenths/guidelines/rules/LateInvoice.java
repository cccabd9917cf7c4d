package tenths.guidelines.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice comes too long after the last day of work on it, or after the month of that day.
///
/// @param afterMonth whether the days count from the end of the month of the last work
public record LateInvoice(Source source, int days, boolean afterMonth) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-02 Invoice late",
            "The invoice is dated more days after the last work on it than the client accepts.",
            List.of(
                    Parameter.count("days", 30, "most days after the last work"),
                    Parameter.choice("after", "month: the days count from the end of its month", "work", "month")),
            (source, settings) -> new LateInvoice(source, settings.count("days"), settings.is("after", "month")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var last = bill.lines().stream().map(Lines::day).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return List.of();
        }
        var from = afterMonth ? YearMonth.from(last.get()).atEndOfMonth() : last.get();
        var late = bill.date().toEpochDay() - from.toEpochDay();
        if (late <= days) {
            return List.of();
        }
        var message = "The invoice of %s comes %d days after the %s on %s; the limit is %d"
                .formatted(bill.date(), late, afterMonth ? "month of the last work ended" : "last work", from, days);
        return List.of(Found.onBill(source, message)
                .risking(Cut.all(bill.lines()))
                .mending(new Fix.ChangeBill("Ask the client to take the invoice late, or write it down"))
                .finding());
    }
}
