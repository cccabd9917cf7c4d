package tenths.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.Agreement;
import tenths.rates.Increment;
import tenths.rates.RateBook;
import tenths.rates.Scope;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.Deal;
import tenths.rates.deals.Item;
import tenths.rates.deals.Payer;
import tenths.rates.deals.Quoting;
import tenths.rates.deals.Rounding;
import tenths.rates.deals.Sharing;
import tenths.rates.deals.Tax;
import tenths.rates.deals.Tier;
import tenths.time.Codes;

/// Bills of made-up work under one busy deal.
final class QuotingWork {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int PEOPLE = 40;
    private static final Deal DEAL = deal();
    static final int ARRANGEMENTS = DEAL.arrangements().size();

    private final List<List<Item>> bills;

    QuotingWork(int bills, int lines) {
        var random = new Random(1);
        this.bills =
                IntStream.range(0, bills).mapToObj(_ -> work(random, lines)).toList();
    }

    long run() {
        return bills.stream()
                .filter(items -> Quoting.quote(DEAL, items) instanceof Quoting.Outcome.Quoted)
                .count();
    }

    private static List<Item> work(Random random, int lines) {
        return IntStream.range(0, lines)
                .<Item>mapToObj(i -> new Item.Time(
                        "t" + i,
                        new TimekeeperId("TK" + random.nextInt(PEOPLE)),
                        "ASSOC",
                        FIRST.plusDays(random.nextInt(31)),
                        new MatterId("M1"),
                        Codes.fee("L330", "A10" + (1 + random.nextInt(9))),
                        new Item.Length.Worked(60L * (1 + random.nextInt(240))),
                        null,
                        Money.zero(USD)))
                .toList();
    }

    private static Deal deal() {
        var agreements = new ArrayList<Agreement>();
        for (var i = 0; i < PEOPLE; i++) {
            var scope = new Scope(null, null, new TimekeeperId("TK" + i), null);
            agreements.add(new Agreement("S" + i, scope, FIRST.minusYears(1), null, BigDecimal.valueOf(250 + i), ""));
        }
        var tiers =
                List.of(new Tier(BigDecimal.ZERO, BigDecimal.ZERO), new Tier(new BigDecimal("20000"), BigDecimal.TEN));
        var arrangements = List.<Arrangement>of(
                new Arrangement.RateCap(new BigDecimal("280"), null),
                new Arrangement.TravelShare(Set.of("A112"), new BigDecimal("50")),
                new Arrangement.Cap(Money.of("40000", USD), Money.zero(USD), Arrangement.Cap.Above.HOLD),
                new Arrangement.VolumeDiscount(
                        Arrangement.VolumeDiscount.Method.MARGINAL, Money.of("10000", USD), tiers));
        var payers = List.of(
                new Payer("Insured", new Payer.Part.UpTo(Money.of("1000", USD))),
                new Payer("Carrier", new Payer.Part.Share(BigDecimal.ONE)));
        var tax = new Tax("Tax", new BigDecimal("4.5"), true, false, false, 1);
        return new Deal(
                new ClientId("C1"),
                USD,
                new Rounding(Increment.TENTH_UP, false),
                RateBook.of(agreements),
                arrangements,
                new Sharing(payers, false),
                List.of(tax));
    }
}
