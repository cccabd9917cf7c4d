package tenths.connectors.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.Increment;
import tenths.rates.deals.Deal;
import tenths.rates.deals.Item;
import tenths.rates.deals.Rounding;
import tenths.time.Codes;

/// Reads a pricing case: rounding, rates, arrangements, payers, taxes, entries and expenses.
public final class CaseReader {
    static final int MOST_ENTRIES = 50_000;
    private static final long MOST_MINUTES = 999_999;
    private static final long MOST_SECONDS = 60 * MOST_MINUTES;
    private static final int SECONDS_PER_MINUTE = 60;

    private static final Form<Increment.Direction> DIRECTION = Form.choice(Map.of(
            "up", Increment.Direction.UP, "nearest", Increment.Direction.HALF_UP, "down", Increment.Direction.DOWN));
    private static final Form<Boolean> PER_DAY = Form.choice(Map.of("entry", false, "day", true));
    private static final Form<Integer> STEP = new Form<>(
            text -> text.equals("none")
                    ? 0
                    : Form.HOURS.reads().apply(text).movePointRight(2).intValueExact(),
            0,
            "write \"0.1\", \"0.25\", another step up to \"1.00\", or \"none\"",
            true);

    private final Members in;
    private final Currency currency;
    private final Set<String> ids = new HashSet<>();

    private CaseReader(Members in) {
        this.in = in;
        this.currency = in.must("currency", Form.CURRENCY);
    }

    public static CaseReading<PricingCase> read(String json) {
        return Document.read(json, members -> new CaseReader(members).pricingCase());
    }

    private PricingCase pricingCase() {
        var date = in.may("date", Form.DAY);
        var rounding = rounding(in.object("rounding"));
        var rates = Rates.of(in);
        var arrangements = new Arrangements(currency).of(in);
        var sharing = Payers.of(in, currency);
        var taxes = Taxes.of(in);
        var items = new ArrayList<Item>();
        in.list("entries", MOST_ENTRIES).forEach(entry -> items.add(time(entry, rates.matter())));
        in.list("expenses", MOST_ENTRIES).forEach(expense -> items.add(cost(expense)));
        var facts = Recorded.of(in, currency);
        var open = Recorded.open(in, currency);
        var early = EarlyPayments.of(in);
        var paidOn = in.values("paidOn", Form.DAY, MOST_ENTRIES);
        if (date == null && !paidOn.isEmpty()) {
            in.fault("date", "the days of an early payment are counted from it", "write the day of the invoice");
        }
        in.close();
        var deal = new Deal(
                rates.client(), currency, rounding, rates.book(), arrangements, sharing, taxes, facts, open, early);
        return new PricingCase(deal, items, date, paidOn);
    }

    private static Rounding rounding(@Nullable Members said) {
        if (said == null) {
            return Rounding.NONE;
        }
        var step = said.must("increment", STEP);
        var direction = said.may("direction", DIRECTION, Increment.Direction.UP);
        var perDay = said.may("per", PER_DAY, false);
        said.close();
        if (step > 100) {
            said.fault("increment", "a step is longer than an hour", STEP.repair());
            return Rounding.NONE;
        }
        return step == 0 ? Rounding.NONE : new Rounding(new Increment(step, direction), perDay);
    }

    private Item time(Members entry, MatterId usual) {
        var id = id(entry);
        var timekeeper = entry.may("timekeeper", Form.NAME);
        var classification = entry.may("class", Form.NAME, "");
        var day = entry.must("date", Form.DAY);
        var length = length(entry);
        var codes = Codes.fee(entry.may("task", Form.NAME, ""), entry.may("activity", Form.NAME, ""));
        var matter = entry.may("matter", Form.NAME);
        var rate = entry.may("rate", Form.SIGNED_PRICE);
        var adjustment = entry.may("adjustment", Form.signedMoney(currency), Money.zero(currency));
        entry.may("narrative", Form.TEXT);
        entry.close();
        return new Item.Time(
                id,
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                classification,
                day,
                matter == null ? usual : new MatterId(matter),
                codes,
                length,
                rate,
                adjustment);
    }

    private static Item.Length length(Members entry) {
        var minutes = entry.may("minutes", Form.whole(MOST_MINUTES));
        var seconds = entry.may("seconds", Form.whole(MOST_SECONDS));
        var hours = entry.may("hours", Form.HOURS);
        var given = Stream.of(minutes, seconds, hours).filter(Objects::nonNull).count();
        if (given != 1) {
            entry.fault(
                    "", given == 0 ? "it has no time" : "it has several times", "give one of minutes, seconds, hours");
        }
        if (hours != null) {
            return new Item.Length.Billed(hours);
        }
        if (seconds != null) {
            return new Item.Length.Worked(seconds);
        }
        return new Item.Length.Worked(minutes == null ? 0 : minutes * SECONDS_PER_MINUTE);
    }

    private Item cost(Members expense) {
        var id = id(expense);
        var day = expense.may("date", Form.DAY, LocalDate.EPOCH);
        var code = expense.may("code", Form.NAME, "");
        var quantity = expense.must("quantity", Form.QUANTITY);
        var unitCost = expense.must("unitCost", Form.SIGNED_PRICE);
        var taxed = expense.flag("taxed", true);
        var paid = expense.may("vendorCost", Form.money(currency));
        expense.may("narrative", Form.TEXT);
        expense.close();
        return new Item.Cost(id, day, code, quantity, unitCost, taxed, paid);
    }

    private String id(Members line) {
        var id = line.must("id", Form.NAME);
        if (!ids.add(id) && line.has("id")) {
            line.fault("id", "another line is called \"" + id + "\"", "give each line an id of its own");
        }
        return id;
    }

    /// Where an entry that has no rate stands in the case.
    public static List<CaseFault> unrated(List<Item> items, List<Item.Time> without) {
        return without.stream()
                .map(item -> new CaseFault(
                        "$.entries[" + items.indexOf(item) + "]",
                        "no rate covers " + (item.timekeeper() == null ? "nobody" : item.timekeeper())
                                + (item.classification().isEmpty() ? "" : " (" + item.classification() + ")") + " on "
                                + item.day(),
                        "add one to $.rates or give the entry a rate"))
                .toList();
    }
}
