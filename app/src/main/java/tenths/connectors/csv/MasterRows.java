package tenths.connectors.csv;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.firm.TrustBalance;
import tenths.money.Money;
import tenths.rates.Increment;
import tenths.store.MatterFile;
import tenths.store.Terms;

/// Makes clients, matters, people, rates and trust balances of the rows of a file. A row with a fault becomes null; its
/// faults are
/// among the others.
public final class MasterRows {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final String USUAL_PROFILE = "standard";
    private static final Set<String> UP = Set.of("", "up");
    private static final Set<String> NEAREST = Set.of("half_up", "half-up", "nearest");

    private MasterRows() {}

    /// A client with the terms it is billed by.
    public record ClientRow(Client client, Terms terms) {}

    /// @param usual currency where the file names none: that of the firm
    public static @Nullable ClientRow client(Table.Row row, Currency usual, Faults faults) {
        var values = new Values(row, faults);
        var id = values.id(Field.CLIENT, true);
        var name = values.needed(Field.NAME);
        var currency = values.currency(Field.CURRENCY, usual);
        var from = values.dateOr(Field.FROM, ALWAYS);
        var increment = increment(values);
        var approvedOnly = values.yes(Field.APPROVED_ONLY);
        if (values.faulty() || from == null || increment == null || currency == null) {
            return null;
        }
        var client = new ClientId(id);
        var pack = row.text(Field.PACK);
        var profile = row.text(Field.PROFILE);
        var address = row.text(Field.ADDRESS).replace("\\n", "\n");
        return new ClientRow(
                new Client(client, name, address, currency),
                new Terms(
                        client,
                        from,
                        increment,
                        pack.isEmpty() ? null : pack,
                        profile.isEmpty() ? USUAL_PROFILE : profile,
                        approvedOnly));
    }

    /// In decimal hours: 0.1 is a tenth. Nothing means a tenth, upwards.
    private static @Nullable Increment increment(Values values) {
        var hours = values.text(Field.INCREMENT).isEmpty() ? null : values.number(Field.INCREMENT);
        var hundredths = hours == null ? 10 : hours.movePointRight(2).intValue();
        var exact =
                hours == null || hours.movePointRight(2).stripTrailingZeros().scale() <= 0;
        if (!exact || hundredths < 1 || hundredths > 100) {
            values.fault(Field.INCREMENT, "A billing increment is 0.01 to 1 hour.", "Write 0.1 for tenths.");
            return null;
        }
        var direction = values.text(Field.DIRECTION).toLowerCase(Locale.ROOT);
        if (!UP.contains(direction) && !NEAREST.contains(direction)) {
            values.fault(Field.DIRECTION, "This is no direction of rounding.", "Write up or nearest.");
            return null;
        }
        var up = UP.contains(direction);
        return new Increment(hundredths, up ? Increment.Direction.UP : Increment.Direction.HALF_UP);
    }

    public static @Nullable MatterFile matter(Table.Row row, Faults faults) {
        var values = new Values(row, faults);
        var id = values.id(Field.MATTER, true);
        var client = values.id(Field.CLIENT, true);
        var name = values.needed(Field.NAME);
        var opened = values.dateOr(Field.OPENED, ALWAYS);
        var closed = row.text(Field.CLOSED).isEmpty() ? null : values.date(Field.CLOSED);
        var responsible = values.id(Field.TIMEKEEPER, false);
        if ((opened != null) && (closed != null) && closed.isBefore(opened)) {
            values.fault(Field.CLOSED, "The matter closed before it opened.", "Correct one of the dates.");
        }
        if (values.faulty() || opened == null) {
            return null;
        }
        var pack = row.text(Field.PACK);
        return new MatterFile(
                new Matter(new MatterId(id), new ClientId(client), name, row.text(Field.CLAIM_NUMBER), opened, closed),
                responsible.isEmpty() ? null : new TimekeeperId(responsible),
                pack.isEmpty() ? null : pack);
    }

    /// The name is in one column as `Last, First`, or in two.
    public static @Nullable Timekeeper person(Table.Row row, Faults faults) {
        var values = new Values(row, faults);
        var id = values.id(Field.TIMEKEEPER, true);
        var name = values.needed(Field.NAME).split(", *", 2);
        var classification = values.needed(Field.CLASSIFICATION);
        if (values.faulty()) {
            return null;
        }
        var first = row.text(Field.FIRST_NAME);
        var second = name.length > 1 ? name[1] : "";
        return new Timekeeper(new TimekeeperId(id), name[0], first.isEmpty() ? second : first, classification);
    }

    /// @param currency of the matter's client
    /// @param today the last day of which a balance can be known
    public static @Nullable TrustBalance trust(Table.Row row, Currency currency, LocalDate today, Faults faults) {
        var values = new Values(row, faults);
        var matter = values.id(Field.MATTER, true);
        var day = values.date(Field.DATE);
        var balance = values.number(Field.BALANCE);
        var other = values.currency(Field.CURRENCY, currency);
        if (day != null && day.isAfter(today)) {
            values.fault(Field.DATE, "This day is still to come.", "Correct the date.");
        }
        if (balance != null && balance.signum() < 0) {
            values.fault(Field.BALANCE, "Trust money is never below zero.", "Correct the ledger, then export it anew.");
        }
        var digits = currency.getDefaultFractionDigits();
        if (balance != null && balance.stripTrailingZeros().scale() > digits) {
            values.fault(Field.BALANCE, "The balance has more than " + digits + " decimals.", "Correct it.");
        }
        if (other != null && !other.equals(currency)) {
            values.fault(
                    Field.CURRENCY, "The client of this matter is billed in " + currency + ".", "Leave the row out.");
        }
        if (values.faulty() || day == null || balance == null) {
            return null;
        }
        return new TrustBalance(new MatterId(matter), day, Money.of(balance.toPlainString(), currency));
    }
}
