package tenths.connectors.cases;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.Particulars;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.CapOn;
import tenths.rates.deals.Every;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.Kind;
import tenths.rates.deals.Slice;
import tenths.rates.deals.Tier;

/// The arrangements of a case.
final class Arrangements {
    private static final int MOST = 100;
    private static final int MOST_NAMES = 1_000;
    private static final int PLACES = 12;

    private static final Form<Optional<Kind>> KIND =
            Form.known(Stream.of(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind)));
    private static final Form<Boolean> ON_RATE = Form.choice(Map.of("rate", true, "total", false));
    private static final int MOST_CARRIED = 120;
    private static final Form<Every> EVERY =
            Form.choice(Stream.of(Every.values()).collect(Collectors.toMap(Every::word, every -> every)));
    private static final Form<Boolean> NET = Form.choice(Map.of("gross", false, "net", true));
    private static final Form<Boolean> BY_FIRM = Form.choice(Map.of("client", false, "firm", true));
    private static final Form<Arrangement.Cap.Above> ABOVE = Form.choice(Map.of(
            "write-off", Arrangement.Cap.Above.WRITE_OFF,
            "hold", Arrangement.Cap.Above.HOLD,
            "carry", Arrangement.Cap.Above.CARRY));
    private static final Form<Boolean> MONTHLY = Form.choice(Map.of("month", true));
    private static final Form<Boolean> BY_MONTH = Form.choice(Map.of("year", false, "month", true));
    private static final Form<Integer> DAYS =
            Form.choice(Map.of("365", 365, "360", 360)).spelled();
    private static final long MOST_GRACE = 3_650;
    private static final Form<Arrangement.VolumeDiscount.Method> METHOD = Form.choice(Map.of(
            "marginal", Arrangement.VolumeDiscount.Method.MARGINAL,
            "tier-reached", Arrangement.VolumeDiscount.Method.TIER_REACHED,
            "retroactive", Arrangement.VolumeDiscount.Method.RETROACTIVE));

    /// What acts before a line is charged, or on expenses alone, changes no bill as a whole.
    private static final Set<Kind> ON_LINES_ONLY =
            EnumSet.of(Kind.BLENDED, Kind.RATE_CAP, Kind.TRAVEL_SHARE, Kind.UNIT_COSTS, Kind.EXPENSE_CAP, Kind.MARK_UP);

    static final Form<FeeDeal.Shown> SHOWN =
            Form.choice(Map.of("lines", FeeDeal.Shown.ON_LINES, "bill", FeeDeal.Shown.ON_BILL));

    private final Money zero;
    private final Form<Money> money;
    private final Form<BigDecimal> limit;

    Arrangements(Currency currency) {
        this.zero = Money.zero(currency);
        this.money = Form.money(currency);
        this.limit = Form.decimal(PLACES, currency.getDefaultFractionDigits(), "an amount such as \"100000\"");
    }

    List<Arrangement> of(Members in) {
        var made = in.list("arrangements", MOST).stream()
                .flatMap(one -> one.must("kind", KIND).map(kind -> of(kind, one)).stream())
                .toList();
        checkCounted(in, made);
        return made;
    }

    /// The arrangements of a fee deal, each with where a bill shows it.
    List<FeeDeal.Clause> clauses(Members in) {
        var made = in.list("arrangements", MOST).stream()
                .flatMap(one -> one.must("kind", KIND).map(kind -> clause(kind, one)).stream())
                .toList();
        checkCounted(in, made.stream().map(FeeDeal.Clause::arrangement).toList());
        checkShown(in, made);
        return made;
    }

    /// Bills count by the name of a cap what it let through and what it carries, and interest by the invoice.
    private static void checkCounted(Members in, List<Arrangement> made) {
        var names = made.stream()
                .filter(Arrangement.Cap.class::isInstance)
                .map(Arrangement.Cap.class::cast)
                .filter(cap -> !cap.on().name().isEmpty() || cap.above() == Arrangement.Cap.Above.CARRY)
                .map(cap -> cap.on().name())
                .toList();
        if (Set.copyOf(names).size() < names.size()) {
            in.fault("arrangements", "two caps are on the same work", "keep one of them, or give each its own task");
        }
        for (var once : List.of(Kind.INTEREST, Kind.EVERGREEN)) {
            if (made.stream().filter(each -> each.kind() == once).count() > 1) {
                in.fault("arrangements", once.word() + " is agreed twice", "keep one of them");
            }
        }
    }

    /// A line for the whole bill is of no task and of no month.
    private static void checkShown(Members in, List<FeeDeal.Clause> made) {
        var isNarrow = made.stream()
                .anyMatch(clause -> clause.arrangement() instanceof Arrangement.Cap cap
                        && !cap.on().name().isEmpty());
        if (isNarrow
                && made.stream()
                        .anyMatch(clause -> clause.shown() == FeeDeal.Shown.ON_BILL
                                && clause.arrangement().kind().compareTo(Kind.CAP) <= 0)) {
            in.fault(
                    "arrangements",
                    "beside a cap on a task or a month, a line for the whole bill would count nowhere",
                    "write show: lines for the caps and what acts before them");
        }
    }

    private FeeDeal.Clause clause(Kind kind, Members in) {
        var shown = in.may("show", SHOWN, FeeDeal.Shown.ON_LINES);
        var made = of(kind, in);
        var priced = ON_LINES_ONLY.contains(kind)
                || (made instanceof Arrangement.RateReduction reduction && reduction.onRate());
        if (shown == FeeDeal.Shown.ON_BILL && priced) {
            in.fault("show", "what it changes stands on the lines of the work", "write show: lines, or leave it out");
        }
        if (shown == FeeDeal.Shown.ON_BILL
                && made instanceof Arrangement.Contingency contingency
                && contingency.costs().advanced()) {
            in.fault("show", "expenses that wait stand on their lines", "write show: lines, or leave it out");
        }
        return new FeeDeal.Clause(made, shown);
    }

    private Arrangement of(Kind kind, Members in) {
        var made = make(kind, in);
        in.close();
        return made;
    }

    private Arrangement make(Kind kind, Members in) {
        return switch (kind) {
            case BLENDED -> blended(in);
            case RATE_REDUCTION ->
                new Arrangement.RateReduction(in.must("percent", Form.PERCENT), in.may("round", ON_RATE, true));
            case RATE_CAP -> new Arrangement.RateCap(in.must("perHour", Form.PRICE), in.may("class", Form.NAME));
            case TRAVEL_SHARE -> travel(in);
            case EXPENSE_CAP -> expenseCap(in);
            case MARK_UP ->
                new Arrangement.MarkUp(in.may("percent", Form.PERCENT, BigDecimal.ZERO), names(in, "codes"));
            case BLENDED_CAP -> blendedCap(in);
            case FIXED_FEE -> new Arrangement.FixedFee(in.must("amount", money));
            case SUBSCRIPTION ->
                new Arrangement.Subscription(
                        in.must("amount", money),
                        in.must("includedHours", Form.HOURS),
                        in.may("overagePerHour", Form.PRICE),
                        in.may("per", EVERY),
                        in.may("carry", Form.whole(MOST_CARRIED), 0L).intValue());
            case CONTINGENCY -> contingency(in);
            case UNIT_COSTS -> unitCosts(in);
            case CAP -> cap(in);
            case VOLUME_DISCOUNT -> volume(in);
            case DISCOUNT -> new Arrangement.Discount(size(in));
            case MINIMUM_FEE -> new Arrangement.MinimumFee(in.must("amount", money));
            case COLLAR ->
                new Arrangement.Collar(
                        in.must("target", money),
                        in.must("within", Form.PERCENT),
                        in.must("shareUnder", Form.PERCENT),
                        in.must("shareOver", Form.PERCENT));
            case SUCCESS_FEE -> successFee(in);
            case HOLDBACK -> new Arrangement.Holdback(in.must("percent", Form.PERCENT));
            case INTEREST -> interest(in);
            case EVERGREEN -> evergreen(in);
        };
    }

    private static Arrangement blended(Members in) {
        var except = names(in, "except").stream().map(TimekeeperId::new).collect(Collectors.toSet());
        return new Arrangement.Blended(in.must("perHour", Form.PRICE), names(in, "classes"), except);
    }

    private static Arrangement blendedCap(Members in) {
        var except = names(in, "except").stream().map(TimekeeperId::new).collect(Collectors.toSet());
        return new Arrangement.BlendedCap(in.must("perHour", Form.PRICE), names(in, "classes"), except);
    }

    private static Arrangement travel(Members in) {
        var activities = names(in, "activities");
        if (activities.isEmpty()) {
            in.fault("activities", "no activity is named", "write [\"A112\"]");
        }
        return new Arrangement.TravelShare(activities, in.must("percent", Form.PERCENT));
    }

    private Arrangement cap(Members in) {
        var on = new CapOn(Particulars.of(in.may("task", Form.NAME, ""), "", ""), in.may("per", MONTHLY, false));
        if (on.monthly() && in.has("billedBefore")) {
            in.fault("billedBefore", "each month begins with nothing billed", "leave it out");
        }
        return new Arrangement.Cap(
                in.must("amount", money),
                in.may("billedBefore", money, zero),
                in.may("above", ABOVE, Arrangement.Cap.Above.WRITE_OFF),
                on);
    }

    private Arrangement unitCosts(Members in) {
        var code = in.must("code", Form.NAME);
        var prices =
                in.list("prices", MOST).stream().map(Arrangements::unitCost).toList();
        return sound(in, "prices", () -> new Arrangement.UnitCosts(code, prices));
    }

    private static Arrangement.UnitCosts.Price unitCost(Members in) {
        var price = new Arrangement.UnitCosts.Price(in.must("from", Form.DAY), in.must("each", Form.PRICE));
        in.close();
        return price;
    }

    private Arrangement interest(Members in) {
        return new Arrangement.Interest(
                interestTerms(in),
                in.may("grace", Form.whole(MOST_GRACE), 0L).intValue(),
                in.may("minimum", money, zero),
                in.may("until", Form.DAY),
                in.flag("compound", false));
    }

    private static Arrangement.Interest.Terms interestTerms(Members in) {
        var percent = in.must("percent", Form.PERCENT);
        var legalMost = in.may("legalMost", Form.PERCENT);
        if (!in.may("per", BY_MONTH, false)) {
            return new Arrangement.Interest.PerYear(percent, legalMost, in.may("days", DAYS, 365));
        }
        if (in.has("days")) {
            in.fault("days", "whole months are counted, not days", "leave it out, or leave out per: month");
        }
        return new Arrangement.Interest.PerMonth(percent, legalMost);
    }

    private Arrangement evergreen(Members in) {
        var floor = in.must("floor", money);
        var target = in.must("target", money);
        return sound(in, "target", () -> new Arrangement.Evergreen(floor, target));
    }

    private Arrangement expenseCap(Members in) {
        var code = in.must("code", Form.NAME);
        var unitCost = in.may("unitCost", Form.PRICE);
        var amount = in.may("amount", money);
        if (unitCost == null && amount == null) {
            in.fault("", "it caps nothing", "give unitCost for one piece, amount for all on the bill, or both");
        }
        return new Arrangement.ExpenseCap(code, unitCost, amount);
    }

    private Arrangement contingency(Members in) {
        var recovery = in.may("recovery", money);
        var schedule = in.list("schedule", MOST).stream().map(this::slice).toList();
        var costs = new Arrangement.Contingency.Costs(in.may("of", NET, false), in.may("expenses", BY_FIRM, false));
        return sound(in, "schedule", () -> new Arrangement.Contingency(recovery, schedule, costs));
    }

    private Arrangement successFee(Members in) {
        var outcome = in.must("outcome", Form.NAME);
        var percent = in.may("percent", Form.PERCENT);
        var amount = in.may("amount", money);
        if ((percent == null) == (amount == null)) {
            in.fault("", "how large the fee is stands there not once", "give one of percent, amount");
        }
        var uplift = percent == null
                ? new Arrangement.SuccessFee.Uplift.Amount(amount == null ? zero : amount)
                : new Arrangement.SuccessFee.Uplift.Percent(percent);
        return new Arrangement.SuccessFee(outcome, uplift, in.may("most", money));
    }

    private Slice slice(Members in) {
        var slice = new Slice(in.may("upTo", limit), in.must("percent", Form.PERCENT));
        in.close();
        return slice;
    }

    private Arrangement volume(Members in) {
        var method = in.must("method", METHOD);
        var toDate = in.may("toDate", money, zero);
        var tiers = in.list("tiers", MOST).stream().map(this::tier).toList();
        return sound(in, "tiers", () -> new Arrangement.VolumeDiscount(method, toDate, tiers));
    }

    private Tier tier(Members in) {
        var tier = new Tier(in.must("above", limit), in.must("percent", Form.PERCENT));
        in.close();
        return tier;
    }

    private Arrangement.Discount.Size size(Members in) {
        var percent = in.may("percent", Form.PERCENT);
        var amount = in.may("amount", money);
        var toTotal = in.may("toTotal", money);
        if ((percent == null ? 0 : 1) + (amount == null ? 0 : 1) + (toTotal == null ? 0 : 1) != 1) {
            in.fault("", "how large the discount is stands there not once", "give one of percent, amount, toTotal");
        }
        if (percent != null) {
            return new Arrangement.Discount.Size.Percent(percent);
        }
        return toTotal == null
                ? new Arrangement.Discount.Size.Amount(amount == null ? zero : amount)
                : new Arrangement.Discount.Size.ToTotal(toTotal);
    }

    /// What cannot be is a fault; the rest of the case is read as if it were not there.
    private Arrangement sound(Members in, String name, Supplier<Arrangement> makes) {
        try {
            return makes.get();
        } catch (IllegalArgumentException impossible) {
            in.fault(name, String.valueOf(impossible.getMessage()), "write it as the handbook shows");
            return new Arrangement.FixedFee(zero);
        }
    }

    private static Set<String> names(Members in, String name) {
        return Set.copyOf(in.values(name, Form.NAME, MOST_NAMES));
    }
}
