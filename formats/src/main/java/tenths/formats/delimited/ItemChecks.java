package tenths.formats.delimited;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.InvoicesPerFile;
import tenths.formats.bill.CodeIndex;
import tenths.formats.bill.CodeIndex.Standing;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.InvoiceLine;

/// The line items of a file, one after the other, and the invoices they add up to.
///
/// All lines of an invoice carry the same invoice fields, which stand in a few runs: where a run has the bytes of the
/// line before, it is not checked again, and a fault in it is told once.
final class ItemChecks {
    private static final long DIFFERENCE_REFUSED =
            At.bits(At.INVOICE_TOTAL, At.INVOICE_DESCRIPTION, At.TAX_TOTAL, At.NET_TOTAL, At.CURRENCY);

    private final Standard standard;
    private final FormatProfile profile;
    private final Findings findings;
    private final FieldChecks fields;
    private final LineRules rules;
    private final LineFacts facts = new LineFacts();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private @Nullable Tally tally;
    private final byte[][] runs;
    private final boolean[] faultyRuns;
    private long sharedFaults;
    private boolean trusted = true;

    ItemChecks(Standard standard, FormatProfile profile, Consumer<FileFinding> found) {
        this.standard = standard;
        this.profile = profile;
        this.findings = new Findings(standard, found);
        this.fields = new FieldChecks(standard, profile, findings);
        this.rules = new LineRules(standard, profile, findings);
        this.runs = new byte[standard.runs().size()][];
        Arrays.fill(runs, new byte[0]);
        this.faultyRuns = new boolean[runs.length];
    }

    int invoices() {
        return tallies.size();
    }

    /// Whether the invoice fields of the last line have an error, even one that was told at an earlier line.
    boolean isInvoiceFaulty() {
        for (var faulty : faultyRuns) {
            if (faulty) {
                return true;
            }
        }
        return false;
    }

    /// A line could not be read, so the sums of the file would only repeat that fault.
    void distrustAll() {
        trusted = false;
    }

    void check(Columns columns, long line) {
        facts.line = line;
        facts.blank = 0;
        facts.faulty = 0;
        for (var field = 1; field <= standard.size(); field++) {
            facts.blank |= columns.isBlank(field) ? At.bit(field) : 0;
        }
        // What was blank in the invoice fields was told when they were new.
        facts.blank &= ~standard.invoiceFields();
        var current = tallyOf(columns, line);
        checkOwn(columns, line);
        if (standard.taxed()) {
            checkTax(columns, line);
        }
        for (var run = 1; run < runs.length; run++) {
            checkRun(columns, line, current, run);
        }
        rules.check(facts, columns::text);
        rules.adviseNarrative(facts);
        if (!facts.isBlank(At.LINE_NUMBER) && !current.addNumber(columns)) {
            findings.error(
                    Complaint.DUPLICATE,
                    line,
                    At.LINE_NUMBER,
                    "Line number " + columns.text(At.LINE_NUMBER) + " occurs twice in the invoice.");
        }
        current.summable &= facts.has(At.TOTAL) && !facts.isFaulty(At.TAX);
        current.sum += facts.total;
        current.taxes += facts.tax;
    }

    private void checkOwn(Columns columns, long line) {
        mark(At.LINE_NUMBER, fields.words(columns, At.LINE_NUMBER, line));
        readType(columns, line);
        facts.units = number(columns, At.UNITS, line);
        facts.adjustment = number(columns, At.ADJUSTMENT, line);
        facts.total = number(columns, At.TOTAL, line);
        facts.unitCost = number(columns, At.UNIT_COST, line);
        facts.day = fields.day(columns, At.DAY, line);
        mark(At.DAY, facts.day != 0);
        mark(At.TASK, fields.words(columns, At.TASK, line));
        mark(At.EXPENSE, fields.words(columns, At.EXPENSE, line));
        mark(At.ACTIVITY, fields.words(columns, At.ACTIVITY, line));
        fields.words(columns, At.TIMEKEEPER, line);
        fields.words(columns, At.NARRATIVE, line);
        if (fields.words(columns, At.NAME, line)) {
            fields.name(columns, line);
        }
        mark(At.CLASS, fields.words(columns, At.CLASS, line));
        facts.task = standing(rules.tasks, columns, At.TASK);
        facts.expense = standing(rules.expenses, columns, At.EXPENSE);
        facts.activity = standing(rules.activities, columns, At.ACTIVITY);
        facts.classification = standing(rules.classes, columns, At.CLASS);
    }

    private void checkTax(Columns columns, long line) {
        fields.words(columns, At.LAST_NAME, line);
        fields.words(columns, At.FIRST_NAME, line);
        fields.words(columns, At.TAX_TYPE, line);
        facts.taxRate = fields.rate(columns, At.TAX_RATE, line);
        mark(At.TAX_RATE, facts.taxRate >= 0 || columns.isBlank(At.TAX_RATE));
        facts.tax = number(columns, At.TAX, line);
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
        facts.faulty |= fine ? 0 : At.bit(field);
    }

    private void readType(Columns columns, long line) {
        var text = columns.text(At.TYPE);
        facts.type = switch (text) {
            case "F" -> InvoiceLine.Type.FEE;
            case "E" -> InvoiceLine.Type.EXPENSE;
            case "IF" -> InvoiceLine.Type.FEE_ADJUSTMENT;
            case "IE" -> InvoiceLine.Type.EXPENSE_ADJUSTMENT;
            default -> {
                if (!text.isEmpty()) {
                    findings.error(Complaint.TYPE, line, At.TYPE, "The type is '" + text + "'.");
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
            default -> columns.isBlank(At.EXPENSE) ? InvoiceLine.Type.FEE : InvoiceLine.Type.EXPENSE;
        };
    }

    private Tally tallyOf(Columns columns, long line) {
        var run = standard.runs().getFirst();
        var current = tally;
        if (current != null && columns.are(run.first(), run.last(), runs[0])) {
            facts.faulty |= sharedFaults;
            return current;
        }
        runs[0] = columns.copy(run.first(), run.last());
        var before = findings.errors();
        var entered = enter(columns, line);
        faultyRuns[0] = findings.errors() > before;
        return entered;
    }

    /// The first line of an invoice, or one whose first fields differ from the line before.
    private Tally enter(Columns columns, long line) {
        var before = tally;
        var number = columns.text(At.INVOICE_NUMBER);
        var known = tallies.get(number);
        var current = known == null ? new Tally(standard, columns, line) : known;
        if (known == null) {
            tallies.put(number, current);
            if (tallies.size() > 1 && profile.layout().invoicesPerFile() == InvoicesPerFile.ONE) {
                findings.error(
                        Complaint.SEVERAL_INVOICES,
                        line,
                        At.INVOICE_NUMBER,
                        "Invoice " + number + " is not the first of the file.");
            }
        } else if (known != before) {
            findings.warn(
                    Complaint.NOT_TOGETHER,
                    line,
                    At.INVOICE_NUMBER,
                    "Invoice " + number + " began at line " + known.firstLine + ".");
        }
        tally = current;
        checkShared(columns, line, current);
        return current;
    }

    private void checkShared(Columns columns, long line, Tally current) {
        facts.invoiceDate = fields.day(columns, At.INVOICE_DATE, line);
        fields.invoiceNumber(columns, line);
        fields.words(columns, At.CLIENT, line);
        fields.words(columns, At.MATTER, line);
        var total = fields.number(columns, At.INVOICE_TOTAL, line);
        current.total = line == current.firstLine ? total : current.total;
        facts.periodStart = fields.day(columns, At.PERIOD_START, line);
        facts.periodEnd = fields.day(columns, At.PERIOD_END, line);
        fields.words(columns, At.INVOICE_DESCRIPTION, line);
        if (facts.periodStart > facts.periodEnd && facts.periodEnd != 0) {
            findings.error(
                    Complaint.PERIOD,
                    line,
                    At.PERIOD_END,
                    "The period is %s to %s.".formatted(columns.text(At.PERIOD_START), columns.text(At.PERIOD_END)));
        }
        sharedFaults = (facts.invoiceDate == 0 ? At.bit(At.INVOICE_DATE) : 0)
                | (facts.periodStart == 0 ? At.bit(At.PERIOD_START) : 0)
                | (facts.periodEnd == 0 ? At.bit(At.PERIOD_END) : 0);
        facts.faulty |= sharedFaults;
        for (var field = 1; field <= At.INVOICE_DESCRIPTION; field++) {
            filledAndSame(columns, line, current, field);
        }
    }

    /// A later run of invoice fields, where it is new.
    private void checkRun(Columns columns, long line, Tally current, int number) {
        var run = standard.runs().get(number);
        if (line != current.firstLine && columns.are(run.first(), run.last(), runs[number])) {
            return;
        }
        runs[number] = columns.copy(run.first(), run.last());
        var before = findings.errors();
        for (var field = run.first(); field <= run.last(); field++) {
            checkField(columns, line, current, standard.field(field));
            filledAndSame(columns, line, current, field);
        }
        faultyRuns[number] = findings.errors() > before;
    }

    private void checkField(Columns columns, long line, Tally current, Field field) {
        switch (field.kind()) {
            case Field.Words _ -> fields.words(columns, field.number(), line);
            case Field.Currency _, Field.Country _, Field.Account _ -> fields.listed(columns, field, line);
            case Field.Day _ -> fields.day(columns, field.number(), line);
            case Field.Decimal _ -> {
                var value = fields.number(columns, field.number(), line);
                if (line == current.firstLine) {
                    current.keep(field.number(), value);
                }
            }
            case Field.Rate _, Field.TypeCode _ -> {}
        }
    }

    private void filledAndSame(Columns columns, long line, Tally current, int field) {
        var reportedWithoutCurrency = field == At.TAX_CURRENCY && !columns.isBlank(At.REPORTED_TAX);
        if (columns.isBlank(field) && (rules.requiredOfInvoice(field) || reportedWithoutCurrency)) {
            findings.error(
                    Complaint.REQUIRED, line, field, standard.field(field).name() + " is blank.");
        }
        if (line != current.firstLine) {
            differs(columns, line, current, field);
        }
    }

    /// Only totals and the description make receivers refuse; of the rest they read the first line.
    private void differs(Columns columns, long line, Tally current, int field) {
        var first = current.first(field);
        if (field == At.INVOICE_NUMBER || first.length == 0 || columns.isBlank(field) || columns.is(field, first)) {
            return;
        }
        var oneMatter = profile.ids().oneMatterPerInvoice();
        if ((field == At.CLIENT || field == At.MATTER || field == At.CLIENT_MATTER) && !oneMatter) {
            return;
        }
        var refused = (DIFFERENCE_REFUSED & At.bit(field)) != 0 || field == At.MATTER;
        var message = "%s differs from line %d of the same invoice."
                .formatted(standard.field(field).name(), current.firstLine);
        findings.add(Complaint.DIFFERS, refused ? Severity.ERROR : Severity.WARNING, line, field, message);
    }

    /// Invoices are complete only at the end of the file.
    void finish() {
        tallies.forEach((number, each) -> {
            if (trusted && each.summable) {
                each.check(number, findings);
            }
        });
    }
}
