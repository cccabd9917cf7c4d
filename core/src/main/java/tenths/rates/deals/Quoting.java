package tenths.rates.deals;

import java.util.ArrayList;
import java.util.List;
import tenths.money.Money;

/// Prices work under a deal, in one fixed order: the rate of each entry and what arrangements make of it; billed hours;
/// the one rounding; adjustments on lines; then the arrangements on the whole in the order of [Kind]; then taxes; then
/// the payers' shares. The same work under the same deal gives the same quote.
public final class Quoting {
    private Quoting() {}

    /// What came of it.
    public sealed interface Outcome {
        record Quoted(Quote quote) implements Outcome {}

        /// Work for which nobody agreed a rate; without one nothing is priced.
        record Unrated(List<Item.Time> items) implements Outcome {}
    }

    /// @param items each with an id of its own
    public static Outcome quote(Deal deal, List<Item> items) {
        var on = Occasion.of(items, deal);
        var times = items.stream()
                .filter(Item.Time.class::isInstance)
                .map(Item.Time.class::cast)
                .toList();
        var billed = BilledTime.of(times, deal.rounding());
        var make = new Lines(deal);
        var lines = new ArrayList<Line>(items.size());
        var unrated = new ArrayList<Item.Time>(0);
        for (var item : items) {
            switch (item) {
                case Item.Cost cost -> lines.add(make.of(cost));
                case Item.Time time -> {
                    var rated = Rated.of(time, deal);
                    if (rated.perHour() == null && deal.needsRates()) {
                        unrated.add(time);
                    } else {
                        lines.add(make.of(time, rated, billed.getOrDefault(time.id(), BilledTime.NONE)));
                    }
                }
            }
        }
        return unrated.isEmpty()
                ? new Outcome.Quoted(whole(deal, Workings.of(deal.currency(), lines), on))
                : new Outcome.Unrated(unrated);
    }

    private static Quote whole(Deal deal, Workings priced, Occasion on) {
        var workings = priced;
        for (var arrangement : deal.arrangements()) {
            workings = apply(arrangement, workings, on);
        }
        var zero = Money.zero(deal.currency());
        var taken = InPrices.of(deal.taxes(), workings);
        workings = taken.workings();
        var taxes = Taxed.of(deal.taxes(), taken);
        var trace = new ArrayList<>(workings.trace());
        taxes.forEach(taxed -> trace.add(new Entry("tax", words(taxed.tax()), taxed.amount())));
        var payers = deal.sharing().of(workings.lines(), taxes, zero);
        return new Quote(workings.lines(), workings.tally(), taxes, payers, trace);
    }

    static Workings apply(Arrangement arrangement, Workings before, Occasion on) {
        return switch (arrangement) {
            // these made the prices
            case Arrangement.Blended _, Arrangement.RateCap _, Arrangement.TravelShare _, Arrangement.UnitCosts _ ->
                before;
            case Arrangement.RateReduction reduction -> Reductions.rates(before, reduction);
            case Arrangement.ExpenseCap cap -> Reductions.expenses(before, cap);
            case Arrangement.MarkUp markUp -> Reductions.markUp(before, markUp);
            case Arrangement.BlendedCap cap -> Reductions.blended(before, cap);
            case Arrangement.FixedFee fixed -> Fees.fixed(before, fixed);
            case Arrangement.Subscription subscription -> Subscriptions.fee(before, subscription, on);
            case Arrangement.Contingency contingency -> Contingencies.fee(before, contingency, on);
            case Arrangement.Cap cap -> Caps.on(before, cap, on);
            case Arrangement.VolumeDiscount discount -> Reductions.volume(before, discount);
            case Arrangement.Discount discount -> Reductions.discount(before, discount);
            case Arrangement.MinimumFee minimum -> Fees.minimum(before, minimum);
            case Arrangement.Collar collar -> Fees.collar(before, collar);
            case Arrangement.SuccessFee success -> Success.fee(before, success, on);
            case Arrangement.Holdback holdback -> Reductions.holdback(before, holdback);
            case Arrangement.Interest interest -> Interests.on(before, interest, on);
            // a request asks for it, not a bill
            case Arrangement.Evergreen _ -> before;
        };
    }

    static String words(Tax tax) {
        return tax.name() + " at " + Percent.words(tax.percent()) + (tax.perLine() ? ", each line" : "");
    }
}
