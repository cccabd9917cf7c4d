package tenths.rates.deals;

import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import tenths.Samples;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.Increment;
import tenths.rates.Particulars;
import tenths.rates.RateBook;
import tenths.rates.Scope;
import tenths.time.Codes;

/// Deals and work of every kind, some of them odd: credits, nothing billed, limits of zero.
@NullMarked
final class RandomDeals {
    private static final List<Function<Random, Arrangement>> KINDS = List.of(
            random -> new Arrangement.Blended(
                    price(random), random.nextBoolean() ? Set.of("ASSOC") : Set.of(), Set.of(new TimekeeperId("T2"))),
            random -> new Arrangement.RateReduction(percent(random), random.nextBoolean()),
            random -> new Arrangement.RateCap(price(random), random.nextBoolean() ? "PARTNR" : null),
            random -> new Arrangement.TravelShare(Set.of("A112"), percent(random)),
            random -> new Arrangement.ExpenseCap("E101", BigDecimal.valueOf(random.nextInt(30), 2), money(random, 50)),
            random -> new Arrangement.FixedFee(money(random, 5_000)),
            random -> new Arrangement.Subscription(
                    money(random, 5_000),
                    BigDecimal.valueOf(random.nextInt(200), 1),
                    random.nextBoolean() ? price(random) : null,
                    random.nextBoolean() ? every(random) : null,
                    random.nextInt(3)),
            random -> new Arrangement.Contingency(
                    random.nextBoolean() ? money(random, 90_000) : null,
                    List.of(new Slice(new BigDecimal("10000"), percent(random)), new Slice(null, percent(random))),
                    new Arrangement.Contingency.Costs(random.nextBoolean(), random.nextBoolean())),
            random -> new Arrangement.SuccessFee(
                    random.nextBoolean() ? "settled" : "won",
                    random.nextBoolean()
                            ? new Arrangement.SuccessFee.Uplift.Percent(percent(random))
                            : new Arrangement.SuccessFee.Uplift.Amount(money(random, 5_000)),
                    random.nextBoolean() ? money(random, 2_000) : null),
            RandomDeals::cap,
            random -> new Arrangement.UnitCosts(
                    "E101",
                    List.of(
                            new Arrangement.UnitCosts.Price(DAY, price(random)),
                            new Arrangement.UnitCosts.Price(DAY.plusDays(1), price(random)))),
            random -> new Arrangement.MarkUp(
                    random.nextBoolean() ? BigDecimal.ZERO : percent(random),
                    random.nextBoolean() ? Set.of() : Set.of("E101")),
            random -> new Arrangement.BlendedCap(
                    price(random), random.nextBoolean() ? Set.of("ASSOC") : Set.of(), Set.of(new TimekeeperId("T2"))),
            RandomDeals::interest,
            RandomDeals::volume,
            RandomDeals::discount,
            random -> new Arrangement.MinimumFee(money(random, 3_000)),
            random -> new Arrangement.Collar(money(random, 4_000), BigDecimal.TEN, percent(random), percent(random)),
            random -> new Arrangement.Holdback(percent(random)));

    private RandomDeals() {}

    static Deal deal(Random random) {
        var arrangements = new ArrayList<Arrangement>();
        for (var i = random.nextInt(4); i > 0; i--) {
            arrangements.add(arrangement(random));
        }
        return deal(random, arrangements);
    }

    static Deal deal(Random random, List<Arrangement> arrangements) {
        var book = RateBook.of(List.of(
                Samples.agreement("a", new Scope(null, null, AB, null), "2020-01-01", Samples.rate(random)),
                Samples.agreement("b", new Scope(CLIENT, null, null, "ASSOC"), "2020-01-01", Samples.rate(random)),
                Samples.agreement("c", new Scope(null, null, null, null), "2020-01-01", Samples.rate(random))));
        var directions = Increment.Direction.values();
        var increment = new Increment(random.nextBoolean() ? 10 : 25, directions[random.nextInt(directions.length)]);
        var rounding = random.nextInt(4) == 0 ? Rounding.NONE : new Rounding(increment, random.nextBoolean());
        return new Deal(CLIENT, USD, rounding, book, arrangements, sharing(random), taxes(random));
    }

    static Arrangement arrangement(Random random) {
        return KINDS.get(random.nextInt(KINDS.size())).apply(random);
    }

    static List<Item> items(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .<Item>mapToObj(i -> random.nextInt(4) == 0 ? cost(random, "e" + i) : time(random, "t" + i))
                .toList();
    }

    private static Item time(Random random, String id) {
        var length = random.nextInt(3) == 0
                ? new Item.Length.Billed(BigDecimal.valueOf(random.nextInt(1_200), 2))
                : new Item.Length.Worked(random.nextInt(30_000));
        var odd = random.nextInt(10);
        return new Item.Time(
                id,
                odd == 0 ? null : new TimekeeperId(random.nextBoolean() ? "AB" : "T2"),
                random.nextBoolean() ? "ASSOC" : "PARTNR",
                DAY.plusDays(random.nextInt(3)),
                MATTER,
                Codes.fee("L330", random.nextBoolean() ? "A112" : "A104"),
                length,
                odd == 1 ? price(random).negate() : null,
                odd == 2 ? money(random, 300).negated() : Money.zero(USD));
    }

    private static Item cost(Random random, String id) {
        var unitCost = BigDecimal.valueOf(random.nextInt(4_000) - 400, 3);
        var quantity = BigDecimal.valueOf(1 + random.nextInt(400));
        var paid = random.nextInt(3) == 0 ? money(random, 300) : null;
        var code = "E10" + (1 + random.nextInt(2));
        return new Item.Cost(id, DAY, code, quantity, unitCost, random.nextBoolean(), paid);
    }

    private static Sharing sharing(Random random) {
        var payers = new ArrayList<Payer>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var part = random.nextInt(4) == 0
                    ? new Payer.Part.UpTo(money(random, 900))
                    : new Payer.Part.Share(BigDecimal.valueOf(1 + random.nextInt(500), 1));
            payers.add(new Payer("P" + i, part));
        }
        if (!payers.isEmpty()) {
            payers.add(new Payer("last", new Payer.Part.Share(BigDecimal.ONE)));
        }
        return new Sharing(payers, random.nextBoolean());
    }

    private static List<Tax> taxes(Random random) {
        if (random.nextInt(3) == 0) {
            return List.of(included(random, true), included(random, false));
        }
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Tax(
                        "T" + i,
                        percent(random),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        1 + random.nextInt(2)))
                .toList();
    }

    /// A tax in the prices of fees, or in those of expenses.
    private static Tax included(Random random, boolean onFees) {
        return new Tax("I" + onFees, percent(random), onFees, !onFees, random.nextBoolean(), 1, true);
    }

    private static Every every(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Every.MONTH;
            case 1 -> Every.QUARTER;
            default -> Every.YEAR;
        };
    }

    static Arrangement.Cap cap(Random random) {
        var above = Arrangement.Cap.Above.values();
        var works = List.of("", "L330", "L300", "L110");
        return new Arrangement.Cap(
                money(random, 5_000),
                money(random, 2_000),
                above[random.nextInt(above.length)],
                new CapOn(Particulars.of(works.get(random.nextInt(works.size())), "", ""), random.nextBoolean()));
    }

    static Arrangement.Interest interest(Random random) {
        var legalMost = random.nextBoolean() ? percent(random) : null;
        return new Arrangement.Interest(
                random.nextInt(3) == 0
                        ? new Arrangement.Interest.PerMonth(percent(random), legalMost)
                        : new Arrangement.Interest.PerYear(
                                percent(random), legalMost, random.nextBoolean() ? 365 : 360),
                random.nextInt(60),
                money(random, 20),
                random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(300)) : null,
                random.nextBoolean());
    }

    private static Arrangement volume(Random random) {
        var methods = Arrangement.VolumeDiscount.Method.values();
        return new Arrangement.VolumeDiscount(
                methods[random.nextInt(methods.length)],
                money(random, 4_000),
                List.of(
                        new Tier(BigDecimal.ZERO, BigDecimal.ZERO),
                        new Tier(new BigDecimal("1000"), BigDecimal.valueOf(5)),
                        new Tier(new BigDecimal("2500"), BigDecimal.valueOf(12))));
    }

    private static Arrangement discount(Random random) {
        return new Arrangement.Discount(
                switch (random.nextInt(3)) {
                    case 0 -> new Arrangement.Discount.Size.Percent(percent(random));
                    case 1 -> new Arrangement.Discount.Size.Amount(money(random, 3_000));
                    default -> new Arrangement.Discount.Size.ToTotal(money(random, 3_000));
                });
    }

    static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(10_001), 2);
    }

    private static BigDecimal price(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(60_000), 2);
    }

    static Money money(Random random, int most) {
        return new Money(random.nextInt(most * 100), USD);
    }
}
