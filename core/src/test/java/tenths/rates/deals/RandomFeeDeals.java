package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tenths.Samples;
import tenths.money.Money;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.DatedTax;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.FeeDeal.Stage;

/// Fee deals of every kind, shown on lines or on the bill, with stages and dated taxes.
@NullMarked
public final class RandomFeeDeals {
    private RandomFeeDeals() {}

    public static FeeDeal any(Random random) {
        return new FeeDeal(
                Samples.DAY, clauses(random, 0), stages(random), taxes(random), random.nextBoolean(), shown(random));
    }

    /// Only caps, volume discounts, discounts and holdbacks: what takes from fees and makes no other fee.
    public static FeeDeal reductions(Random random) {
        var clauses = clauses(random, 1 + random.nextInt(3)).stream()
                .filter(clause -> switch (clause.arrangement().kind()) {
                    case CAP, VOLUME_DISCOUNT, DISCOUNT, HOLDBACK -> true;
                    case BLENDED,
                            RATE_REDUCTION,
                            RATE_CAP,
                            TRAVEL_SHARE,
                            EXPENSE_CAP,
                            MARK_UP,
                            BLENDED_CAP,
                            FIXED_FEE,
                            SUBSCRIPTION,
                            CONTINGENCY,
                            MINIMUM_FEE,
                            COLLAR,
                            SUCCESS_FEE,
                            UNIT_COSTS,
                            INTEREST,
                            EVERGREEN -> false;
                })
                .toList();
        return new FeeDeal(Samples.DAY, clauses, List.of(), taxes(random), false);
    }

    public static FeeDeal.Before before(Random random) {
        return new FeeDeal.Before(
                        new Money(random.nextInt(200_000), Samples.USD),
                        new Money(random.nextInt(400_000), Samples.USD),
                        new Money(random.nextInt(90_000), Samples.USD))
                .knowing(facts(random), List.of());
    }

    private static List<Fact> facts(Random random) {
        return Stream.<Fact>of(
                        new Fact.Recovery(Samples.DAY, new Money(random.nextInt(5_000_000), Samples.USD)),
                        new Fact.Outcome(Samples.DAY.plusDays(random.nextInt(60)), "settled"),
                        new Fact.StageDone(Samples.DAY.plusDays(random.nextInt(60)), "Stage 0"))
                .filter(_ -> random.nextBoolean())
                .toList();
    }

    private static List<Clause> clauses(Random random, int atLeast) {
        return IntStream.range(0, atLeast + random.nextInt(4))
                .mapToObj(_ -> new Clause(RandomDeals.arrangement(random), shown(random)))
                .toList();
    }

    private static Shown shown(Random random) {
        return random.nextBoolean() ? Shown.ON_LINES : Shown.ON_BILL;
    }

    private static List<Stage> stages(Random random) {
        return IntStream.range(0, Math.max(0, random.nextInt(6) - 3))
                .mapToObj(i -> new Stage(
                        "Stage " + i,
                        random.nextInt(3) == 0 ? null : Samples.DAY.plusDays(random.nextInt(60)),
                        new Money(random.nextInt(300_000), Samples.USD)))
                .toList();
    }

    private static List<DatedTax> taxes(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new DatedTax(
                        new Tax(
                                "T" + i,
                                BigDecimal.valueOf(random.nextInt(3_000), 2),
                                random.nextBoolean(),
                                random.nextBoolean(),
                                random.nextBoolean(),
                                1 + random.nextInt(2)),
                        "Hawaii",
                        random.nextBoolean() ? null : LocalDate.of(2026, 3, 1 + random.nextInt(31)),
                        random.nextInt(4) == 0 ? LocalDate.of(2026, 3, 31) : null,
                        random.nextInt(4) == 0))
                .toList();
    }
}
