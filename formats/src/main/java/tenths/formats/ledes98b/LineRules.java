package tenths.formats.ledes98b;

import java.util.List;
import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.TaskOnExpense;
import tenths.formats.ledes98b.CodeIndex.Standing;
import tenths.formats.ledes98b.Field.When;
import tenths.formats.ledes98b.LineFacts.Words;
import tenths.invoicing.InvoiceLine;

/// What must hold on every line, in a file as on an invoice: filled fields, arithmetic, codes, period.
final class LineRules {
    private static final int UNITS = 11;
    private static final int ADJUSTMENT = 12;
    private static final int TOTAL = 13;
    private static final int DAY = 14;
    private static final int TASK = 15;
    private static final int EXPENSE = 16;
    private static final int ACTIVITY = 17;
    private static final int NARRATIVE = 19;
    private static final int UNIT_COST = 21;
    private static final int CLASS = 23;
    private static final int CENTS = 2;

    final CodeIndex tasks;
    final CodeIndex activities;
    final CodeIndex expenses;
    final CodeIndex classes;

    private final FormatProfile profile;
    private final Consumer<FileFinding> found;
    private final long tolerance;
    private final int requiredOnFees;
    private final int requiredOnExpenses;
    private final int requiredOnAdjustments;

    LineRules(FormatProfile profile, Consumer<FileFinding> found) {
        this.profile = profile;
        this.found = found;
        var codes = profile.codes();
        var people = profile.people();
        tasks = new CodeIndex(codes.taskSets(), codes.map().values(), codes.denied());
        activities = new CodeIndex(codes.activitySets(), codes.map().values(), codes.denied());
        expenses = new CodeIndex(codes.expenseSets(), codes.map().values(), codes.denied());
        classes = new CodeIndex(people.classSets(), people.classMap().values(), List.of());
        tolerance = TenThousandths.of(profile.numbers().tolerance());
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
                checkArithmetic(facts, words);
            }
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> checkAdjustment(facts, words);
        }
        checkCodes(facts, words);
        checkDay(facts, words);
    }

    private void checkUnits(LineFacts facts, Words words) {
        if (facts.has(UNITS) && facts.units <= 0) {
            if (facts.units < 0) {
                tell(Complaint.NEGATIVE, facts, UNITS, words.of(UNITS) + " units are negative.");
            } else {
                tell(Complaint.ZERO, facts, UNITS, "The units are " + words.of(UNITS) + ".");
            }
        }
        if (facts.has(UNIT_COST) && facts.unitCost == 0) {
            tell(Complaint.ZERO, facts, UNIT_COST, "The unit cost is " + words.of(UNIT_COST) + ".");
        }
    }

    private void checkArithmetic(LineFacts facts, Words words) {
        if (!facts.has(UNITS) || !facts.has(UNIT_COST) || !facts.has(TOTAL) || facts.isFaulty(ADJUSTMENT)) {
            return;
        }
        var exact = TenThousandths.product(facts.units, facts.unitCost);
        if (exact != TenThousandths.UNFIT && near(facts.total, exact + facts.adjustment)) {
            return;
        }
        var rounded = TenThousandths.roundedProduct(facts.units, facts.unitCost, CENTS);
        var inCents = profile.numbers().rounding() == Rounding.HALF_UP_CENTS;
        if (inCents && rounded != TenThousandths.UNFIT && nearCents(facts, rounded)) {
            return;
        }
        var whole = exact == TenThousandths.UNFIT || inCents ? rounded : exact;
        var should = whole == TenThousandths.UNFIT
                ? "a number with too many digits"
                : TenThousandths.text(whole + facts.adjustment);
        tell(
                Complaint.ARITHMETIC,
                facts,
                TOTAL,
                "%s units at %s%s make %s, not %s."
                        .formatted(
                                words.of(UNITS),
                                words.of(UNIT_COST),
                                facts.adjustment == 0 ? "" : " with an adjustment of " + words.of(ADJUSTMENT),
                                should,
                                words.of(TOTAL)));
    }

    /// Either the product is rounded before the adjustment is added, or the sum is rounded.
    private boolean nearCents(LineFacts facts, long rounded) {
        return near(facts.total, rounded + facts.adjustment)
                || near(facts.total, TenThousandths.round(rounded + facts.adjustment, CENTS));
    }

    private boolean near(long total, long expected) {
        return Math.abs(total - expected) <= tolerance;
    }

    private void checkAdjustment(LineFacts facts, Words words) {
        if (facts.has(TOTAL) && !facts.isFaulty(ADJUSTMENT) && !near(facts.total, facts.adjustment)) {
            tell(
                    Complaint.ADJUSTMENT,
                    facts,
                    ADJUSTMENT,
                    "The adjustment is %s and the total %s."
                            .formatted(facts.isBlank(ADJUSTMENT) ? "blank" : words.of(ADJUSTMENT), words.of(TOTAL)));
        }
    }

    private void checkCodes(LineFacts facts, Words words) {
        switch (facts.type) {
            case FEE -> {
                judge(facts, words, TASK, facts.task);
                judge(facts, words, ACTIVITY, facts.activity);
                judge(facts, words, CLASS, facts.classification);
                unexpected(facts, words, EXPENSE, Severity.WARNING);
            }
            case EXPENSE -> {
                judge(facts, words, EXPENSE, facts.expense);
                unexpected(facts, words, ACTIVITY, Severity.WARNING);
                checkTaskOfExpense(facts, words);
            }
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> {}
        }
    }

    private void checkTaskOfExpense(LineFacts facts, Words words) {
        var codes = profile.codes();
        switch (codes.taskOnExpense()) {
            case BLANK -> unexpected(facts, words, TASK, Severity.ERROR);
            case OPTIONAL, REQUIRED -> judge(facts, words, TASK, facts.task);
            case FIXED -> {
                if (facts.has(TASK) && !words.of(TASK).equals(codes.fixedExpenseTask())) {
                    tell(
                            Complaint.FIXED,
                            facts,
                            TASK,
                            "The task code is %s; this client wants %s on every expense."
                                    .formatted(words.of(TASK), codes.fixedExpenseTask()));
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
            found.accept(Complaint.UNEXPECTED.at(severity, facts.line, field, message));
        }
    }

    private void checkDay(LineFacts facts, Words words) {
        if (!facts.has(DAY) || !facts.has(6) || !facts.has(7) || facts.periodStart > facts.periodEnd) {
            return;
        }
        var policy = profile.lines().outsidePeriod();
        if (policy != OutsidePeriod.ACCEPT && (facts.day < facts.periodStart || facts.day > facts.periodEnd)) {
            var severity = policy == OutsidePeriod.REJECT ? Severity.ERROR : Severity.WARNING;
            var message =
                    "%s lies outside the billing period %s to %s.".formatted(words.of(DAY), words.of(6), words.of(7));
            found.accept(Complaint.OUTSIDE.at(severity, facts.line, DAY, message));
        }
    }

    private void tellMissing(LineFacts facts, int missing) {
        for (var field : Field.ALL) {
            if ((missing & (1 << field.number())) != 0) {
                var message = "%s is blank on a line of type %s.".formatted(field.name(), facts.type.code());
                tell(Complaint.REQUIRED, facts, field.number(), message);
            }
        }
    }

    private void tell(Complaint complaint, LineFacts facts, int field, String message) {
        found.accept(complaint.at(Severity.ERROR, facts.line, field, message));
    }

    private int required(InvoiceLine.Type type) {
        return switch (type) {
            case FEE -> requiredOnFees;
            case EXPENSE -> requiredOnExpenses;
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> requiredOnAdjustments;
        };
    }

    private int requiredFields(InvoiceLine.Type type) {
        var bits = 0;
        for (var field : Field.ALL) {
            var when = switch (type) {
                case FEE -> field.need().fee();
                case EXPENSE -> field.need().expense();
                case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> field.need().adjustment();
            };
            if (when == When.REQUIRED || (when == When.CLIENT && clientRequires(field.number(), type))) {
                bits |= 1 << field.number();
            }
        }
        return bits;
    }

    private boolean clientRequires(int field, InvoiceLine.Type type) {
        var codes = profile.codes();
        return switch (field) {
            case TASK ->
                type == InvoiceLine.Type.FEE
                        ? codes.taskRequired()
                        : codes.taskOnExpense() == TaskOnExpense.REQUIRED
                                || codes.taskOnExpense() == TaskOnExpense.FIXED;
            case ACTIVITY -> codes.activityRequired();
            case 24 -> profile.ids().clientMatterIdRequired();
            default -> profile.people().required();
        };
    }

    /// A narrative on expenses and adjustments is not demanded by the standard but read by every reviewer.
    void adviseNarrative(LineFacts facts) {
        if (facts.type != InvoiceLine.Type.FEE && facts.isBlank(NARRATIVE)) {
            found.accept(Complaint.REQUIRED.at(
                    Severity.WARNING, facts.line, NARRATIVE, "The line says nothing about what it is for."));
        }
    }
}
