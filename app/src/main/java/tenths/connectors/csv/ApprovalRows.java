package tenths.connectors.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Coverage;
import tenths.guidelines.approvals.Grant;
import tenths.guidelines.approvals.Means;
import tenths.guidelines.approvals.Terms;
import tenths.money.Money;
import tenths.time.Hours;

/// Makes approvals of clients of the rows of a file. Without a kind a row approves a timekeeper: a client's list of
/// people is such a file. A row with a fault becomes null; its faults are among the others.
public final class ApprovalRows {
    private static final int LONGEST_TEXT = 300;
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}\\d{3}");

    private ApprovalRows() {}

    /// What a client approved, and how it said yes.
    public record ApprovalRead(Terms terms, Grant grant) {}

    /// @param currency of the client
    /// @param today the last day on which a client can have approved something
    public static @Nullable ApprovalRead approval(Table.Row row, Currency currency, LocalDate today, Faults faults) {
        var values = new Values(row, faults);
        var client = values.id(Field.CLIENT, true);
        var kind = row.text(Field.TYPE).isEmpty()
                ? ApprovalKind.TIMEKEEPER
                : named(values, Field.TYPE, ApprovalKind.values(), ApprovalKind::words);
        var coverage = coverage(values, kind);
        var amount = number(values, Field.AMOUNT, currency.getDefaultFractionDigits());
        var hours = number(values, Field.HOURS, 2);
        var subject = text(values, Field.NARRATIVE);
        if (kind == ApprovalKind.RATE && row.text(Field.AMOUNT).isEmpty()) {
            values.fault(Field.AMOUNT, "A rate has its amount.", "Write the most for an hour.");
        }
        var grant = grant(values, today);
        if (values.faulty() || kind == null || coverage == null || grant == null) {
            return null;
        }
        var terms = new Terms(
                new ClientId(client),
                kind,
                coverage,
                amount == null ? null : Money.of(amount.toPlainString(), currency),
                hours == null ? null : Hours.of(hours),
                subject);
        return new ApprovalRead(terms, grant);
    }

    private static @Nullable Coverage coverage(Values values, @Nullable ApprovalKind kind) {
        var matter = values.id(Field.MATTER, false);
        var person = values.id(Field.TIMEKEEPER, kind == ApprovalKind.TIMEKEEPER);
        var codes = codes(values);
        var from = values.date(Field.FROM);
        var until = values.text(Field.TO).isEmpty() ? null : values.date(Field.TO);
        if (from != null && until != null && until.isBefore(from)) {
            values.fault(Field.TO, "The last day lies before the first.", "Correct one of them.");
        }
        return values.faulty() || from == null
                ? null
                : new Coverage(
                        matter.isEmpty() ? null : new MatterId(matter),
                        person.isEmpty() ? null : new TimekeeperId(person),
                        codes,
                        from,
                        until);
    }

    private static @Nullable Grant grant(Values values, LocalDate today) {
        var by = text(values, Field.APPROVED_BY);
        if (by.isEmpty()) {
            values.fault(Field.APPROVED_BY, "Nobody of the client is named.", "Write who approved it.");
        }
        var on = values.date(Field.DATE);
        if (on != null && on.isAfter(today)) {
            values.fault(Field.DATE, "This day is still to come.", "Correct the date.");
        }
        var means = values.text(Field.MEANS).isEmpty()
                ? Means.LETTER
                : named(values, Field.MEANS, Means.values(), Means::word);
        var reference = text(values, Field.REFERENCE);
        return values.faulty() || on == null || means == null ? null : new Grant(by, on, means, reference);
    }

    private static Set<String> codes(Values values) {
        var codes = Arrays.stream(values.text(Field.CODES).strip().split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            values.fault(Field.CODES, "This is no list of codes.", "Write codes such as L330 E110.");
        }
        return codes;
    }

    /// Above 0; null where there is none.
    private static @Nullable BigDecimal number(Values values, Field field, int decimals) {
        var number = values.text(field).isEmpty() ? null : values.number(field);
        if (number != null
                && (number.signum() <= 0 || number.stripTrailingZeros().scale() > decimals)) {
            values.fault(
                    field,
                    "A limit is above 0 and has at most " + decimals + " decimals.",
                    "Correct it, or leave it empty for no limit.");
        }
        return number;
    }

    private static String text(Values values, Field field) {
        var plain = values.text(field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.length() > LONGEST_TEXT) {
            values.fault(field, "The text has more than " + LONGEST_TEXT + " characters.", "Shorten it.");
        }
        return plain;
    }

    /// By its name or in the words in which pages say it.
    private static <E extends Enum<E>> @Nullable E named(
            Values values, Field field, E[] all, Function<E, String> words) {
        var word = values.text(field);
        var found = Arrays.stream(all)
                .filter(each ->
                        each.name().equalsIgnoreCase(word) || words.apply(each).equalsIgnoreCase(word))
                .findFirst();
        if (found.isEmpty()) {
            var names = Arrays.stream(all)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            values.fault(field, "This is none that there is.", "Write one of " + names + ".");
        }
        return found.orElse(null);
    }
}
