package tenths.connectors.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;

/// The values of one row. A value that cannot be read is a fault and null; nothing is guessed.
final class Values {
    private static final Pattern DATE = Pattern.compile("([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,4})(?:[T ].*)?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-5][0-9])");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Set<String> YES = Set.of("yes", "true", "y", "1");
    private static final Set<String> NO = Set.of("", "no", "false", "n", "0");

    private static final int LONGEST_ID = 40;

    private final Table.Row row;
    private final Faults faults;
    private boolean faulty;

    Values(Table.Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    boolean faulty() {
        return faulty;
    }

    void fault(Field field, String message, String repair) {
        faulty = true;
        faults.add(row.fault(field, message, repair));
    }

    String text(Field field) {
        return row.text(field);
    }

    /// A text that must be there.
    String needed(Field field) {
        var text = row.text(field);
        if (text.isEmpty()) {
            fault(field, "A value is missing.", "Fill it in.");
        }
        return text;
    }

    /// An identifier: at most 40 characters.
    String id(Field field, boolean needed) {
        var text = needed ? needed(field) : row.text(field);
        if (text.length() > LONGEST_ID) {
            fault(field, "An identifier has at most 40 characters.", "Shorten it.");
        }
        return text;
    }

    /// Whether the cell says yes; an empty one says no.
    boolean yes(Field field) {
        var text = row.text(field).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(field, "This is neither yes nor no.", "Write yes, or leave it empty.");
        }
        return YES.contains(text);
    }

    /// A date, or another where the row has none.
    @Nullable
    LocalDate dateOr(Field field, LocalDate otherwise) {
        return row.text(field).isEmpty() ? otherwise : date(field);
    }

    @Nullable
    Currency currency(Field field, Currency otherwise) {
        var text = row.text(field).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            fault(field, "There is no such currency.", "Write its three letters, for example USD.");
            return null;
        }
    }

    @Nullable
    LocalDate date(Field field) {
        var text = row.text(field);
        var match = DATE.matcher(text);
        if (!match.matches()) {
            fault(field, text.isEmpty() ? "A date is missing." : "This is not a date.", "Write it as " + form() + ".");
            return null;
        }
        var parts = new int[] {number(match.group(1)), number(match.group(2)), number(match.group(3))};
        var year = switch (row.mapping().style().dates()) {
            case YEAR_MONTH_DAY -> match.group(1);
            case MONTH_DAY_YEAR, DAY_MONTH_YEAR -> match.group(3);
        };
        if (year.length() != 4) {
            fault(field, "The year has no four digits.", "Write it as " + form() + ".");
            return null;
        }
        try {
            return switch (row.mapping().style().dates()) {
                case YEAR_MONTH_DAY -> LocalDate.of(parts[0], parts[1], parts[2]);
                case MONTH_DAY_YEAR -> LocalDate.of(parts[2], parts[0], parts[1]);
                case DAY_MONTH_YEAR -> LocalDate.of(parts[2], parts[1], parts[0]);
            };
        } catch (DateTimeException impossible) {
            fault(field, "This day does not exist.", "Write it as " + form() + ".");
            return null;
        }
    }

    /// Decimal hours or hours and minutes (1:30).
    @Nullable
    BigDecimal hours(Field field) {
        var clock = CLOCK.matcher(row.text(field));
        if (clock.matches()) {
            var minutes = 60 * number(clock.group(1)) + number(clock.group(2));
            return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 6, java.math.RoundingMode.HALF_UP);
        }
        return number(field);
    }

    @Nullable
    BigDecimal number(Field field) {
        var text = row.text(field);
        var plain = row.mapping().style().decimalComma() ? text.replace(".", "").replace(',', '.') : text;
        if (!NUMBER.matcher(plain).matches()) {
            fault(
                    field,
                    text.isEmpty() ? "A number is missing." : "This is not a number.",
                    "Write digits with at most one decimal "
                            + (row.mapping().style().decimalComma() ? "comma." : "point."));
            return null;
        }
        return new BigDecimal(plain);
    }

    private String form() {
        return switch (row.mapping().style().dates()) {
            case YEAR_MONTH_DAY -> "2026-10-31";
            case MONTH_DAY_YEAR -> "10/31/2026";
            case DAY_MONTH_YEAR -> "31/10/2026";
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
