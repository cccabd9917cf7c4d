package tenths.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.desk.formats.EBill;
import tenths.desk.formats.Writing;
import tenths.firm.ClientId;
import tenths.formats.FileFinding;
import tenths.formats.UnwritableInvoice;
import tenths.invoicing.Invoice;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Simulation;

/// Another format profile for a client: which of its past bills could not have been written, and which words it could
/// not have carried.
///
/// @param writing how the bills would have been written
record TriedFormat(ClientId client, Writing writing) implements Trial {
    /// Words that the format could not carry as they stand.
    static final String OTHER_WORDS = "FMT-TEXT";

    @Override
    public BillDifference on(PastBills.Past past) {
        var same = Simulation.of(past.bill(), new Change.Nothing());
        if (!past.bill().payer().id().equals(client)) {
            return same;
        }
        var invoice = past.row().invoice();
        var before = findings(invoice, past.writing().get());
        var after = findings(invoice, writing);
        return new BillDifference(
                same.was(), same.would(), List.of(), without(after, before), without(before, after), same.doubts());
    }

    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        return some.stream().filter(finding -> !others.contains(finding)).toList();
    }

    /// What the writing of an invoice says.
    static List<Finding> findings(Invoice invoice, Writing writing) {
        var lines = new HashMap<Integer, LineId>();
        for (var line : invoice.lines()) {
            var id = line.id();
            if (id != null) {
                lines.put(line.number(), id);
            }
        }
        var findings = new ArrayList<Finding>();
        try {
            for (var change : EBill.write(invoice, writing).changes()) {
                var message = "%s: %s.".formatted(change.field(), change.why());
                findings.add(finding(OTHER_WORDS, Severity.WARN, line(change.line(), lines), message));
            }
        } catch (UnwritableInvoice unwritable) {
            for (var each : unwritable.findings()) {
                findings.add(finding(each.code(), severity(each), line(each.line(), lines), message(each)));
            }
        }
        return findings;
    }

    private static Severity severity(FileFinding finding) {
        return finding.isError() ? Severity.BLOCK : Severity.WARN;
    }

    private static String message(FileFinding finding) {
        var field = finding.fieldName().isEmpty() ? "" : finding.fieldName() + ": ";
        return field + finding.message() + " " + finding.repair();
    }

    private static @Nullable LineId line(long number, Map<Integer, LineId> lines) {
        return lines.get(Math.toIntExact(number));
    }

    private static Finding finding(String code, Severity severity, @Nullable LineId line, String message) {
        var clause = new Clause("Format profile", code, 0, message);
        var lines = line == null ? List.<LineId>of() : List.of(line);
        var evidence = lines.stream().map(Evidence::wholeLine).toList();
        return new Finding(code, severity, clause, lines, evidence, null, message, null);
    }
}
