package tenths.rates.deals;

import tenths.money.Money;

/// Arrangements by which another amount takes the place of hours times rate.
final class Fees {
    private Fees() {}

    static Workings fixed(Workings before, Arrangement.FixedFee fixed) {
        return instead(before, Kind.FIXED_FEE, "fixed fee of " + fixed.amount(), fixed.amount());
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

    /// One amount takes the place of all time, which is shown at what it would have cost.
    static Workings instead(Workings before, Kind kind, String text, Money amount) {
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
