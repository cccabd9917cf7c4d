package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice comes too long after the last day of work on it.
public record LateInvoice(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-02 Invoice late",
            "The invoice is dated more days after the last work on it than the client accepts.",
            List.of(Parameter.count("days", 30, "most days after the last work")),
            (source, settings) -> new LateInvoice(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var last = bill.lines().stream().map(Lines::day).max(LocalDate::compareTo);
        if (last.isEmpty() || !bill.date().isAfter(last.get().plusDays(days))) {
            return List.of();
        }
        var late = bill.date().toEpochDay() - last.get().toEpochDay();
        var message = "The invoice of %s comes %d days after the last work on %s; the limit is %d"
                .formatted(bill.date(), late, last.get(), days);
        return List.of(Found.onBill(source, message)
                .risking(Cut.all(bill.lines()))
                .mending(new Fix.ChangeBill("Ask the client to take the invoice late, or write it down"))
                .finding());
    }
}
