package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.rates.Charge;
import tenths.rates.Particulars;
import tenths.rates.RateBook;
import tenths.rates.Step;

/// The rate of a piece of work: what the agreements say, then what the arrangements make of it.
///
/// @param base what the agreements or the entry say; null where nothing does
/// @param changes what the arrangements make of it, each of the one before
/// @param found candidates and winner
record Rated(@Nullable BigDecimal base, List<Change> changes, List<Step> found) {
    /// @param perHour the rate from here on
    record Change(Kind kind, String text, BigDecimal perHour) {}

    /// What the hour costs in the end; null where there is no rate.
    @Nullable
    BigDecimal perHour() {
        return changes.isEmpty() ? base : changes.getLast().perHour();
    }

    static Rated of(Item.Time item, Deal deal) {
        var found = new ArrayList<Step>();
        var base = base(item, deal, found);
        return new Rated(base, changes(deal.arrangements(), item, base, deal.currency()), found);
    }

    /// What arrangements make of a rate, one after the other.
    static List<Change> changes(
            List<Arrangement> arrangements, Item.Time item, @Nullable BigDecimal base, Currency currency) {
        var changes = new ArrayList<Change>();
        var rate = base;
        for (var arrangement : arrangements) {
            var change = change(arrangement, item, rate, currency);
            if (change != null) {
                changes.add(change);
                rate = change.perHour();
            }
        }
        return List.copyOf(changes);
    }

    private static @Nullable BigDecimal base(Item.Time item, Deal deal, List<Step> steps) {
        var forced = item.rate();
        if (forced != null) {
            steps.add(new Step.Arranged(
                    "rate", "the entry gives its own rate, " + forced.toPlainString(), BigDecimal.ZERO));
            return forced;
        }
        var found = deal.book()
                .find(new RateBook.Occasion(
                        deal.client(),
                        item.matter(),
                        null,
                        item.timekeeper(),
                        item.classification(),
                        item.day(),
                        Particulars.of(item.codes().task(), item.codes().activity(), ""),
                        deal.currency()));
        steps.addAll(found.steps(item.day()));
        return found.perHour();
    }

    private static @Nullable Change change(
            Arrangement arrangement, Item.Time item, @Nullable BigDecimal rate, Currency currency) {
        return switch (arrangement) {
            case Arrangement.Blended(var perHour, var classes, var except) ->
                isBlended(item, classes, except) ? blended(perHour, rate) : null;
            case Arrangement.RateReduction(var percent, var onRate) ->
                onRate && rate != null ? reduced(rate, percent, currency) : null;
            case Arrangement.RateCap(var perHour, var classification) ->
                rate != null
                                && rate.compareTo(perHour) > 0
                                && (classification == null || classification.equals(item.classification()))
                        ? new Change(Kind.RATE_CAP, "at most " + perHour.toPlainString() + " an hour", perHour)
                        : null;
            case Arrangement.TravelShare(var activities, var percent) ->
                rate != null && activities.contains(item.codes().activity()) ? travelled(rate, percent) : null;
            // these act on the bill, not on rates
            case Arrangement.ExpenseCap _,
                    Arrangement.MarkUp _,
                    Arrangement.BlendedCap _,
                    Arrangement.FixedFee _,
                    Arrangement.Subscription _,
                    Arrangement.Contingency _,
                    Arrangement.Cap _,
                    Arrangement.VolumeDiscount _,
                    Arrangement.Discount _,
                    Arrangement.MinimumFee _,
                    Arrangement.Collar _,
                    Arrangement.SuccessFee _,
                    Arrangement.Holdback _,
                    Arrangement.UnitCosts _,
                    Arrangement.Interest _,
                    Arrangement.Evergreen _ -> null;
        };
    }

    static boolean isBlended(Item.Time item, Set<String> classes, Set<TimekeeperId> except) {
        var person = item.timekeeper();
        return (classes.isEmpty() || classes.contains(item.classification()))
                && (person == null || !except.contains(person));
    }

    private static Change blended(BigDecimal perHour, @Nullable BigDecimal rate) {
        var text = "blended rate " + perHour.toPlainString();
        return new Change(Kind.BLENDED, rate == null ? text : text + " instead of " + rate.toPlainString(), perHour);
    }

    private static Change reduced(BigDecimal rate, BigDecimal percent, Currency currency) {
        var left = Charge.rounded(rate.subtract(Percent.of(rate, percent)), currency)
                .decimal();
        var text = Percent.words(percent) + " off the rate: " + left.toPlainString();
        return new Change(Kind.RATE_REDUCTION, text, left);
    }

    private static Change travelled(BigDecimal rate, BigDecimal percent) {
        var text = "travel at " + Percent.words(percent) + " of the rate";
        return new Change(Kind.TRAVEL_SHARE, text, Percent.of(rate, percent));
    }
}
