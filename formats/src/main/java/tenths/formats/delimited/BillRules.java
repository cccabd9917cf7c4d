package tenths.formats.delimited;

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
import tenths.formats.FormatProfile.Letters;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.Countries;
import tenths.formats.bill.Currencies;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Row;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Field.Words;
import tenths.invoicing.InvoiceLine;

/// What must hold before a bill is written: everything the checker would say of the file, said of the invoice.
final class BillRules {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final long LARGEST_AMOUNT = 9_999_999_999L * TenThousandths.ONE + TenThousandths.ONE - 1;
    private static final int WHOLE_INVOICE = 0;

    private final Standard standard;
    private final Bill bill;
    private final FormatProfile profile;
    private final Limits limits;
    private final List<FileFinding> findings = new ArrayList<>();
    private final LineRules rules;
    private final LineFacts facts = new LineFacts();
    private final Row row;
    private Charge line;

    /// Codes and persons that need not be looked at again.
    private final Set<Object> fine = new HashSet<>();

    private BillRules(Standard standard, Bill bill) {
        this.standard = standard;
        this.bill = bill;
        this.profile = bill.profile();
        this.limits = new Limits(standard, profile);
        this.rules = new LineRules(standard, profile, new Findings(standard, findings::add));
        this.line = new Charge(
                0, InvoiceLine.Type.FEE, bill.head().date(), 0, 0, 0, 0, "", "", "", Person.NONE, "", LineTax.NONE);
        this.row = new Row(profile.layout().encoding());
    }

    static List<FileFinding> check(Standard standard, Bill bill) {
        return new BillRules(standard, bill).check();
    }

    private List<FileFinding> check() {
        if (!standard.taxed() && bill.isTaxed()) {
            findings.add(Complaint.TAXED.at(
                    standard, Severity.ERROR, WHOLE_INVOICE, standard + " has no place for the tax of the invoice."));
            return findings;
        }
        checkInvoice();
        checkLineNumbers();
        var sum = 0L;
        for (var each : bill.lines()) {
            line = each;
            facts.line = each.number();
            checkNumbers();
            checkTexts();
            facts.fill(bill.head(), line, rules);
            rules.check(facts, this::words);
            sum += each.total();
        }
        if (bill.lines().isEmpty()) {
            findings.add(Complaint.NO_LINES.at(
                    standard, Severity.ERROR, WHOLE_INVOICE, "No line of the invoice has an amount to bill."));
        } else if (sum != bill.total()) {
            facts.line = WHOLE_INVOICE;
            tell(
                    Complaint.SUM,
                    At.INVOICE_TOTAL,
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
                tell(Complaint.DUPLICATE, At.LINE_NUMBER, "Line number " + each.number() + " occurs twice.");
            }
        }
    }

    private void checkInvoice() {
        facts.line = WHOLE_INVOICE;
        var head = bill.head();
        checkYear(At.INVOICE_DATE, head.date().getYear());
        checkYear(At.PERIOD_START, head.start().getYear());
        checkYear(At.PERIOD_END, head.end().getYear());
        var pattern = profile.ids().invoiceNumberPattern();
        if (!Pattern.matches(pattern, head.number())) {
            tell(Complaint.PATTERN, At.INVOICE_NUMBER, "%s does not match %s.".formatted(head.number(), pattern));
        }
        if (profile.text().letters() == Letters.REFUSE) {
            refuseLetters();
        }
        for (var field : standard.fields()) {
            if (field.ofInvoice() && !bill.lines().isEmpty()) {
                checkShared(field);
            }
        }
    }

    private void checkShared(Field field) {
        var value = value(field, bill.lines().getFirst());
        if (value.isBlank()) {
            if (rules.requiredOfInvoice(field.number())) {
                tell(Complaint.REQUIRED, field.number(), field.name() + " is blank.");
            }
            return;
        }
        switch (field.kind()) {
            case Words _ -> checkText(field.number(), value);
            case Field.Currency _ -> {
                if (!Currencies.isCode(value)) {
                    tell(Complaint.CURRENCY, field.number(), value + " is no currency.");
                }
            }
            case Field.Country _ -> {
                if (!Countries.isCode(value, profile.international().countryCode())) {
                    tell(Complaint.COUNTRY, field.number(), value + " is no country code of this receiver.");
                }
            }
            case Field.Day _, Field.Decimal _, Field.Rate _, Field.TypeCode _, Field.Account _ -> {}
        }
    }

    private void refuseLetters() {
        for (var change : bill.changes()) {
            var number = numberOf(change.fieldName());
            if (number > 0 && change.changes().contains(CleanText.Change.LETTER)) {
                facts.line = change.line();
                var message = "'%s' would have to be written '%s'.".formatted(change.before(), change.after());
                tell(Complaint.CHARACTER, number, message);
            }
        }
        facts.line = WHOLE_INVOICE;
    }

    private int numberOf(String name) {
        return standard.fields().stream()
                .filter(field -> field.name().equals(name))
                .mapToInt(Field::number)
                .findFirst()
                .orElse(0);
    }

    private void checkNumbers() {
        facts.faulty = 0;
        if (line.units() != 0 || line.isWork()) {
            checkNumber(At.UNITS, line.units());
            checkNumber(At.UNIT_COST, line.unitCost());
        }
        checkNumber(At.ADJUSTMENT, line.adjustment());
        checkNumber(At.TOTAL, line.total());
        if (standard.taxed()) {
            checkNumber(At.TAX, line.tax().amount());
        }
        checkYear(At.DAY, line.day().getYear());
    }

    private void checkNumber(int field, long value) {
        var places = limits.places(field);
        if (value == TenThousandths.UNFIT || TenThousandths.places(value) > places) {
            facts.faulty |= At.bit(field);
            var shown = value == TenThousandths.UNFIT ? "The value" : TenThousandths.text(value);
            tell(Complaint.DECIMALS, field, "%s has more than %d decimals.".formatted(shown, places));
        } else if (Math.abs(value) > LARGEST_AMOUNT) {
            facts.faulty |= At.bit(field);
            tell(Complaint.SIZE, field, TenThousandths.text(value) + " has more than 10 digits before the point.");
        }
    }

    private void checkYear(int field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            tell(Complaint.DATE, field, "The year " + year + " cannot be written with four digits.");
        }
    }

    private void checkTexts() {
        checkCode(At.TASK, line.task());
        checkCode(At.EXPENSE, line.expense());
        checkCode(At.ACTIVITY, line.activity());
        var person = line.person();
        if (!person.id().isEmpty() && fine.add(person)) {
            var before = findings.size();
            checkText(At.TIMEKEEPER, person.id());
            checkText(At.NAME, person.name());
            checkText(At.CLASS, person.classification());
            if (standard.taxed()) {
                checkText(At.LAST_NAME, person.lastName());
                checkText(At.FIRST_NAME, person.firstName());
            }
            if (findings.size() > before) {
                fine.remove(person);
            }
        }
        checkText(At.NARRATIVE, line.description());
        if (standard.taxed()) {
            checkCode(At.TAX_TYPE, line.tax().type());
        }
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
        if (value.isEmpty()) {
            return;
        }
        var max = limits.longest(field);
        if (value.length() > max && value.codePointCount(0, value.length()) > max) {
            tell(
                    Complaint.TOO_LONG,
                    field,
                    "%d characters; the most is %d.".formatted(value.codePointCount(0, value.length()), max));
        }
        // Prose was cleaned before; an identifier or code must not change, or the receiver would not find it.
        if (!standard.field(field).isProse() && !CleanText.isPlain(value)) {
            var plain = CleanText.of(value, Encoding.US_ASCII).text();
            tell(Complaint.CHARACTER, field, "'%s' would have to be written '%s'.".formatted(value, plain));
        }
    }

    private String words(int field) {
        return value(standard.field(field), line);
    }

    private String value(Field field, Charge of) {
        field.put().put(row, bill, of);
        return new String(row.take(), profile.layout().encoding().charset());
    }

    private void tell(Complaint complaint, int field, String message) {
        findings.add(complaint.at(standard, Severity.ERROR, facts.line, field, message));
    }
}
