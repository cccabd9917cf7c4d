package tenths.connectors.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.time.Codes;
import tenths.time.Worked;

/// Makes proposals of the rows of a file of time and expenses.
public final class WorkRows {
    private static final int LONGEST_NARRATIVE = 15_000;
    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final Set<String> TOTALS = Set.of("total", "totals", "sum", "grand total");

    private WorkRows() {}

    /// Null where the row has a fault, which is then among the faults.
    public static @Nullable ProposedWork of(Table.Row row, Faults faults) {
        var values = new Values(row, faults);
        return isExpense(row) ? expense(values) : time(values);
    }

    /// Whether the row is only a sum at the end of a report.
    public static boolean isTotal(Table.Row row) {
        return TOTALS.contains(row.text(Field.MATTER).toLowerCase(Locale.ROOT)) || TOTALS.contains(first(row));
    }

    public static boolean isExpense(Table.Row row) {
        return row.text(Field.TYPE).toLowerCase(Locale.ROOT).contains("expense");
    }

    private static @Nullable ProposedWork time(Values values) {
        var matter = values.needed(Field.MATTER);
        var timekeeper = who(values);
        var day = values.date(Field.DATE);
        var worked = worked(values);
        var narrative = narrative(values);
        var billable = !values.yes(Field.NON_BILLABLE);
        var enteredOn = values.text(Field.ENTERED_ON).isEmpty() ? day : values.date(Field.ENTERED_ON);
        if (values.faulty() || day == null || worked == null || enteredOn == null) {
            return null;
        }
        var codes = Codes.fee(values.text(Field.TASK), values.text(Field.ACTIVITY));
        return new ProposedWork(
                values.text(Field.KEY),
                matter,
                timekeeper,
                day,
                worked,
                null,
                null,
                codes,
                narrative,
                billable,
                enteredOn);
    }

    private static @Nullable ProposedWork expense(Values values) {
        var matter = values.needed(Field.MATTER);
        var day = values.date(Field.DATE);
        var quantity = values.number(values.text(Field.QUANTITY).isEmpty() ? Field.HOURS : Field.QUANTITY);
        var unitCost = values.number(Field.PRICE);
        if (quantity != null && quantity.signum() <= 0) {
            values.fault(Field.QUANTITY, "The quantity is not above 0.", "A refund has a negative price instead.");
        }
        var narrative = narrative(values);
        var enteredOn = values.text(Field.ENTERED_ON).isEmpty() ? day : values.date(Field.ENTERED_ON);
        if (values.faulty() || day == null || quantity == null || unitCost == null || enteredOn == null) {
            return null;
        }
        return new ProposedWork(
                values.text(Field.KEY),
                matter,
                "",
                day,
                null,
                quantity,
                unitCost,
                Codes.expense(values.text(Field.EXPENSE_CODE)),
                narrative,
                true,
                enteredOn);
    }

    private static String who(Values values) {
        var id = values.text(Field.TIMEKEEPER);
        return id.isEmpty() ? values.needed(Field.TIMEKEEPER_NAME) : id;
    }

    private static @Nullable Worked worked(Values values) {
        var hours = values.hours(Field.HOURS);
        if (hours == null) {
            return null;
        }
        if (hours.signum() <= 0 || hours.compareTo(HOURS_PER_DAY) > 0) {
            values.fault(Field.HOURS, "Hours are more than 0 and at most 24.", "Correct the time or split it by day.");
            return null;
        }
        var seconds = hours.multiply(SECONDS_PER_HOUR).setScale(0, java.math.RoundingMode.HALF_UP);
        if (seconds.signum() == 0) {
            values.fault(Field.HOURS, "This is less than a second.", "Correct the time.");
            return null;
        }
        return new Worked(seconds.intValueExact());
    }

    private static String narrative(Values values) {
        var narrative = values.text(Field.NARRATIVE);
        if (narrative.length() > LONGEST_NARRATIVE) {
            values.fault(Field.NARRATIVE, "The narrative is longer than 15,000 characters.", "Shorten it.");
        }
        return narrative;
    }

    private static String first(Table.Row row) {
        return row.cells().getField(0).strip().toLowerCase(Locale.ROOT);
    }
}
