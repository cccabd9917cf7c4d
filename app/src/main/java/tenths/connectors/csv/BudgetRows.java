package tenths.connectors.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.guidelines.budgets.BudgetLine;
import tenths.money.Money;
import tenths.time.Hours;

/// Makes lines of budgets of the rows of a file: a row is a line of one version of one matter's budget. A row with a
/// fault becomes null; its faults are among the others.
public final class BudgetRows {
    private static final int MOST_VERSION_DIGITS = 4;

    private final Values values;
    private final Currency currency;

    private BudgetRows(Values values, Currency currency) {
        this.values = values;
        this.currency = currency;
    }

    /// What all rows of one version say alike.
    ///
    /// @param version 0 for the next one
    /// @param reason why it is written; blank where the file says nothing
    /// @param approvedOn null where the client has not approved it
    /// @param by who of the client
    /// @param document in which it was approved
    public record Head(
            int version,
            LocalDate from,
            String reason,
            @Nullable LocalDate approvedOn,
            String by,
            String document) {}

    /// One row.
    public record Line(Head head, BudgetLine line) {}

    /// @param currency of the client
    public static @Nullable Line line(Table.Row row, Currency currency, Faults faults) {
        return new BudgetRows(new Values(row, faults), currency).line();
    }

    private @Nullable Line line() {
        var version = version();
        var from = values.date(Field.FROM);
        var approvedOn = values.text(Field.APPROVED_ON).isEmpty() ? null : values.date(Field.APPROVED_ON);
        var code = code();
        var fees = money(Field.FEES);
        var expenses = money(Field.EXPENSES);
        var hours = hours();
        var by = values.text(Field.APPROVED_BY);
        var document = values.text(Field.DOCUMENT);
        if (approvedOn != null) {
            said(Field.APPROVED_BY, by, "who of the client approved it");
            said(Field.DOCUMENT, document, "in which document the client approved it");
        } else if (!by.isEmpty()) {
            values.fault(Field.APPROVED_ON, "Somebody approved it, but the day is missing.", "Write the day.");
        }
        if (fees.plus(expenses).isZero() && !values.faulty()) {
            values.fault(Field.FEES, "The row plans no money.", "Write fees or expenses above zero.");
        }
        return values.faulty() || from == null
                ? null
                : new Line(
                        new Head(version, from, values.text(Field.REASON), approvedOn, by, document),
                        new BudgetLine(code, fees, expenses, hours));
    }

    private void said(Field field, String text, String what) {
        if (text.isEmpty()) {
            values.fault(field, "An approval needs " + what + ".", "Fill it in, or leave the day of approval empty.");
        }
    }

    private int version() {
        var text = values.text(Field.VERSION);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0," + (MOST_VERSION_DIGITS - 1) + "}")) {
            values.fault(Field.VERSION, "This is no version.", "Write 1, 2 and so on, or leave it empty for the next.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /// A task, or else its phase; neither means the whole matter.
    private String code() {
        var task = values.text(Field.TASK);
        var field = task.isEmpty() ? Field.PHASE : Field.TASK;
        var code = values.text(field);
        if (BudgetLine.isCode(code)) {
            return code;
        }
        values.fault(field, "This is no code of a task or a phase.", "Write it like L330 or L300, or leave it empty.");
        return "";
    }

    private Money money(Field field) {
        var zero = Money.zero(currency);
        var number = values.text(field).isEmpty() ? BigDecimal.ZERO : values.number(field);
        if (number == null) {
            return zero;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            values.fault(field, "A budget plans whole cents, not less than zero.", "Write it like 12500.00.");
            return zero;
        }
        return Money.of(number, currency);
    }

    private @Nullable Hours hours() {
        var number = values.text(Field.HOURS).isEmpty() ? null : values.hours(Field.HOURS);
        if (number == null) {
            return null;
        }
        try {
            return Hours.of(number);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            values.fault(Field.HOURS, "Hours are planned in hundredths, not less than zero.", "Write them like 12.50.");
            return null;
        }
    }
}
