package tenths.connectors.csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Approval;
import tenths.rates.Notice;
import tenths.rates.Particulars;
import tenths.rates.Scope;

/// Makes rate agreements of the rows of a file. A row with a fault becomes null; its faults are among the others.
public final class RateRows {
    private static final int MAX_DECIMALS = 4;
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
    private static final Set<String> RATES = Set.of("", "rate");
    private static final Set<String> MAXIMA = Set.of("maximum", "max", "cap");

    private final Values values;

    private RateRows(Values values) {
        this.values = values;
    }

    /// @param id that the agreement gets
    public static @Nullable Agreement agreement(Table.Row row, String id, Faults faults) {
        return new RateRows(new Values(row, faults)).agreement(id);
    }

    private @Nullable Agreement agreement(String id) {
        var from = values.date(Field.FROM);
        var to = values.text(Field.TO).isEmpty() ? null : values.date(Field.TO);
        var rate = rate();
        if ((from != null) && (to != null) && to.isBefore(from)) {
            values.fault(Field.TO, "The rate ends before it starts.", "Correct one of the dates.");
        }
        var scope = scope();
        var kind = kind();
        var notice = notice();
        if (values.faulty() || from == null || rate == null || scope == null) {
            return null;
        }
        var source = values.text(Field.NAME);
        return new Agreement(id, scope, from, to, rate.stripTrailingZeros(), source, kind, notice, Approval.NONE);
    }

    private @Nullable BigDecimal rate() {
        var rate = values.number(Field.RATE);
        if (rate != null && (rate.signum() <= 0 || rate.stripTrailingZeros().scale() > MAX_DECIMALS)) {
            values.fault(Field.RATE, "A rate is above 0 with at most four decimals.", "Correct the rate.");
        }
        return rate;
    }

    private @Nullable Scope scope() {
        var client = values.id(Field.CLIENT, false);
        var matter = values.id(Field.MATTER, false);
        var group = values.id(Field.GROUP, false);
        var person = values.id(Field.TIMEKEEPER, false);
        var classification = values.text(Field.CLASSIFICATION);
        if (!person.isEmpty() && !classification.isEmpty()) {
            values.fault(
                    Field.CLASSIFICATION, "A rate is for a person or for a class, not for both.", "Leave one empty.");
        }
        if (!matter.isEmpty() && !group.isEmpty()) {
            values.fault(Field.GROUP, "A rate is for a matter or for a group, not for both.", "Leave one empty.");
        }
        if (client.isEmpty() && matter.isEmpty() && group.isEmpty() && person.isEmpty()) {
            values.fault(Field.CLIENT, "The rate is for nobody.", "Name a client, a matter, a group or a timekeeper.");
        }
        var currency = currency();
        if (values.faulty()) {
            return null;
        }
        var isOfClient = matter.isEmpty() && group.isEmpty() && !client.isEmpty();
        return new Scope(
                isOfClient ? new ClientId(client) : null,
                matter.isEmpty() ? null : new MatterId(matter),
                group.isEmpty() ? null : new MatterGroupId(group),
                person.isEmpty() ? null : new TimekeeperId(person),
                classification.isEmpty() ? null : classification,
                Particulars.of(
                        values.text(Field.TASK).toUpperCase(Locale.ROOT),
                        values.text(Field.ACTIVITY).toUpperCase(Locale.ROOT),
                        values.text(Field.PLACE)),
                currency);
    }

    /// Null where the cell is empty.
    private @Nullable Currency currency() {
        return values.text(Field.CURRENCY).isEmpty()
                ? null
                : values.currency(Field.CURRENCY, Currency.getInstance(Locale.US));
    }

    private Agreement.Kind kind() {
        var type = values.text(Field.TYPE).toLowerCase(Locale.ROOT);
        if (!RATES.contains(type) && !MAXIMA.contains(type)) {
            values.fault(Field.TYPE, "This is neither a rate nor a maximum.", "Write rate or maximum.");
        }
        return MAXIMA.contains(type) ? Agreement.Kind.MAXIMUM : Agreement.Kind.RATE;
    }

    private @Nullable Notice notice() {
        var days = values.text(Field.NOTICE);
        var given = values.text(Field.NOTICE_GIVEN).isEmpty() ? null : values.date(Field.NOTICE_GIVEN);
        if (days.isEmpty()) {
            if (given != null) {
                values.fault(Field.NOTICE, "A notice was given and no days are said.", "Write how many days it runs.");
            }
            return null;
        }
        var number = DAYS.matcher(days).matches() ? Integer.parseInt(days) : 0;
        if (number < 1 || number > Notice.LONGEST) {
            values.fault(Field.NOTICE, "A notice runs 1 to " + Notice.LONGEST + " days.", "Write the number of days.");
            return null;
        }
        return new Notice(number, given);
    }
}
