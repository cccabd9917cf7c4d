package tenths.formats.ledes98b;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.InvoicesPerFile;
import tenths.formats.ledes98b.CodeIndex.Standing;
import tenths.invoicing.InvoiceLine;

/// The line items of a file, one after the other, and the invoices they add up to.
///
/// All lines of an invoice begin with the same eight fields: where these are the bytes of the line before, they are not
/// checked again, and a fault in them is told once.
final class ItemChecks {
    private static final int SHARED = 8;
    private static final int LAW_FIRM = 20;
    private static final int CLIENT_MATTER = 24;
    private static final int INVOICE_FIELDS = invoiceFields();

    private final FormatProfile profile;
    private final Consumer<FileFinding> found;
    private final FieldChecks fields;
    private final LineRules rules;
    private final LineFacts facts = new LineFacts();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private @Nullable Tally tally;
    private byte[] shared = new byte[0];
    private byte[] lawFirm = new byte[0];
    private byte[] clientMatter = new byte[0];
    private int sharedFaults;
    private boolean trusted = true;

    ItemChecks(FormatProfile profile, Consumer<FileFinding> found) {
        this.profile = profile;
        this.found = found;
        this.fields = new FieldChecks(profile, found);
        this.rules = new LineRules(profile, found);
    }

    int invoices() {
        return tallies.size();
    }

    /// A line could not be read, so the sums of the file would only repeat that fault.
    void distrustAll() {
        trusted = false;
    }

    void check(Columns columns, long line) {
        facts.line = line;
        facts.blank = 0;
        facts.faulty = 0;
        for (var field = 1; field <= Columns.COUNT; field++) {
            facts.blank |= columns.isBlank(field) ? 1 << field : 0;
        }
        // What was blank in the shared fields was told when they were new.
        facts.blank &= ~INVOICE_FIELDS;
        var current = tallyOf(columns, line);
        checkOwn(columns, line);
        checkInvoiceText(columns, line, current);
        rules.check(facts, columns::text);
        rules.adviseNarrative(facts);
        if (!facts.isBlank(9) && !current.addNumber(columns)) {
            tell(Complaint.DUPLICATE, line, 9, "Line number " + columns.text(9) + " occurs twice in the invoice.");
        }
        current.summable &= facts.has(13);
        current.sum += facts.total;
    }

    private void checkOwn(Columns columns, long line) {
        mark(9, fields.words(columns, 9, line));
        readType(columns, line);
        facts.units = number(columns, 11, line);
        facts.adjustment = number(columns, 12, line);
        facts.total = number(columns, 13, line);
        facts.unitCost = number(columns, 21, line);
        facts.day = fields.day(columns, 14, line);
        mark(14, facts.day != 0);
        mark(15, fields.words(columns, 15, line));
        mark(16, fields.words(columns, 16, line));
        mark(17, fields.words(columns, 17, line));
        fields.words(columns, 18, line);
        fields.words(columns, 19, line);
        if (fields.words(columns, 22, line)) {
            fields.name(columns, line);
        }
        mark(23, fields.words(columns, 23, line));
        facts.task = standing(rules.tasks, columns, 15);
        facts.expense = standing(rules.expenses, columns, 16);
        facts.activity = standing(rules.activities, columns, 17);
        facts.classification = standing(rules.classes, columns, 23);
    }

    private static Standing standing(CodeIndex index, Columns columns, int field) {
        return index.of(columns.bytes(), columns.start(field), columns.end(field));
    }

    private long number(Columns columns, int field, long line) {
        var value = fields.number(columns, field, line);
        if (value != TenThousandths.UNFIT) {
            return value;
        }
        mark(field, columns.isBlank(field));
        return 0;
    }

    private void mark(int field, boolean fine) {
        facts.faulty |= fine ? 0 : 1 << field;
    }

    private void readType(Columns columns, long line) {
        var text = columns.text(10);
        facts.type = switch (text) {
            case "F" -> InvoiceLine.Type.FEE;
            case "E" -> InvoiceLine.Type.EXPENSE;
            case "IF" -> InvoiceLine.Type.FEE_ADJUSTMENT;
            case "IE" -> InvoiceLine.Type.EXPENSE_ADJUSTMENT;
            default -> {
                if (!text.isEmpty()) {
                    tell(Complaint.TYPE, line, 10, "The type is '" + text + "'.");
                }
                yield guess(columns, text);
            }
        };
    }

    /// Reads on as what the line seems to be, so that its other faults are told, too.
    private static InvoiceLine.Type guess(Columns columns, String text) {
        return switch (text.strip()) {
            case "f" -> InvoiceLine.Type.FEE;
            case "e" -> InvoiceLine.Type.EXPENSE;
            case "if", "If", "iF" -> InvoiceLine.Type.FEE_ADJUSTMENT;
            case "ie", "Ie", "iE" -> InvoiceLine.Type.EXPENSE_ADJUSTMENT;
            default -> columns.isBlank(16) ? InvoiceLine.Type.FEE : InvoiceLine.Type.EXPENSE;
        };
    }

    private Tally tallyOf(Columns columns, long line) {
        var from = columns.start(1);
        var to = columns.end(SHARED);
        var current = tally;
        if (current != null && Arrays.equals(columns.bytes(), from, to, shared, 0, shared.length)) {
            facts.faulty |= sharedFaults;
            return current;
        }
        shared = Arrays.copyOfRange(columns.bytes(), from, to);
        return enter(columns, line);
    }

    /// The first line of an invoice, or one whose shared fields differ from the line before.
    private Tally enter(Columns columns, long line) {
        var before = tally;
        var number = columns.text(2);
        var known = tallies.get(number);
        var current = known == null ? new Tally(columns, line) : known;
        if (known == null) {
            tallies.put(number, current);
            if (tallies.size() > 1 && profile.layout().invoicesPerFile() == InvoicesPerFile.ONE) {
                tell(Complaint.SEVERAL_INVOICES, line, 2, "Invoice " + number + " is not the first of the file.");
            }
        } else if (known != before) {
            found.accept(Complaint.NOT_TOGETHER.at(
                    Severity.WARNING, line, 2, "Invoice " + number + " began at line " + known.firstLine + "."));
        }
        tally = current;
        checkShared(columns, line);
        var total = fields.number(columns, 5, line);
        if (known == null) {
            current.total = total;
        } else {
            differences(columns, line, current);
        }
        return current;
    }

    private void checkShared(Columns columns, long line) {
        fields.invoiceNumber(columns, line);
        fields.words(columns, 3, line);
        fields.words(columns, 4, line);
        fields.words(columns, 8, line);
        fields.day(columns, 1, line);
        facts.periodStart = fields.day(columns, 6, line);
        facts.periodEnd = fields.day(columns, 7, line);
        if (facts.periodStart > facts.periodEnd && facts.periodEnd != 0) {
            tell(Complaint.PERIOD, line, 7, "The period is %s to %s.".formatted(columns.text(6), columns.text(7)));
        }
        sharedFaults = (facts.periodStart == 0 ? 1 << 6 : 0) | (facts.periodEnd == 0 ? 1 << 7 : 0);
        facts.faulty |= sharedFaults;
        for (var field = 1; field <= SHARED; field++) {
            if (field != 8 && columns.isBlank(field)) {
                tell(Complaint.REQUIRED, line, field, Field.of(field).name() + " is blank.");
            }
        }
    }

    private void differences(Columns columns, long line, Tally current) {
        for (var field = 1; field <= SHARED; field++) {
            differs(columns, line, current, field);
        }
    }

    /// Only the total and the description make receivers refuse; of the rest they read the first line.
    private void differs(Columns columns, long line, Tally current, int field) {
        var first = current.first(field);
        if (field == 2 || first.length == 0 || columns.isBlank(field) || columns.is(field, first)) {
            return;
        }
        var oneMatter = profile.ids().oneMatterPerInvoice();
        var severity = field == 5 || field == 8 || (field == 4 && oneMatter) ? Severity.ERROR : Severity.WARNING;
        if ((field == 3 || field == 4 || field == CLIENT_MATTER) && !oneMatter) {
            return;
        }
        var message = "%s differs from line %d of the same invoice."
                .formatted(Field.of(field).name(), current.firstLine);
        found.accept(Complaint.DIFFERS.at(severity, line, field, message));
    }

    private void checkInvoiceText(Columns columns, long line, Tally current) {
        if (!columns.is(LAW_FIRM, lawFirm) || line == current.firstLine) {
            lawFirm = columns.copy(LAW_FIRM);
            fields.words(columns, LAW_FIRM, line);
            if (columns.isBlank(LAW_FIRM)) {
                tell(Complaint.REQUIRED, line, LAW_FIRM, "LAW_FIRM_ID is blank.");
            }
            differs(columns, line, current, LAW_FIRM);
        }
        if (!columns.is(CLIENT_MATTER, clientMatter) || line == current.firstLine) {
            clientMatter = columns.copy(CLIENT_MATTER);
            fields.words(columns, CLIENT_MATTER, line);
            if (columns.isBlank(CLIENT_MATTER) && profile.ids().clientMatterIdRequired()) {
                tell(Complaint.REQUIRED, line, CLIENT_MATTER, "CLIENT_MATTER_ID is blank.");
            }
            differs(columns, line, current, CLIENT_MATTER);
        }
    }

    /// Invoices are complete only at the end of the file.
    void finish() {
        tallies.forEach((number, each) -> {
            if (trusted && each.summable && each.total != TenThousandths.UNFIT && each.sum != each.total) {
                tell(
                        Complaint.SUM,
                        each.firstLine,
                        5,
                        "INVOICE_TOTAL of %s is %s, its lines add up to %s."
                                .formatted(number, TenThousandths.text(each.total), TenThousandths.text(each.sum)));
            }
        });
    }

    private static int invoiceFields() {
        var bits = 0;
        for (var field : Field.ALL) {
            bits |= field.ofInvoice() ? 1 << field.number() : 0;
        }
        return bits;
    }

    private void tell(Complaint complaint, long line, int field, String message) {
        found.accept(complaint.at(Severity.ERROR, line, field, message));
    }
}
