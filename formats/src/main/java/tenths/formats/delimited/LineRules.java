package tenths.formats.delimited;

import java.time.LocalDate;
import java.util.List;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.TaskOnExpense;
import tenths.formats.International.Tax;
import tenths.formats.bill.CodeIndex;
import tenths.formats.bill.CodeIndex.Standing;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Field.When;
import tenths.formats.delimited.LineFacts.Words;
import tenths.invoicing.InvoiceLine;

/// What must hold on every line, in a file as on an invoice: filled fields, arithmetic, codes, period.
final class LineRules {
    private static final int CENTS = 2;

    final CodeIndex tasks;
    final CodeIndex activities;
    final CodeIndex expenses;
    final CodeIndex classes;

    private final Standard standard;
    private final FormatProfile profile;
    private final Findings findings;
    private final long tolerance;
    private final long increment;
    private final long requiredOnFees;
    private final long requiredOnExpenses;
    private final long requiredOnAdjustments;

    LineRules(Standard standard, FormatProfile profile, Findings findings) {
        this.standard = standard;
        this.profile = profile;
        this.findings = findings;
        var codes = profile.codes();
        var people = profile.people();
        tasks = CodeIndex.of(codes.taskSets(), codes.map().values(), codes.denied());
        activities = CodeIndex.of(codes.activitySets(), codes.map().values(), codes.denied());
        expenses = CodeIndex.of(codes.expenseSets(), codes.map().values(), codes.denied());
        classes = CodeIndex.of(people.classSets(), people.classMap().values(), List.of());
        tolerance = TenThousandths.of(profile.numbers().tolerance());
        increment = TenThousandths.of(profile.numbers().increment());
        requiredOnFees = requiredFields(InvoiceLine.Type.FEE);
        requiredOnExpenses = requiredFields(InvoiceLine.Type.EXPENSE);
        requiredOnAdjustments = requiredFields(InvoiceLine.Type.FEE_ADJUSTMENT);
    }

    void check(LineFacts facts, Words words) {
        var missing = required(facts.type) & facts.blank & ~facts.faulty;
        if (missing != 0) {
            tellMissing(facts, missing);
        }
        switch (facts.type) {
            case FEE, EXPENSE -> {
                checkUnits(facts, words);
                if (facts.type == InvoiceLine.Type.FEE) {
                    checkIncrement(facts, words);
                }
                checkArithmetic(facts, words);
            }
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> checkAdjustment(facts, words);
        }
        checkCodes(facts, words);
        checkDay(facts, words);
        checkAge(facts, words);
    }

    private void checkUnits(LineFacts facts, Words words) {
        if (facts.has(At.UNITS) && facts.units <= 0) {
            if (facts.units < 0) {
                tell(Complaint.NEGATIVE, facts, At.UNITS, words.of(At.UNITS) + " units are negative.");
            } else {
                tell(Complaint.ZERO, facts, At.UNITS, "The units are " + words.of(At.UNITS) + ".");
            }
        }
        if (facts.has(At.UNIT_COST) && facts.unitCost == 0) {
            tell(Complaint.ZERO, facts, At.UNIT_COST, "The unit cost is " + words.of(At.UNIT_COST) + ".");
        }
    }

    private void checkIncrement(LineFacts facts, Words words) {
        if (increment > 0 && facts.has(At.UNITS) && facts.units % increment != 0) {
            var message = "%s hours are no multiple of %s."
                    .formatted(words.of(At.UNITS), profile.numbers().increment());
            tell(Complaint.INCREMENT, facts, At.UNITS, message);
        }
    }

    private void checkArithmetic(LineFacts facts, Words words) {
        if (!facts.has(At.UNITS) || !facts.has(At.UNIT_COST) || facts.isFaulty(At.ADJUSTMENT)) {
            return;
        }
        var exact = TenThousandths.product(facts.units, facts.unitCost);
        var rounded = TenThousandths.roundedProduct(facts.units, facts.unitCost, CENTS);
        if (standard.taxed()) {
            checkTax(facts, words, exact, rounded);
        }
        if (!facts.has(At.TOTAL) || facts.isFaulty(At.TAX) || isCharge(facts, exact, rounded)) {
            return;
        }
        var inCents = profile.numbers().rounding() == Rounding.HALF_UP_CENTS;
        var whole = exact == TenThousandths.UNFIT || inCents ? rounded : exact;
        var should = whole == TenThousandths.UNFIT
                ? "a number with too many digits"
                : TenThousandths.text(whole + facts.adjustment + facts.tax);
        tell(
                Complaint.ARITHMETIC,
                facts,
                At.TOTAL,
                "%s units at %s%s%s make %s, not %s."
                        .formatted(
                                words.of(At.UNITS),
                                words.of(At.UNIT_COST),
                                facts.adjustment == 0 ? "" : " with an adjustment of " + words.of(At.ADJUSTMENT),
                                facts.tax == 0 ? "" : " and a tax of " + words.of(At.TAX),
                                should,
                                words.of(At.TOTAL)));
    }

    /// True where the total less the tax is the product and the adjustment, exact or, where the client counts in
    /// cents, rounded: the product before the adjustment is added, or the sum.
    private boolean isCharge(LineFacts facts, long exact, long rounded) {
        var net = facts.total - facts.tax;
        if (exact != TenThousandths.UNFIT && near(net, exact + facts.adjustment)) {
            return true;
        }
        return profile.numbers().rounding() == Rounding.HALF_UP_CENTS
                && rounded != TenThousandths.UNFIT
                && (near(net, rounded + facts.adjustment)
                        || near(net, TenThousandths.round(rounded + facts.adjustment, CENTS)));
    }

    private boolean near(long total, long expected) {
        return Math.abs(total - expected) <= tolerance;
    }

    /// @param exact what is taxed, without the adjustment; [TenThousandths#UNFIT] where it has too many decimals
    /// @param rounded likewise, in cents
    private void checkTax(LineFacts facts, Words words, long exact, long rounded) {
        if (!facts.has(At.TAX_RATE) || !facts.has(At.TAX) || rounded == TenThousandths.UNFIT) {
            return;
        }
        if (facts.tax != 0 && profile.international().tax() == Tax.REFUSE) {
            tell(Complaint.TAXED, facts, At.TAX, "The line carries a tax of " + words.of(At.TAX) + ".");
        }
        var net = exact == TenThousandths.UNFIT ? rounded : exact;
        if (!isTaxOf(facts, net + facts.adjustment) && !isTaxOf(facts, rounded + facts.adjustment)) {
            var should = LineTax.amount(net + facts.adjustment, facts.taxRate, TenThousandths.PLACES);
            tell(
                    Complaint.TAX,
                    facts,
                    At.TAX,
                    "%s of %s is %s, not %s."
                            .formatted(
                                    words.of(At.TAX_RATE),
                                    TenThousandths.text(net + facts.adjustment),
                                    TenThousandths.text(should),
                                    words.of(At.TAX)));
        }
    }

    /// Rounded to cents or to any further decimal, a half in either direction.
    private boolean isTaxOf(LineFacts facts, long net) {
        for (var places = CENTS; places <= TenThousandths.PLACES; places++) {
            if (near(facts.tax, LineTax.amount(net, facts.taxRate, places))) {
                return true;
            }
        }
        return LineTax.isRounded(net, facts.taxRate, facts.tax);
    }

    private void checkAdjustment(LineFacts facts, Words words) {
        if (facts.isFaulty(At.ADJUSTMENT) || facts.isFaulty(At.TAX)) {
            return;
        }
        var amount = switch (profile.lines().wholeAmount()) {
            case ADJUSTMENT -> facts.adjustment;
            case UNIT_COST -> facts.adjustment + facts.unitCost;
        };
        if (standard.taxed()) {
            var taxed = amount - facts.adjustment;
            checkTax(facts, words, taxed, taxed);
        }
        if (facts.has(At.TOTAL) && !near(facts.total - facts.tax, amount)) {
            var shown = facts.isBlank(At.ADJUSTMENT) ? "blank" : words.of(At.ADJUSTMENT);
            var message = "The adjustment is %s and the total %s.".formatted(shown, words.of(At.TOTAL));
            tell(Complaint.ADJUSTMENT, facts, At.ADJUSTMENT, message);
        }
    }

    private void checkCodes(LineFacts facts, Words words) {
        switch (facts.type) {
            case FEE -> {
                judge(facts, words, At.TASK, facts.task);
                judge(facts, words, At.ACTIVITY, facts.activity);
                judge(facts, words, At.CLASS, facts.classification);
                unexpected(facts, words, At.EXPENSE, Severity.WARNING);
            }
            case EXPENSE -> {
                judge(facts, words, At.EXPENSE, facts.expense);
                unexpected(facts, words, At.ACTIVITY, Severity.WARNING);
                checkTaskOfExpense(facts, words);
            }
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> {}
        }
    }

    private void checkTaskOfExpense(LineFacts facts, Words words) {
        var codes = profile.codes();
        switch (codes.taskOnExpense()) {
            case BLANK -> unexpected(facts, words, At.TASK, Severity.ERROR);
            case OPTIONAL, REQUIRED -> judge(facts, words, At.TASK, facts.task);
            case FIXED -> {
                if (facts.has(At.TASK) && !words.of(At.TASK).equals(codes.fixedExpenseTask())) {
                    tell(
                            Complaint.FIXED,
                            facts,
                            At.TASK,
                            "The task code is %s; this client wants %s on every expense."
                                    .formatted(words.of(At.TASK), codes.fixedExpenseTask()));
                }
            }
        }
    }

    private void judge(LineFacts facts, Words words, int field, Standing standing) {
        if (facts.isFaulty(field)) {
            return;
        }
        switch (standing) {
            case BLANK, GOOD -> {}
            case UNKNOWN ->
                tell(Complaint.UNKNOWN, facts, field, words.of(field) + " is in none of the client's code lists.");
            case HEADING ->
                tell(Complaint.HEADING, facts, field, words.of(field) + " is a heading, not a code for lines.");
            case DENIED -> tell(Complaint.DENIED, facts, field, "The client does not accept " + words.of(field) + ".");
        }
    }

    private void unexpected(LineFacts facts, Words words, int field, Severity severity) {
        if (!facts.isBlank(field)) {
            var message = "%s stands on a line of type %s.".formatted(words.of(field), facts.type.code());
            findings.add(Complaint.UNEXPECTED, severity, facts.line, field, message);
        }
    }

    private void checkDay(LineFacts facts, Words words) {
        if (!facts.has(At.DAY)
                || !facts.has(At.PERIOD_START)
                || !facts.has(At.PERIOD_END)
                || facts.periodStart > facts.periodEnd) {
            return;
        }
        var policy = profile.lines().outsidePeriod();
        if (policy != OutsidePeriod.ACCEPT && (facts.day < facts.periodStart || facts.day > facts.periodEnd)) {
            var severity = policy == OutsidePeriod.REJECT ? Severity.ERROR : Severity.WARNING;
            var message = "%s lies outside the billing period %s to %s."
                    .formatted(words.of(At.DAY), words.of(At.PERIOD_START), words.of(At.PERIOD_END));
            findings.add(Complaint.OUTSIDE, severity, facts.line, At.DAY, message);
        }
    }

    private void checkAge(LineFacts facts, Words words) {
        var most = profile.lines().maxLineAgeDays();
        if (most == 0 || !facts.has(At.DAY) || facts.isFaulty(At.INVOICE_DATE)) {
            return;
        }
        var age = day(facts.invoiceDate).toEpochDay() - day(facts.day).toEpochDay();
        if (age > most) {
            var message =
                    "%s lies %d days before the invoice; the receiver takes %d.".formatted(words.of(At.DAY), age, most);
            tell(Complaint.AGE, facts, At.DAY, message);
        }
    }

    /// @param number such as 20251006
    private static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    private void tellMissing(LineFacts facts, long missing) {
        for (var field : standard.fields()) {
            if ((missing & At.bit(field.number())) != 0) {
                var message = "%s is blank on a line of type %s.".formatted(field.name(), facts.type.code());
                tell(Complaint.REQUIRED, facts, field.number(), message);
            }
        }
    }

    private void tell(Complaint complaint, LineFacts facts, int field, String message) {
        findings.error(complaint, facts.line, field, message);
    }

    /// True where a field that all lines of an invoice share must be filled.
    boolean requiredOfInvoice(int field) {
        return (requiredOnFees & standard.invoiceFields() & At.bit(field)) != 0;
    }

    private long required(InvoiceLine.Type type) {
        return switch (type) {
            case FEE -> requiredOnFees;
            case EXPENSE -> requiredOnExpenses;
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> requiredOnAdjustments;
        };
    }

    private long requiredFields(InvoiceLine.Type type) {
        var bits = 0L;
        for (var field : standard.fields()) {
            var when = switch (type) {
                case FEE -> field.need().fee();
                case EXPENSE -> field.need().expense();
                case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> field.need().adjustment();
            };
            if (when == When.REQUIRED || (when == When.CLIENT && clientRequires(field.number(), type))) {
                bits |= At.bit(field.number());
            }
        }
        return bits;
    }

    private boolean clientRequires(int field, InvoiceLine.Type type) {
        var codes = profile.codes();
        return switch (field) {
            case At.TASK ->
                type == InvoiceLine.Type.FEE
                        ? codes.taskRequired()
                        : codes.taskOnExpense() == TaskOnExpense.REQUIRED
                                || codes.taskOnExpense() == TaskOnExpense.FIXED;
            case At.ACTIVITY -> codes.activityRequired();
            case At.CLIENT_MATTER -> profile.ids().clientMatterIdRequired();
            case At.CLIENT_TAX_ID -> profile.international().clientTaxIdRequired();
            default -> profile.people().required();
        };
    }

    /// A narrative on expenses and adjustments is not demanded by the standard but read by every reviewer.
    void adviseNarrative(LineFacts facts) {
        if (facts.type != InvoiceLine.Type.FEE && facts.isBlank(At.NARRATIVE)) {
            findings.warn(Complaint.REQUIRED, facts.line, At.NARRATIVE, "The line says nothing about what it is for.");
        }
    }
}
