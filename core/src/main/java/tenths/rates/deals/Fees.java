package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tenths.money.Money;
import tenths.rates.Charge;

/// Arrangements by which another amount takes the place of hours times rate.
final class Fees {
    private Fees() {}

    static Workings fixed(Workings before, Arrangement.FixedFee fixed) {
        return instead(before, Kind.FIXED_FEE, "fixed fee of " + fixed.amount(), fixed.amount());
    }

    static Workings contingency(Workings before, Arrangement.Contingency deal) {
        var fee = Charge.rounded(Slice.fee(deal.schedule(), deal.recovery().decimal()), before.currency());
        return instead(before, Kind.CONTINGENCY, "part of a recovery of " + deal.recovery(), fee);
    }

    static Workings minimum(Workings before, Arrangement.MinimumFee minimum) {
        var fees = before.fees();
        if (fees.isNegative() || fees.compareTo(minimum.amount()) >= 0) {
            return before;
        }
        return before.charged(
                Kind.MINIMUM_FEE,
                "up to the minimum fee of " + minimum.amount(),
                minimum.amount().minus(fees));
    }

    static Workings collar(Workings before, Arrangement.Collar collar) {
        var fees = before.fees();
        var width = Percent.of(collar.target(), collar.within());
        var low = collar.target().minus(width);
        var high = collar.target().plus(width);
        if (fees.compareTo(high) > 0) {
            var above = fees.minus(high);
            var cut = above.minus(Percent.of(above, collar.shareOver()));
            var text =
                    "%s above %s: the client pays %s of it".formatted(above, high, Percent.words(collar.shareOver()));
            return before.reduced(Kind.COLLAR, text, cut, Tally.Reason.FEE);
        }
        if (fees.compareTo(low) < 0) {
            var saved = low.minus(fees);
            var text = "%s saved below %s: the client keeps %s of it"
                    .formatted(saved, low, Percent.words(collar.shareUnder()));
            return before.charged(Kind.COLLAR, text, saved.minus(Percent.of(saved, collar.shareUnder())));
        }
        return before;
    }

    /// The hours that are included are used up in the order of their days.
    static Workings subscription(Workings before, Arrangement.Subscription deal) {
        var lines = new ArrayList<>(before.lines());
        var left = Line.seconds(deal.includedHours());
        var shadow = Money.zero(before.currency());
        for (var i : byDay(lines)) {
            var line = lines.get(i);
            var included = left.min(line.seconds());
            left = left.subtract(included);
            var then = above(line, line.seconds().subtract(included), deal);
            shadow = shadow.plus(
                    line.amount().minus(atOwnRate(line, line.seconds().subtract(included))));
            lines.set(i, line.at(then, Kind.SUBSCRIPTION, used(included, deal)));
        }
        var text = "subscription of %s for %s h".formatted(deal.amount(), plain(deal.includedHours()));
        return before.changed(Kind.SUBSCRIPTION, "hours that the subscription includes", lines)
                .shadowed(shadow)
                .charged(Kind.SUBSCRIPTION, text, deal.amount());
    }

    private static Money above(Line line, BigDecimal seconds, Arrangement.Subscription deal) {
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

    private static String used(BigDecimal included, Arrangement.Subscription deal) {
        var overage = deal.overagePerHour();
        return plain(Line.hours(included)) + " h included"
                + (overage == null ? "" : ", hours above at " + overage.toPlainString());
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    private static List<Integer> byDay(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).subject() instanceof Item.Time)
                .boxed()
                .sorted(Comparator.comparing(i -> day(lines.get(i))))
                .toList();
    }

    private static LocalDate day(Line line) {
        return line.subject() instanceof Item.Time time ? time.day() : LocalDate.MAX;
    }

    private static Workings instead(Workings before, Kind kind, String text, Money amount) {
        var shadow = before.sum(line -> line.subject() instanceof Item.Time);
        var none = Money.zero(before.currency());
        var lines = before.lines().stream()
                .map(line -> line.subject() instanceof Item.Time
                        ? line.at(none, kind, "one amount stands for the time")
                        : line)
                .toList();
        return before.changed(kind, "time that one amount stands for", lines)
                .shadowed(shadow)
                .charged(kind, text, amount);
    }
}
