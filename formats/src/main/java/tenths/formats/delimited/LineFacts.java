package tenths.formats.delimited;

import java.time.LocalDate;
import tenths.formats.bill.Charge;
import tenths.formats.bill.CodeIndex.Standing;
import tenths.formats.bill.Head;
import tenths.invoicing.InvoiceLine;

/// What the rules need to know of one line, whether it comes from a file or from an invoice. One is filled again and
/// again, so that a million lines make no garbage.
final class LineFacts {
    /// Physical line of the file, or the number of the invoice line that is to be written.
    long line;

    InvoiceLine.Type type = InvoiceLine.Type.FEE;

    /// Bit n is set where field n is blank.
    long blank;

    /// Bit n is set where field n is faulty in itself; rules leave it alone.
    long faulty;

    long units;
    long unitCost;
    long adjustment;
    long total;

    /// Ten-billionths.
    long taxRate;

    long tax;

    /// Dates as `YYYYMMDD`.
    int day;

    int periodStart;
    int periodEnd;
    int invoiceDate;

    Standing task = Standing.BLANK;
    Standing expense = Standing.BLANK;
    Standing activity = Standing.BLANK;
    Standing classification = Standing.BLANK;

    /// What a bill says of a line.
    void fill(Head head, Charge charge, LineRules rules) {
        type = charge.type();
        units = charge.units();
        unitCost = charge.unitCost();
        adjustment = charge.adjustment();
        taxRate = charge.tax().rate();
        tax = charge.tax().amount();
        total = charge.total();
        day = number(charge.day());
        invoiceDate = number(head.date());
        periodStart = number(head.start());
        periodEnd = number(head.end());
        var person = charge.person();
        blank = blank(At.TASK, charge.task())
                | blank(At.EXPENSE, charge.expense())
                | blank(At.ACTIVITY, charge.activity())
                | blank(At.TIMEKEEPER, person.id())
                | blank(At.NARRATIVE, charge.description())
                | blank(At.NAME, person.name())
                | blank(At.CLASS, person.classification())
                | blank(At.LAST_NAME, person.lastName())
                | blank(At.FIRST_NAME, person.firstName());
        task = rules.tasks.of(charge.task());
        expense = rules.expenses.of(charge.expense());
        activity = rules.activities.of(charge.activity());
        classification = rules.classes.of(person.classification());
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static long blank(int field, String value) {
        return value.isEmpty() ? At.bit(field) : 0;
    }

    boolean isBlank(int field) {
        return (blank & At.bit(field)) != 0;
    }

    boolean isFaulty(int field) {
        return (faulty & At.bit(field)) != 0;
    }

    /// True where the field holds a value the rules may use.
    boolean has(int field) {
        return ((blank | faulty) & At.bit(field)) == 0;
    }

    /// Tells what stands in a field, for messages only.
    @FunctionalInterface
    interface Words {
        String of(int field);
    }
}
