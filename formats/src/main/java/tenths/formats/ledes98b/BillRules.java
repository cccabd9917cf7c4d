package tenths.formats.ledes98b;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tenths.formats.CleanText;
import tenths.formats.Encoding;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Charge.Person;
import tenths.formats.ledes98b.Field.Use;
import tenths.formats.ledes98b.Field.Words;
import tenths.invoicing.InvoiceLine;

/// What must hold before a bill is written: everything the checker would say of the file, said of the invoice.
final class BillRules {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final long LARGEST_AMOUNT = 9_999_999_999L * TenThousandths.ONE + TenThousandths.ONE - 1;
    private static final int WHOLE_INVOICE = 0;

    private final Bill bill;
    private final FormatProfile profile;
    private final List<FileFinding> findings = new ArrayList<>();
    private final LineRules rules;
    private final LineFacts facts = new LineFacts();
    private Charge line;

    /// Codes and persons that need not be looked at again.
    private final Set<Object> fine = new HashSet<>();

    private BillRules(Bill bill) {
        this.bill = bill;
        this.profile = bill.profile();
        this.rules = new LineRules(profile, findings::add);
        this.line = new Charge(0, InvoiceLine.Type.FEE, bill.invoice().date(), 0, 0, 0, 0, "", "", "", Person.NONE, "");
    }

    static List<FileFinding> check(Bill bill) {
        return new BillRules(bill).check();
    }

    private List<FileFinding> check() {
        checkInvoice();
        checkLineNumbers();
        var sum = 0L;
        for (var each : bill.lines()) {
            line = each;
            facts.line = each.number();
            checkNumbers();
            checkTexts();
            fill();
            rules.check(facts, this::words);
            sum += each.total();
        }
        if (bill.lines().isEmpty()) {
            findings.add(Complaint.NO_LINES.at(
                    Severity.ERROR, WHOLE_INVOICE, "No line of the invoice has an amount to bill."));
        } else if (sum != bill.total()) {
            facts.line = WHOLE_INVOICE;
            tell(
                    Complaint.SUM,
                    5,
                    "The invoice total is %s, its lines add up to %s."
                            .formatted(TenThousandths.text(bill.total()), TenThousandths.text(sum)));
        }
        return findings;
    }

    private void checkLineNumbers() {
        var last = 0;
        var rising = true;
        for (var each : bill.lines()) {
            rising &= each.number() > last;
            last = each.number();
        }
        var numbers = new HashSet<Integer>();
        for (var each : rising ? List.<Charge>of() : bill.lines()) {
            if (!numbers.add(each.number())) {
                facts.line = each.number();
                tell(Complaint.DUPLICATE, 9, "Line number " + each.number() + " occurs twice.");
            }
        }
    }

    private void checkInvoice() {
        facts.line = WHOLE_INVOICE;
        var invoice = bill.invoice();
        var ids = profile.ids();
        checkYear(1, invoice.date().getYear());
        checkYear(6, invoice.period().start().getYear());
        checkYear(7, invoice.period().end().getYear());
        checkText(2, invoice.number(), ids.invoiceNumberMax());
        if (!Pattern.matches(ids.invoiceNumberPattern(), invoice.number())) {
            tell(Complaint.PATTERN, 2, "%s does not match %s.".formatted(invoice.number(), ids.invoiceNumberPattern()));
        }
        checkNeeded(3, bill.clientId(), true);
        checkNeeded(4, bill.matterId(), true);
        checkNeeded(20, bill.lawFirmId(), true);
        checkNeeded(24, bill.clientMatterId(), ids.clientMatterIdRequired());
        checkText(8, bill.description(), profile.text().invoiceDescriptionMax());
    }

    private void checkNeeded(int field, String value, boolean needed) {
        if (value.isBlank() && needed) {
            tell(Complaint.REQUIRED, field, Field.of(field).name() + " is blank.");
        } else {
            checkText(field, value);
        }
    }

    private void checkNumbers() {
        var limits = profile.numbers();
        facts.faulty = 0;
        if (line.isWork()) {
            checkNumber(11, line.units(), limits.unitDecimals());
            checkNumber(21, line.unitCost(), limits.rateDecimals());
        }
        checkNumber(12, line.adjustment(), limits.adjustmentDecimals());
        checkNumber(13, line.total(), limits.totalDecimals());
        checkYear(14, line.day().getYear());
    }

    private void checkNumber(int field, long value, int places) {
        if (value == TenThousandths.UNFIT || TenThousandths.places(value) > places) {
            facts.faulty |= 1 << field;
            var shown = value == TenThousandths.UNFIT ? "The value" : TenThousandths.text(value);
            tell(Complaint.DECIMALS, field, "%s has more than %d decimals.".formatted(shown, places));
        } else if (Math.abs(value) > LARGEST_AMOUNT) {
            facts.faulty |= 1 << field;
            tell(Complaint.SIZE, field, TenThousandths.text(value) + " has more than 10 digits before the point.");
        }
    }

    private void checkYear(int field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            tell(Complaint.DATE, field, "The year " + year + " cannot be written with four digits.");
        }
    }

    private void checkTexts() {
        checkCode(15, line.task());
        checkCode(16, line.expense());
        checkCode(17, line.activity());
        var person = line.person();
        if (!person.id().isEmpty() && fine.add(person)) {
            var before = findings.size();
            checkText(18, person.id());
            checkText(22, person.name(), profile.people().nameMax());
            checkText(23, person.classification());
            if (findings.size() > before) {
                fine.remove(person);
            }
        }
        checkText(19, line.description(), profile.text().descriptionMax());
    }

    /// The same few codes come again and again.
    private void checkCode(int field, String code) {
        if (!code.isEmpty() && !fine.contains(code)) {
            var before = findings.size();
            checkText(field, code);
            if (findings.size() == before) {
                fine.add(code);
            }
        }
    }

    private void checkText(int field, String value) {
        checkText(field, value, Integer.MAX_VALUE);
    }

    private void checkText(int field, String value, int clientMax) {
        if (value.isEmpty()) {
            return;
        }
        var words = words(field, Field.of(field));
        var max = Math.min(words.max(), clientMax);
        if (value.length() > max && value.codePointCount(0, value.length()) > max) {
            tell(
                    Complaint.TOO_LONG,
                    field,
                    "%d characters; the most is %d.".formatted(value.codePointCount(0, value.length()), max));
        }
        // Prose was cleaned before; an identifier or code must not change, or the receiver would not find it.
        if (words.use() != Use.PROSE && !CleanText.isPlain(value)) {
            tell(
                    Complaint.CHARACTER,
                    field,
                    "'%s' would have to be written '%s'."
                            .formatted(
                                    value,
                                    CleanText.of(value, Encoding.US_ASCII).text()));
        }
    }

    private static Words words(int number, Field field) {
        if (field.kind() instanceof Words words) {
            return words;
        }
        throw new IllegalStateException("field " + number + " is not a text");
    }

    private void fill() {
        facts.type = line.type();
        facts.units = line.units();
        facts.unitCost = line.unitCost();
        facts.adjustment = line.adjustment();
        facts.total = line.total();
        facts.day = number(line.day());
        facts.periodStart = number(bill.invoice().period().start());
        facts.periodEnd = number(bill.invoice().period().end());
        var person = line.person();
        facts.blank = blank(15, line.task())
                | blank(16, line.expense())
                | blank(17, line.activity())
                | blank(18, person.id())
                | blank(19, line.description())
                | blank(22, person.name())
                | blank(23, person.classification());
        facts.task = rules.tasks.of(line.task());
        facts.expense = rules.expenses.of(line.expense());
        facts.activity = rules.activities.of(line.activity());
        facts.classification = rules.classes.of(person.classification());
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static int blank(int field, String value) {
        return value.isEmpty() ? 1 << field : 0;
    }

    private String words(int field) {
        var row = new Row(profile.layout().encoding());
        Field.of(field).put().put(row, bill, line);
        return new String(row.toBytes(), profile.layout().encoding().charset());
    }

    private void tell(Complaint complaint, int field, String message) {
        findings.add(complaint.at(Severity.ERROR, facts.line, field, message));
    }
}
