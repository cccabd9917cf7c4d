package tenths.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.rates.Trace;
import tenths.rates.deals.Settlement;
import tenths.time.Codes;
import tenths.time.TimeEntry;

/// Makes the invoice of a prebill: from then on every line, total and number is settled.
public final class Finalising {
    private Finalising() {}

    /// What stands on the invoice beside its lines.
    ///
    /// @param number the next of its series
    public record Header(
            String number, LocalDate date, Period period, Firm firm, Party client, Matter matter, String description) {}

    /// What became of the prebill.
    public sealed interface Outcome {
        record Finalised(Invoice invoice) implements Outcome {}

        /// @param reasons all of them
        record Refused(List<Finding> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// The findings that stand in the way: blocking ones, and those that nobody has acknowledged.
    public static List<Finding> obstacles(Prebill prebill) {
        return prebill.findings().stream()
                .filter(finding -> switch (finding.severity()) {
                    case BLOCK, ACKNOWLEDGE -> true;
                    case WARN, OFF -> false;
                })
                .toList();
    }

    /// Refused while anything is open, with every reason.
    public static Outcome finalise(Prebill prebill, Header header) {
        var obstacles = obstacles(prebill);
        return obstacles.isEmpty() ? new Outcome.Finalised(invoice(prebill, header)) : new Outcome.Refused(obstacles);
    }

    /// The invoice as it would be, whatever stands in its way; none while nothing is left on the bill.
    public static List<Invoice> preview(Prebill prebill, Header header) {
        return prebill.lines().isEmpty() ? List.of() : List.of(invoice(prebill, header));
    }

    private static Invoice invoice(Prebill prebill, Header header) {
        var lines = new ArrayList<InvoiceLine>(prebill.lines().size());
        for (var line : prebill.lines()) {
            lines.add(line(lines.size() + 1, line));
        }
        for (var whole : prebill.settlement().wholes()) {
            lines.add(line(lines.size() + 1, whole, header.period().end()));
        }
        return new Invoice(
                header.number(),
                header.date(),
                header.period(),
                header.firm(),
                header.client(),
                header.matter(),
                header.description(),
                prebill.worked().currency(),
                lines,
                prebill.settlement().taxes(),
                prebill.settlement().early());
    }

    /// A line for the whole invoice; receivers want the last day of the period on it.
    private static InvoiceLine line(int number, Settlement.Whole whole, LocalDate day) {
        var step = new Step.Arranged(
                whole.kind().word(), whole.text(), whole.amount().decimal());
        return new InvoiceLine(
                number,
                null,
                whole.fee() ? InvoiceLine.Type.FEE_ADJUSTMENT : InvoiceLine.Type.EXPENSE_ADJUSTMENT,
                day,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                whole.amount(),
                whole.amount(),
                Codes.NONE,
                null,
                whole.title(),
                new Trace(List.of(step)));
    }

    private static InvoiceLine line(int number, RatedLine line) {
        var unitCost = line.unitCost();
        return new InvoiceLine(
                number,
                line.id(),
                line.work() instanceof TimeEntry ? InvoiceLine.Type.FEE : InvoiceLine.Type.EXPENSE,
                line.work().day(),
                line.units(),
                unitCost == null ? BigDecimal.ZERO : unitCost,
                line.adjustment(),
                line.amount(),
                line.codes(),
                line.timekeeper(),
                line.narrative(),
                line.trace());
    }

    /// How heavy the open findings are: counts of BLOCK, ACKNOWLEDGE and WARN.
    public static long count(Prebill prebill, Severity severity) {
        return prebill.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
