package tenths.rates.deals;

/// The kinds of fee arrangement in the order in which they act on a bill, whatever the order in which they are written.
/// Two of one kind act in the order written.
public enum Kind {
    BLENDED(
            "blended",
            "perHour, classes?, except?",
            "One rate for everybody, or for some classes; named timekeepers keep their own."),
    RATE_REDUCTION(
            "rate-reduction",
            "percent, round? (rate, total)",
            "A percentage off every rate (rounded to the cent), or off the fees in total."),
    RATE_CAP("rate-cap", "perHour, class?", "Nobody costs more per hour than this, or nobody of a class."),
    TRAVEL_SHARE("travel-share", "activities, percent", "Time of the named activities is paid at a part of its rate."),
    UNIT_COSTS(
            "unit-costs",
            "code, prices (from, each)",
            "A piece of an expense code costs so much by its day, whatever the expense says."),
    EXPENSE_CAP(
            "expense-cap",
            "code, unitCost?, amount?",
            "An expense code costs at most so much for one piece, or so much on one bill."),
    MARK_UP(
            "mark-up",
            "percent?, codes?",
            "An expense costs at most what its vendor was paid and so much per cent of it; without percent, no more."),
    BLENDED_CAP(
            "blended-cap",
            "perHour, classes?, except?",
            "The hours of a bill, or those of some classes, cost at most so much an hour on average."),
    FIXED_FEE("fixed-fee", "amount", "One amount for the work; the time is shown at what it would have cost."),
    SUBSCRIPTION(
            "subscription",
            "amount, includedHours, overagePerHour?, per? (month, quarter, year), carry?",
            "One amount for so many hours of a bill or a period; hours above cost extra."),
    CONTINGENCY(
            "contingency",
            "recovery?, schedule (upTo?, percent), of? (gross, net), expenses? (client, firm)",
            "A part of what was recovered, each slice at its own percentage."),
    CAP(
            "cap",
            "amount, billedBefore?, above? (write-off, hold, carry), task?, per? (month)",
            "Fees above an amount, counting what was billed before, are written off, held, or carried to later bills."),
    VOLUME_DISCOUNT(
            "volume-discount",
            "method (marginal, tier-reached, retroactive), toDate?, tiers (above, percent)",
            "A discount that grows with what was billed to date."),
    DISCOUNT(
            "discount",
            "percent, amount or toTotal",
            "A percentage, an amount, or down to a round total; never more than the fees."),
    MINIMUM_FEE("minimum-fee", "amount", "The fees are at least so much."),
    COLLAR(
            "collar",
            "target, within, shareUnder, shareOver",
            "Inside a band around a target the fees stand; outside it client and firm share the difference."),
    SUCCESS_FEE(
            "success-fee",
            "outcome, percent or amount, most?",
            "An outcome that is recorded adds a percentage of the fees, or an amount."),
    HOLDBACK("holdback", "percent", "A percentage of the fees is not charged yet."),
    INTEREST(
            "interest",
            "percent, per? (year, month), legalMost?, days? (365, 360), grace?, minimum?, until?, compound?",
            "Simple interest on earlier invoices that are open longer than agreed; a person charges or waives it."),
    EVERGREEN(
            "evergreen",
            "floor, target",
            "Money held for the matter is asked for up to a target when less than a floor is left; on no bill.");

    private final String word;
    private final String members;
    private final String meaning;

    Kind(String word, String members, String meaning) {
        this.word = word;
        this.members = members;
        this.meaning = meaning;
    }

    /// As a deal is written: `volume-discount`.
    public String word() {
        return word;
    }

    /// What a deal says of it, for the handbook; `?` behind what may be left out.
    public String members() {
        return members;
    }

    /// One sentence for the handbook.
    public String meaning() {
        return meaning;
    }
}
