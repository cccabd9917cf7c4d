package tenths.connectors.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// The lines of a bill that somebody else priced. Amounts stand as they are written, right or wrong.
final class BillLines {
    private static final Form<Boolean> IS_FEE = Form.choice(Map.of("fee", true, "expense", false));
    private static final Form<BigDecimal> HOURS = Form.decimal(6, 2, "hours such as \"0.7\"");
    private static final int SECONDS_PER_HUNDREDTH = 36;
    private static final int PRICE_DECIMALS = 4;

    private final MatterId matter;
    private final Currency currency;
    private final Set<String> invoices = new HashSet<>();
    private final Map<UUID, Dossier.Receipt> receipts = new HashMap<>();
    private long next;

    BillLines(MatterId matter, Currency currency) {
        this.matter = matter;
        this.currency = currency;
    }

    /// Invoice numbers that the lines name.
    Set<String> invoices() {
        return invoices;
    }

    /// What the expenses say of their papers.
    Map<UUID, Dossier.Receipt> receipts() {
        return receipts;
    }

    /// @param names learns what each line is called
    List<RatedLine> of(List<Members> lines, Map<LineId, String> names) {
        var taken = new HashSet<String>();
        var read = new ArrayList<RatedLine>();
        for (var line : lines) {
            var name = line.must("id", Form.NAME);
            if (!taken.add(name) && line.has("id")) {
                line.fault("id", "another line is called \"" + name + "\"", "give each line an id of its own");
            }
            var made = line.must("type", IS_FEE) ? fee(line) : expense(line);
            names.put(made.id(), name);
            read.add(made);
        }
        return read;
    }

    /// What a fee and an expense both have.
    private record Shared(
            UUID id,
            MatterId matter,
            LocalDate day,
            String narrative,
            LocalDate enteredOn,
            @Nullable Money amount,
            Money adjustment) {}

    private Shared shared(Members line) {
        var day = line.must("date", Form.DAY);
        var invoice = line.may("invoice", Form.NAME);
        if (invoice != null) {
            invoices.add(invoice);
        }
        var on = line.may("matter", Form.NAME);
        return new Shared(
                new UUID(0, ++next),
                on == null ? matter : new MatterId(on),
                day,
                line.may("narrative", Form.TEXT, ""),
                line.may("enteredOn", Form.DAY, day),
                line.may("amount", Form.signedMoney(currency)),
                line.may("adjustment", Form.signedMoney(currency), Money.zero(currency)));
    }

    private RatedLine fee(Members line) {
        var shared = shared(line);
        var who = new TimekeeperId(line.must("timekeeper", Form.NAME));
        var person =
                new Timekeeper(who, line.may("name", Form.NAME, who.value()), "", line.may("class", Form.NAME, "-"));
        var hours = line.must("hours", HOURS);
        var worked = line.may("worked", HOURS, hours);
        var rate = line.may("rate", Form.SIGNED_PRICE);
        var codes = Codes.fee(line.may("task", Form.NAME, ""), line.may("activity", Form.NAME, ""));
        line.may("expense", Form.NAME);
        line.close();
        var work = new TimeEntry(
                shared.id(),
                shared.matter(),
                who,
                shared.day(),
                worked(worked),
                codes,
                shared.narrative(),
                true,
                shared.enteredOn());
        return rated(line, shared, work, person, hours, rate);
    }

    private RatedLine expense(Members line) {
        var shared = shared(line);
        var quantity = line.may(line.has("quantity") ? "quantity" : "hours", Form.QUANTITY, BigDecimal.ONE);
        var unitCost = line.may(line.has("unitCost") ? "unitCost" : "rate", Form.SIGNED_PRICE);
        var code = line.may("expense", Form.NAME, "");
        receipt(line, shared.id());
        List.of("timekeeper", "class", "task", "activity").forEach(name -> line.may(name, Form.NAME));
        line.close();
        var price = unitCost == null && shared.amount() != null ? each(shared.amount(), shared, quantity) : unitCost;
        var work = new Expense(
                shared.id(),
                shared.matter(),
                shared.day(),
                quantity,
                price == null ? BigDecimal.ZERO : price,
                Codes.expense(code),
                shared.narrative(),
                shared.enteredOn());
        return rated(line, shared, work, null, quantity, price);
    }

    private void receipt(Members line, UUID work) {
        var paid = line.may("vendorCost", Form.money(currency));
        if (line.has("receipt") || paid != null) {
            receipts.put(work, new Dossier.Receipt(line.flag("receipt", true), paid));
        }
    }

    private RatedLine rated(
            Members line,
            Shared shared,
            Work work,
            @Nullable Timekeeper who,
            BigDecimal units,
            @Nullable BigDecimal price) {
        var amount = shared.amount();
        if (amount == null && price == null) {
            line.fault("amount", "it is missing, and so is the price", "give amount, rate or both");
        }
        var each = price == null && amount != null ? each(amount, shared, units) : price;
        var charged = amount == null
                ? Charge.of(units, each == null ? BigDecimal.ZERO : each, currency)
                        .plus(shared.adjustment())
                : amount;
        return new RatedLine(
                LineId.whole(shared.id()),
                work,
                who,
                work.codes(),
                shared.narrative(),
                units,
                each,
                shared.adjustment(),
                charged,
                new Trace(List.of()));
    }

    /// The price that makes the amount; null where nothing is billed.
    private static @Nullable BigDecimal each(Money amount, Shared shared, BigDecimal units) {
        return units.signum() == 0
                ? null
                : amount.minus(shared.adjustment()).decimal().divide(units, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /// A bill that tells billed hours only was worked so long; it is at least a hundredth and at most a day.
    private static Worked worked(BigDecimal hours) {
        var seconds = hours.movePointRight(2).longValueExact() * SECONDS_PER_HUNDREDTH;
        return new Worked(Math.clamp(seconds, SECONDS_PER_HUNDREDTH, Worked.LONGEST_SECONDS));
    }
}
