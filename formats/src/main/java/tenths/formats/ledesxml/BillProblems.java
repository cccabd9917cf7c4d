package tenths.formats.ledesxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tenths.formats.Encoding;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Row;
import tenths.formats.bill.TenThousandths;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Segment;
import tenths.formats.ledesxml.Element.Words;

/// What must hold before a bill is written: everything the checker would say of the file, said of the invoice.
final class BillProblems {
    private static final int WHOLE_INVOICE = 0;

    private final Version version;
    private final Bill bill;
    private final List<FileFinding> findings = new ArrayList<>();
    private final Row row = new Row(Encoding.UTF_8);

    private BillProblems(Version version, Bill bill) {
        this.version = version;
        this.bill = bill;
    }

    static List<FileFinding> of(Version version, Bill bill) {
        return new BillProblems(version, bill).check();
    }

    private List<FileFinding> check() {
        if (bill.lines().isEmpty()) {
            tell(XmlComplaint.NO_LINES, WHOLE_INVOICE, "", "No line of the invoice has an amount to bill.");
            return findings;
        }
        checkHead();
        var client = new ClientChecks(version, bill.profile(), findings::add);
        var longest = bill.profile().text().descriptionMax();
        for (var line : bill.lines()) {
            client.check(line.number(), bill.head(), line);
            checkNumbers(line);
            var characters =
                    line.description().codePointCount(0, line.description().length());
            if (characters > longest) {
                var message = "%d characters; the most is %d.".formatted(characters, longest);
                tell(XmlComplaint.TOO_LONG, line.number(), "charge_desc", message);
            }
        }
        walk(LedesXml.table(version), Scope.of(bill), WHOLE_INVOICE);
        return findings;
    }

    private void checkHead() {
        var number = bill.head().number();
        var pattern = bill.profile().ids().invoiceNumberPattern();
        if (!Pattern.matches(pattern, number)) {
            tell(XmlComplaint.CHOICE, WHOLE_INVOICE, "inv_id", "%s does not match %s.".formatted(number, pattern));
        }
        if (bill.profile().ids().clientMatterIdRequired()
                && bill.head().ids().clientMatter().isEmpty()) {
            tell(XmlComplaint.REQUIRED, WHOLE_INVOICE, "cl_matter_id", "'matter' needs 'cl_matter_id'.");
        }
        var sum = bill.lines().stream().mapToLong(Charge::total).sum();
        if (sum != bill.total()) {
            var message = "The total is %s, the lines add up to %s."
                    .formatted(TenThousandths.text(bill.total()), TenThousandths.text(sum));
            tell(XmlComplaint.SUM, WHOLE_INVOICE, "inv_total_net_due", message);
        }
    }

    private void checkNumbers(Charge line) {
        if (line.units() == TenThousandths.UNFIT || line.unitCost() == TenThousandths.UNFIT) {
            tell(XmlComplaint.NUMBER, line.number(), "units", "Units or unit cost have more than 4 decimals.");
        }
    }

    /// Writes every value and forgets it, to see its length and whether it is there.
    private void walk(Segment segment, Scope scope, long line) {
        for (var part : segment.parts()) {
            switch (part) {
                case Leaf leaf -> check(segment, leaf, scope, line);
                case Segment inner -> {
                    var isCharge = inner.name().equals("fee") || inner.name().equals("expense");
                    for (var each : inner.scopes(scope)) {
                        walk(inner, each, isCharge ? each.line().number() : line);
                    }
                }
            }
        }
    }

    private void check(Segment segment, Leaf leaf, Scope scope, long line) {
        var isShort = leaf.kind() instanceof Words(var max) && max != Words.UNKNOWN_LENGTH;
        var isListed = leaf.kind() instanceof Element.Currency || leaf.kind() instanceof Element.Country;
        if (!leaf.isRequired() && !isShort && !isListed) {
            return;
        }
        var bytes = leaf.value(row, scope);
        if (bytes.length == 0) {
            if (leaf.isRequired()) {
                var message = "'%s' needs '%s'.".formatted(segment.name(), leaf.name());
                tell(XmlComplaint.REQUIRED, line, leaf.name(), message);
            }
        } else if (isShort || isListed) {
            var fault = LeafChecks.fault(version, leaf.kind(), new String(bytes, StandardCharsets.UTF_8));
            if (fault != null) {
                tell(fault.complaint(), line, leaf.name(), fault.message());
            }
        }
    }

    private void tell(XmlComplaint complaint, long line, String element, String message) {
        findings.add(complaint.at(version, Severity.ERROR, line, element, message));
    }
}
