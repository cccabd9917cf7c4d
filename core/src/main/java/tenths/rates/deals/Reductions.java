package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import tenths.money.Money;
import tenths.rates.Charge;

/// Arrangements that take something off a bill, spread over its lines. None takes more than there is.
final class Reductions {
    private Reductions() {}

    static Workings rates(Workings before, Arrangement.RateReduction reduction) {
        if (reduction.onRate()) {
            return before;
        }
        var cut = Percent.of(before.fees(), reduction.percent());
        var text = Percent.words(reduction.percent()) + " off the fees";
        return before.reduced(Kind.RATE_REDUCTION, text, cut, Tally.Reason.FEE);
    }

    static Workings expenses(Workings before, Arrangement.ExpenseCap cap) {
        var most = cap.amount();
        if (most == null) {
            return before;
        }
        var sum = before.sum(line -> isCapped(line, cap));
        return sum.compareTo(most) <= 0
                ? before
                : before.reduced(
                        Kind.EXPENSE_CAP,
                        cap.code() + " costs at most " + most,
                        sum.minus(most),
                        Tally.Reason.FEE,
                        line -> isCapped(line, cap));
    }

    private static boolean isCapped(Line line, Arrangement.ExpenseCap cap) {
        return line.subject() instanceof Item.Cost cost && cost.code().equals(cap.code());
    }

    /// A refund is never cut.
    static Workings markUp(Workings before, Arrangement.MarkUp markUp) {
        var then = new ArrayList<Line>(before.lines().size());
        for (var line : before.lines()) {
            then.add(line.subject() instanceof Item.Cost cost ? atMost(line, cost, markUp) : line);
        }
        return before.changed(Kind.MARK_UP, "what expenses cost above what their vendors were paid", then);
    }

    private static Line atMost(Line line, Item.Cost cost, Arrangement.MarkUp markUp) {
        var paid = cost.paid();
        if (paid == null || !(markUp.codes().isEmpty() || markUp.codes().contains(cost.code()))) {
            return line;
        }
        var most = paid.plus(Percent.of(paid, markUp.percent()));
        return line.amount().compareTo(most) <= 0
                ? line
                : line.at(most, Kind.MARK_UP, "the vendor was paid " + paid + words(markUp));
    }

    private static String words(Arrangement.MarkUp markUp) {
        return markUp.percent().signum() == 0
                ? ", and nothing may be added"
                : ", and " + Percent.words(markUp.percent()) + " may be added";
    }

    /// Time that costs something without an hour has no average, and stays.
    static Workings blended(Workings before, Arrangement.BlendedCap cap) {
        var lines = before.lines().stream().filter(line -> isBlended(line, cap)).toList();
        var seconds = lines.stream().map(Line::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        var fees = before.sum(line -> isBlended(line, cap));
        var most = Charge.ofSeconds(seconds, cap.perHour(), before.currency());
        if (seconds.signum() == 0 || fees.compareTo(most) <= 0) {
            return before;
        }
        var text = "%s an hour on average of %s h, at most %s"
                .formatted(
                        Line.average(fees, seconds),
                        Line.hours(seconds).stripTrailingZeros().toPlainString(),
                        cap.perHour().toPlainString());
        return before.reduced(Kind.BLENDED_CAP, text, fees.minus(most), Tally.Reason.FEE, line -> isBlended(line, cap));
    }

    private static boolean isBlended(Line line, Arrangement.BlendedCap cap) {
        return line.subject() instanceof Item.Time time && Rated.isBlended(time, cap.classes(), cap.except());
    }

    static Workings volume(Workings before, Arrangement.VolumeDiscount discount) {
        var toDate = discount.toDate().decimal();
        var fees = before.fees();
        var reached = toDate.add(fees.decimal());
        var tiers = discount.tiers();
        var percent = Tier.reached(tiers, reached);
        var off = switch (discount.method()) {
            case MARGINAL -> rounded(Tier.marginal(tiers, reached).subtract(Tier.marginal(tiers, toDate)), before);
            case TIER_REACHED -> Percent.of(fees, percent);
            case RETROACTIVE ->
                rounded(Percent.of(reached, percent), before)
                        .minus(rounded(Percent.of(toDate, Tier.reached(tiers, toDate)), before));
        };
        var text = "volume discount, %s to date with this bill: tier of %s, %s"
                .formatted(Charge.rounded(reached, before.currency()), Percent.words(percent), words(discount));
        return before.reduced(Kind.VOLUME_DISCOUNT, text, off, Tally.Reason.DISCOUNT);
    }

    private static String words(Arrangement.VolumeDiscount discount) {
        return switch (discount.method()) {
            case MARGINAL -> "each part at its own tier";
            case TIER_REACHED -> "on the whole bill";
            case RETROACTIVE -> "on everything to date less the discount to date";
        };
    }

    private static Money rounded(BigDecimal exact, Workings of) {
        return Charge.rounded(exact, of.currency());
    }

    static Workings discount(Workings before, Arrangement.Discount discount) {
        var fees = before.fees();
        return switch (discount.size()) {
            case Arrangement.Discount.Size.Percent(var percent) ->
                off(before, "discount of " + Percent.words(percent), Percent.of(fees, percent));
            case Arrangement.Discount.Size.Amount(var amount) ->
                off(before, "discount of " + amount, within(amount, fees));
            case Arrangement.Discount.Size.ToTotal(var total) ->
                off(
                        before,
                        "discount to a total of " + total,
                        within(before.net().minus(total), fees));
        };
    }

    private static Workings off(Workings before, String text, Money cut) {
        return before.reduced(Kind.DISCOUNT, text, cut, Tally.Reason.DISCOUNT);
    }

    static Workings holdback(Workings before, Arrangement.Holdback holdback) {
        var text = Percent.words(holdback.percent()) + " held back";
        var cut = Percent.of(before.fees(), holdback.percent());
        return before.reduced(Kind.HOLDBACK, text, cut, Tally.Reason.HOLD);
    }

    /// Never negative, never more than the fees.
    private static Money within(Money cut, Money fees) {
        var zero = Money.zero(fees.currency());
        return max(cut.compareTo(fees) > 0 ? fees : cut, zero);
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
