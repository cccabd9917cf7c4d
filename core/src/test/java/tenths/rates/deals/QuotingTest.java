package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.money.Money;
import tenths.rates.RateBook;
import tenths.rates.Step;
import tenths.time.Codes;

@NullMarked
class QuotingTest {
    private static final int CASES = 10_000;
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final Money ZERO = Money.zero(USD);

    @Test
    void the_steps_of_every_line_add_up_to_its_amount() {
        Cases.check(CASES, random -> {
            for (var line : quote(random).lines()) {
                assertThat(line.trace().sum())
                        .as(line.toString())
                        .isEqualByComparingTo(line.amount().decimal());
                assertThat(line.trace().steps())
                        .filteredOn(Step.Rounded.class::isInstance)
                        .allMatch(step -> step.amount().abs().compareTo(HALF_A_CENT) <= 0);
            }
        });
    }

    @Test
    void the_steps_of_a_quote_add_up_to_its_total_and_its_lines_to_its_net() {
        Cases.check(CASES, random -> {
            var quote = quote(random);
            assertThat(sum(quote.trace().stream().map(Entry::amount).toList())).isEqualTo(quote.total());
            assertThat(sum(quote.lines().stream().map(Line::amount).toList())).isEqualTo(quote.net());
            var left = quote.tally().leftOut();
            assertThat(quote.fees().plus(quote.expenses()).minus(left)).isEqualTo(quote.net());
        });
    }

    @Test
    void what_the_payers_owe_adds_up_to_the_total() {
        Cases.check(CASES, random -> {
            var quote = quote(random);
            if (!quote.payers().isEmpty()) {
                assertThat(sum(quote.payers().stream().map(PayerShare::total).toList()))
                        .isEqualTo(quote.total());
                assertThat(sum(quote.payers().stream().map(PayerShare::expenses).toList()))
                        .isEqualTo(quote.expenses());
            }
        });
    }

    @Test
    void discounts_and_caps_take_what_they_say_and_never_more_than_the_fees() {
        Cases.check(CASES, random -> {
            var arrangement = RandomDeals.arrangement(random);
            var items = RandomDeals.items(random);
            var seed = random.nextLong();
            var without = quote(net(RandomDeals.deal(new Random(seed), List.of())), items);
            var with = quote(net(RandomDeals.deal(new Random(seed), List.of(arrangement))), items);
            var taken = without.net().minus(with.net());
            switch (arrangement) {
                case Arrangement.Discount _, Arrangement.VolumeDiscount _ ->
                    assertThat(taken).isEqualTo(with.tally().discount());
                case Arrangement.Cap _, Arrangement.Holdback _ ->
                    assertThat(taken).isEqualTo(with.tally().leftOut());
                case Arrangement.MinimumFee _ -> assertThat(taken).isLessThanOrEqualTo(ZERO);
                case Arrangement.ExpenseCap _, Arrangement.UnitCosts _, Arrangement.RateCap _, Arrangement.MarkUp _ ->
                    assertThat(with.tally().leftOut()).isEqualTo(ZERO);
                case Arrangement.Contingency contingency
                when contingency.costs().advanced() ->
                    assertThat(with.expenses()).isIn(ZERO, without.expenses());
                default -> assertThat(with.expenses()).isEqualTo(without.expenses());
            }
            if (arrangement.kind().compareTo(Kind.CAP) >= 0 && !without.fees().isNegative()) {
                assertThat(with.fees().minus(with.tally().leftOut())).isGreaterThanOrEqualTo(ZERO);
            }
        });
    }

    @Test
    void no_line_turns_negative_by_a_reduction() {
        Cases.check(CASES, random -> {
            var items = RandomDeals.items(random);
            var seed = random.nextLong();
            var without = quote(RandomDeals.deal(new Random(seed), List.of()), items);
            var cut = new Arrangement.Discount(new Arrangement.Discount.Size.Amount(new Money(random.nextInt(), USD)));
            var with = quote(RandomDeals.deal(new Random(seed), List.of(cut)), items);
            for (var i = 0; i < items.size(); i++) {
                if (!without.lines().get(i).amount().isNegative()) {
                    assertThat(with.lines().get(i).amount()).isGreaterThanOrEqualTo(ZERO);
                }
            }
        });
    }

    @Test
    void the_same_work_under_the_same_deal_gives_the_same_quote_in_whatever_order_it_is_written() {
        Cases.check(10_000, random -> {
            var items = RandomDeals.items(random);
            var seed = random.nextLong();
            var kinds = new ArrayList<Arrangement>();
            for (var i = 0; i < 3; i++) {
                var next = RandomDeals.arrangement(random);
                if (kinds.stream().noneMatch(other -> other.kind() == next.kind())) {
                    kinds.add(next);
                }
            }
            var quote = quote(RandomDeals.deal(new Random(seed), kinds), items);
            Collections.shuffle(kinds, random);
            assertThat(quote(RandomDeals.deal(new Random(seed), kinds), items)).isEqualTo(quote);
        });
    }

    @Test
    void each_payer_is_less_than_a_cent_away_from_the_exact_share_of_the_net() {
        Cases.check(CASES, random -> {
            var items = RandomDeals.items(random);
            var weights = List.of(1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9));
            var payers = weights.stream()
                    .map(weight -> new Payer("P", new Payer.Part.Share(BigDecimal.valueOf(weight))))
                    .toList();
            var deal = RandomDeals.deal(random, List.of());
            var shared = new Deal(
                    deal.client(), USD, deal.rounding(), deal.book(), List.of(), new Sharing(payers, false), List.of());
            var quote = quote(shared, items);
            var all = weights.stream().mapToInt(Integer::intValue).sum();
            for (var i = 0; i < payers.size(); i++) {
                var owed = quote.payers().get(i).total().minor();
                assertThat(quote.payers().get(i).expenses().minor()
                                * Long.signum(quote.expenses().minor()))
                        .isNotNegative();
                assertThat(Math.abs(owed * all - quote.net().minor() * weights.get(i)))
                        .isLessThan(2L * all);
            }
        });
    }

    /// The larger sum gives the third payer less than the smaller one: 10 cents split 4, 4, 2 and 11 cents 5, 5, 1.
    @Test
    void no_payer_owes_a_negative_expense_where_the_sum_and_the_fees_split_differently() {
        var payers = Stream.of("6", "6", "2")
                .map(weight -> new Payer("P" + weight, new Payer.Part.Share(new BigDecimal(weight))))
                .toList();
        var deal = new Deal(
                Samples.CLIENT,
                USD,
                Rounding.NONE,
                RateBook.of(List.of()),
                List.of(),
                new Sharing(payers, false),
                List.of());
        var fee = new Item.Time(
                "t",
                Samples.AB,
                "ASSOC",
                Samples.DAY,
                Samples.MATTER,
                Codes.fee("L330", "A104"),
                new Item.Length.Billed(BigDecimal.ONE),
                new BigDecimal("0.10"),
                ZERO);
        var cost = new Item.Cost("e", Samples.DAY, "E101", BigDecimal.ONE, new BigDecimal("0.01"), false);
        var quote = quote(deal, List.of(fee, cost));
        assertThat(quote.payers()).extracting(share -> share.fees().minor()).containsExactly(4L, 4L, 2L);
        assertThat(quote.payers()).extracting(share -> share.expenses().minor()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void limits_that_leave_nobody_for_the_rest_are_refused() {
        var first = new Payer("A", new Payer.Part.UpTo(new Money(100, USD)));
        assertThatThrownBy(() -> new Sharing(List.of(first), false)).hasMessageContaining("nobody pays");
    }

    /// What is taken off a price with a tax in it is off the tax as well.
    private static Deal net(Deal deal) {
        var onTop = deal.taxes().stream().filter(tax -> !tax.included()).toList();
        return new Deal(
                deal.client(),
                deal.currency(),
                deal.rounding(),
                deal.book(),
                deal.arrangements(),
                deal.sharing(),
                onTop);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    private static Quote quote(Random random) {
        return quote(RandomDeals.deal(random), RandomDeals.items(random));
    }

    private static Quote quote(Deal deal, List<Item> items) {
        return switch (Quoting.quote(deal, items)) {
            case Quoting.Outcome.Quoted(var quote) -> quote;
            case Quoting.Outcome.Unrated(var unrated) -> throw new AssertionError("no rate for " + unrated);
        };
    }
}
