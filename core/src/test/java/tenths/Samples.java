package tenths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.rates.Scope;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// A small firm for tests: one client, one matter, one associate, and random work of theirs.
@NullMarked
public final class Samples {
    public static final Currency USD = Currency.getInstance("USD");
    public static final ClientId CLIENT = new ClientId("0412");
    public static final MatterId MATTER = new MatterId("0412-007");
    public static final TimekeeperId AB = new TimekeeperId("AB");
    public static final Timekeeper ASSOCIATE = new Timekeeper(AB, "Ortega", "Dana", "ASSOC");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final ClientTerms TENTHS_UP = new ClientTerms(CLIENT, USD, Increment.TENTH_UP);

    private Samples() {}

    /// An entry of the associate with an identity that follows from the random numbers.
    public static TimeEntry entry(Random random, int seconds, boolean billable) {
        return new TimeEntry(
                new UUID(random.nextLong(), random.nextLong()),
                MATTER,
                AB,
                DAY.plusDays(random.nextInt(25)),
                new Worked(seconds),
                Codes.fee("L330", "A109"),
                "Attend deposition of the adjuster",
                billable,
                DAY.plusDays(30));
    }

    public static TimeEntry entryOfMinutes(int minutes) {
        return entry(new Random(minutes), minutes * 60, true);
    }

    /// A refund where the price is negative.
    public static Expense expense(Random random, String quantity, String unitCost) {
        return new Expense(
                new UUID(random.nextLong(), random.nextLong()),
                MATTER,
                DAY.plusDays(random.nextInt(25)),
                new BigDecimal(quantity),
                new BigDecimal(unitCost),
                Codes.expense("E101"),
                "Copies of the exhibits",
                DAY.plusDays(30));
    }

    public static Agreement agreement(String id, Scope scope, String from, String perHour) {
        return new Agreement(id, scope, LocalDate.parse(from), null, new BigDecimal(perHour), "Panel agreement 2026");
    }

    /// The associate's own rate since 2020 and nothing else.
    public static RateBook bookAt(String perHour) {
        return RateBook.of(List.of(agreement("own", new Scope(null, null, AB, null), "2020-01-01", perHour)));
    }

    public static RatedLine priced(TimeEntry entry, String perHour) {
        return new Pricing(bookAt(perHour)).price(entry, ASSOCIATE, TENTHS_UP);
    }

    /// A rate from 0.0001 to 999.9999.
    public static String rate(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(9_999_999), 4).toPlainString();
    }

    /// One to eight lines of every kind: time, time at no charge, expenses, refunds.
    public static List<RatedLine> lines(Random random) {
        var lines = new ArrayList<RatedLine>();
        var pricing = new Pricing(bookAt(rate(random)));
        for (var left = 1 + random.nextInt(8); left > 0; left--) {
            lines.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Pricing.price(expense(random, "" + (1 + random.nextInt(300)), "0.1275"), USD);
                        case 1 -> Pricing.price(expense(random, "1.5", "-" + rate(random)), USD);
                        case 2 -> pricing.price(entry(random, 1 + random.nextInt(9_000), false), ASSOCIATE, TENTHS_UP);
                        default -> pricing.price(entry(random, 1 + random.nextInt(9_000), true), ASSOCIATE, TENTHS_UP);
                    });
        }
        return lines;
    }
}
