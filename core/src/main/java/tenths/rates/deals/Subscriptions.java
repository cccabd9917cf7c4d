package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tenths.money.Money;
import tenths.rates.Charge;

/// One amount for so many hours of a bill or of a period. Hours are used up in the order of their days; hours of a
/// period that nobody used may serve the next ones until they expire.
final class Subscriptions {
    /// Periods that one bill charges at most: a deal that was dated years back by a slip must not charge all of them.
    private static final int MOST_PERIODS = 12;

    private final Arrangement.Subscription deal;
    private final Occasion on;
    private final Map<LocalDate, BigDecimal> taken = new TreeMap<>();

    private Subscriptions(Arrangement.Subscription deal, Occasion on) {
        this.deal = deal;
        this.on = on;
    }

    static Workings fee(Workings before, Arrangement.Subscription deal, Occasion on) {
        return new Subscriptions(deal, on).fee(before);
    }

    private Workings fee(Workings before) {
        var lines = new ArrayList<>(before.lines());
        var shadow = Money.zero(before.currency());
        for (var i : byDay(lines)) {
            var line = lines.get(i);
            var included = take(day(line), line.seconds());
            var above = line.seconds().subtract(included);
            shadow = shadow.plus(line.amount().minus(atOwnRate(line, above)));
            lines.set(i, line.at(above(line, above), Kind.SUBSCRIPTION, used(included)));
        }
        var after = before.changed(Kind.SUBSCRIPTION, "hours that the subscription includes" + words(), lines)
                .shadowed(shadow);
        var every = deal.every();
        return every == null ? after.charged(Kind.SUBSCRIPTION, text(""), deal.amount()) : periods(after, every);
    }

    /// What a day's work finds included: first what is left of the oldest period that has not expired.
    private BigDecimal take(LocalDate day, BigDecimal wanted) {
        var every = deal.every();
        if (every == null) {
            return take(LocalDate.EPOCH, BigDecimal.ZERO, wanted);
        }
        var own = every.first(day);
        var sum = BigDecimal.ZERO;
        for (var back = deal.carried(); back >= 0; back--) {
            var period = every.plus(own, -back);
            if (!period.isBefore(every.first(on.from()))) {
                sum = sum.add(take(period, on.seconds(period), wanted.subtract(sum)));
            }
        }
        return sum;
    }

    private BigDecimal take(LocalDate period, BigDecimal before, BigDecimal wanted) {
        var now = taken.getOrDefault(period, BigDecimal.ZERO);
        var left = Line.seconds(deal.includedHours())
                .subtract(before)
                .subtract(now)
                .max(BigDecimal.ZERO);
        var part = left.min(wanted);
        taken.put(period, now.add(part));
        return part;
    }

    /// Each period that has begun and was not charged yet, the oldest first; later bills charge what is too much for
    /// one.
    private Workings periods(Workings before, Every every) {
        var after = before;
        var owed = owed(every);
        for (var period : owed.subList(0, Math.min(owed.size(), MOST_PERIODS))) {
            var due = due(period);
            after = after.charged(Kind.SUBSCRIPTION, text(", " + every.words(period)), due)
                    .using(new Use(Use.Of.SUBSCRIPTION_FEE, "", period, due.decimal()));
        }
        if (owed.size() > MOST_PERIODS) {
            var waiting = owed.size() - MOST_PERIODS;
            after = after.noticing(new Notice.PeriodsWait(waiting, every.words(owed.get(MOST_PERIODS)), MOST_PERIODS));
        }
        for (var each : taken.entrySet()) {
            if (each.getValue().signum() > 0) {
                after = after.using(new Use(Use.Of.SUBSCRIPTION_TIME, "", each.getKey(), each.getValue()));
            }
        }
        return after;
    }

    private List<LocalDate> owed(Every every) {
        return Stream.iterate(
                        every.first(on.from()), period -> !period.isAfter(on.day()), period -> every.plus(period, 1))
                .filter(period -> !due(period).isNegative() && !due(period).isZero())
                .toList();
    }

    private Money due(LocalDate period) {
        return deal.amount().minus(on.used(Use.Of.SUBSCRIPTION_FEE, "", period));
    }

    /// How much of each period is used with this bill.
    private String words() {
        var every = deal.every();
        return every == null
                ? ""
                : taken.entrySet().stream()
                        .map(each -> "%s: %s of %s h used"
                                .formatted(
                                        every.words(each.getKey()),
                                        plain(Line.hours(
                                                on.seconds(each.getKey()).add(each.getValue()))),
                                        plain(deal.includedHours())))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private String text(String period) {
        return "subscription of %s for %s h%s".formatted(deal.amount(), plain(deal.includedHours()), period);
    }

    private Money above(Line line, BigDecimal seconds) {
        var overage = deal.overagePerHour();
        return overage == null || seconds.signum() == 0
                ? atOwnRate(line, seconds)
                : Charge.ofSeconds(seconds, overage, line.amount().currency());
    }

    /// What is left of a line when only so much of its time is charged; all of it keeps its adjustment.
    private static Money atOwnRate(Line line, BigDecimal seconds) {
        var rate = line.unitCost();
        if (seconds.compareTo(line.seconds()) == 0) {
            return line.amount();
        }
        return rate == null
                ? Money.zero(line.amount().currency())
                : Charge.ofSeconds(seconds, rate, line.amount().currency());
    }

    private String used(BigDecimal included) {
        var overage = deal.overagePerHour();
        return plain(Line.hours(included)) + " h included"
                + (overage == null ? "" : ", hours above at " + overage.toPlainString());
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    /// Work before the first period is no concern of the subscription.
    private boolean covers(LocalDate day) {
        var every = deal.every();
        return every == null || !day.isBefore(every.first(on.from()));
    }

    private List<Integer> byDay(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).subject() instanceof Item.Time time && covers(time.day()))
                .boxed()
                .sorted(Comparator.comparing(i -> day(lines.get(i))))
                .toList();
    }

    private static LocalDate day(Line line) {
        return line.subject() instanceof Item.Time time ? time.day() : LocalDate.MAX;
    }
}
