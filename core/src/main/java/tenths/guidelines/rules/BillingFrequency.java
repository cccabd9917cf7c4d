package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// A bill covers more time than the client wants to wait for one.
///
/// @param days longest period of a bill
/// @param small fees below this may wait longer
/// @param longer longest period of a bill with small fees
/// @param oneMonth whether a bill lies in one month of the calendar, whatever its length and fees
public record BillingFrequency(Source source, int days, BigDecimal small, int longer, boolean oneMonth)
        implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-01 Billing frequency",
            "A bill covers at most a month, or a quarter where the fees are small.",
            List.of(
                    Parameter.count("days", 31, "longest period of a bill in days"),
                    Parameter.price("small", "1000.00", "fees below this may wait longer"),
                    Parameter.count("longer", 92, "longest period where the fees are small, in days"),
                    Parameter.choice("within", "month: a bill lies in one month of the calendar", "days", "month")),
            (source, settings) -> new BillingFrequency(
                    source,
                    settings.count("days"),
                    settings.price("small"),
                    settings.count("longer"),
                    settings.is("within", "month")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return oneMonth ? months(bill) : length(bill);
    }

    private List<Finding> months(Bill bill) {
        if (YearMonth.from(bill.periodStart()).equals(YearMonth.from(bill.periodEnd()))) {
            return List.of();
        }
        var message = "The bill goes from %s to %s; it may hold one month of the calendar only"
                .formatted(bill.periodStart(), bill.periodEnd());
        return List.of(Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Bill each month by itself"))
                .finding());
    }

    private List<Finding> length(Bill bill) {
        var length = bill.periodEnd().toEpochDay() - bill.periodStart().toEpochDay() + 1;
        var fees = bill.fees().stream().map(RatedLine::amount).map(amount -> amount.decimal());
        var isSmall = fees.reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(small) < 0;
        var limit = isSmall ? longer : days;
        if (length <= limit) {
            return List.of();
        }
        var message = "The bill covers %d days from %s to %s; the limit is %d"
                .formatted(length, bill.periodStart(), bill.periodEnd(), limit);
        return List.of(Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Bill each " + limit + " days"))
                .finding());
    }
}
