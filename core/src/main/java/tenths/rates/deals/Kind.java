package tenths.rates.deals;

/// The kinds of fee arrangement in the order in which they act on a bill, whatever the order in which they are written.
/// Two of one kind act in the order written.
public enum Kind {
    BLENDED("blended", "One rate for everybody, or for some classes; named timekeepers keep their own."),
    RATE_REDUCTION("rate-reduction", "A percentage off every rate (rounded to the cent), or off the fees in total."),
    RATE_CAP("rate-cap", "Nobody costs more per hour than this, or nobody of a class."),
    TRAVEL_SHARE("travel-share", "Time of the named activities is paid at a part of its rate."),
    EXPENSE_CAP("expense-cap", "An expense code costs at most so much for one piece, or so much on one bill."),
    FIXED_FEE("fixed-fee", "One amount for the work; the time is shown at what it would have cost."),
    SUBSCRIPTION("subscription", "One amount for so many hours; hours above cost extra."),
    CONTINGENCY("contingency", "A part of what was recovered, each slice at its own percentage."),
    CAP("cap", "Fees above an amount, counting what was billed before, are written off or held."),
    VOLUME_DISCOUNT("volume-discount", "A discount that grows with what was billed to date."),
    DISCOUNT("discount", "A percentage, an amount, or down to a round total; never more than the fees."),
    MINIMUM_FEE("minimum-fee", "The fees are at least so much."),
    COLLAR("collar", "Inside a band around a target the fees stand; outside it client and firm share the difference."),
    HOLDBACK("holdback", "A percentage of the fees is not charged yet.");

    private final String word;
    private final String meaning;

    Kind(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As a deal is written: `volume-discount`.
    public String word() {
        return word;
    }

    /// One sentence for the handbook.
    public String meaning() {
        return meaning;
    }
}
