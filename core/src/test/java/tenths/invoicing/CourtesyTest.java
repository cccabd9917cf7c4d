package tenths.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.RandomFeeDeals;
import tenths.rates.deals.Settlement.Whole;

@NullMarked
class CourtesyTest {
    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    private static List<RatedLine> hours(String... rates) {
        var lines = new ArrayList<RatedLine>();
        for (var rate : rates) {
            lines.add(Samples.priced(Samples.entry(new Random(lines.size()), 3_600, true), rate));
        }
        return lines.stream().sorted(Prebilling.BILL_ORDER).toList();
    }

    private static Adjustment.Grant all(Size size) {
        return new Adjustment.Grant(List.of(), size);
    }

    private static Prebill prebill(BillDeal deal, List<RatedLine> rated, Adjustment... adjustments) {
        var decisions = new ArrayList<Decision>();
        for (var adjustment : adjustments) {
            decisions.add(Decided.of(decisions.size() + 1, adjustment));
        }
        return Prebilling.assemble(deal, rated, decisions, _ -> List.of());
    }

    private static BillDeal under(Shown courtesies, Arrangement... arrangements) {
        var clauses = List.of(arrangements).stream()
                .map(each -> new Clause(each, Shown.ON_LINES))
                .toList();
        var deal = new FeeDeal(Samples.DAY, clauses, List.of(), List.of(), false, courtesies);
        return new BillDeal(deal, Samples.USD, Samples.DAY, FeeDeal.Before.nothing(Samples.USD));
    }

    private static List<String> problems(BillDeal deal, Adjustment grant, String reason) {
        return Prebilling.problems(deal, hours("100.00", "200.00"), List.of(), grant, reason);
    }

    @Test
    void a_target_total_is_reached_to_the_cent_and_the_left_cents_go_to_the_largest_remainders() {
        var bill = prebill(
                BillDeal.none(Samples.USD),
                hours("412.50", "312.50", "1237.50"),
                all(new Size.ToTotal(usd("1900.00"))));
        assertThat(bill.total()).isEqualTo(usd("1900.00"));
        assertThat(bill.lines())
                .extracting(RatedLine::amount)
                .containsExactlyInAnyOrder(usd("399.36"), usd("302.55"), usd("1198.09"));
    }

    @Test
    void it_acts_behind_the_fee_deal_so_that_the_total_is_what_was_said() {
        var tenthOff = new Arrangement.Discount(new Size.Percent(BigDecimal.TEN));
        var floor = new Arrangement.MinimumFee(usd("280.00"));
        var bill = prebill(
                under(Shown.ON_LINES, tenthOff, floor),
                hours("100.00", "200.00"),
                all(new Size.ToTotal(usd("250.00"))));
        assertThat(bill.total()).isEqualTo(usd("250.00"));
    }

    @Test
    void a_client_may_see_it_as_one_line_of_the_bill() {
        var bill = prebill(under(Shown.ON_BILL), hours("100.00", "200.00"), all(new Size.Percent(BigDecimal.TEN)));
        assertThat(bill.lines()).extracting(RatedLine::amount).containsExactlyInAnyOrder(usd("100.00"), usd("200.00"));
        assertThat(bill.settlement().wholes())
                .containsExactly(
                        new Whole(tenths.rates.deals.Kind.DISCOUNT, "courtesy discount of 10%", usd("-30.00"), true));
        assertThat(bill.total()).isEqualTo(usd("270.00"));
    }

    @Test
    void on_one_line_only_that_line_costs_less() {
        var lines = hours("100.00", "200.00");
        var grant = new Adjustment.Grant(List.of(lines.getFirst().id()), new Size.Amount(usd("40.00")));
        var bill = prebill(under(Shown.ON_BILL), lines, grant);
        assertThat(bill.lines().getFirst().amount())
                .isEqualTo(lines.getFirst().amount().minus(usd("40.00")));
        assertThat(bill.lines().getLast().amount()).isEqualTo(lines.getLast().amount());
    }

    @Test
    void more_than_the_fees_takes_all_of_them_and_nothing_else() {
        var lines = hours("100.00", "200.00");
        var bill = prebill(BillDeal.none(Samples.USD), lines, all(new Size.Amount(usd("300.01"))));
        assertThat(bill.total()).isEqualTo(usd("0.00"));
        assertThat(bill.settlement().tally().discount()).isEqualTo(usd("300.00"));
        var onOne = new Adjustment.Grant(List.of(lines.getFirst().id()), new Size.Amount(usd("5000.00")));
        assertThat(prebill(BillDeal.none(Samples.USD), lines, onOne).total())
                .isEqualTo(lines.getLast().amount());
    }

    @Test
    void two_courtesies_act_in_the_order_in_which_they_were_granted() {
        var bill = prebill(
                BillDeal.none(Samples.USD),
                hours("100.00", "200.00"),
                all(new Size.Percent(BigDecimal.TEN)),
                all(new Size.Amount(usd("70.00"))));
        assertThat(bill.total()).isEqualTo(usd("200.00"));
        assertThat(bill.settlement().tally().discount()).isEqualTo(usd("100.00"));
    }

    @Test
    void all_that_is_wrong_with_one_is_said_at_once_with_what_to_do() {
        var none = BillDeal.none(Samples.USD);
        assertThat(problems(none, all(new Size.Percent(new BigDecimal("101"))), " "))
                .containsExactly("A courtesy is more than 0 and at most 100 per cent.", Refusals.REASON);
        assertThat(problems(none, all(new Size.ToTotal(usd("300.00"))), "old client"))
                .containsExactly("That takes nothing off: the bill comes to USD 300.00 already.");
        assertThat(problems(none, all(new Size.Amount(usd("0.00"))), "old client"))
                .containsExactly("A courtesy is more than 0.");
        var gone = new Adjustment.Grant(
                List.of(new LineId(Samples.entry(new Random(9), 60, true).id(), 7)), new Size.Percent(BigDecimal.ONE));
        assertThat(problems(none, gone, "old client")).containsExactly(Refusals.GONE);
        assertThat(problems(none, all(new Size.ToTotal(usd("250.00"))), "old client"))
                .isEmpty();
    }

    @Test
    void a_total_below_what_is_not_a_fee_is_refused() {
        Cases.check(500, random -> {
            var rated = Samples.lines(random);
            var grant = all(new Size.ToTotal(new Money(random.nextInt(200_000), Samples.USD)));
            var none = BillDeal.none(Samples.USD);
            if (Prebilling.problems(none, rated, List.of(), grant, "old client").isEmpty()) {
                assertThat(prebill(none, rated, grant).total()).isEqualTo(((Size.ToTotal) grant.size()).total());
            }
        });
    }

    @Test
    void whatever_is_granted_no_line_gains_no_fee_turns_negative_and_all_adds_up() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var deal =
                    new BillDeal(RandomFeeDeals.any(random), Samples.USD, Samples.DAY, RandomFeeDeals.before(random));
            var grant = new Adjustment.Grant(
                    random.nextBoolean() || rated.isEmpty()
                            ? List.of()
                            : List.of(rated.getFirst().id()),
                    size(random));
            var before = prebill(deal, rated);
            var after = prebill(deal, rated, grant);
            var given = after.settlement()
                    .tally()
                    .discount()
                    .minus(before.settlement().tally().discount());
            assertThat(before.total().minus(after.total())).isEqualTo(given);
            assertThat(given.isNegative()).isFalse();
            for (var i = 0; i < before.lines().size(); i++) {
                var isCredit = before.lines().get(i).amount().isNegative();
                assertThat(after.lines().get(i).amount().isNegative() && !isCredit)
                        .isFalse();
            }
            assertThat(after.lines())
                    .allMatch(line -> line.trace().sum().compareTo(line.amount().decimal()) == 0);
        });
    }

    private static Size size(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Size.Percent(BigDecimal.valueOf(1 + random.nextInt(10_000), 2));
            case 1 -> new Size.Amount(new Money(1 + random.nextInt(300_000), Samples.USD));
            default -> new Size.ToTotal(new Money(random.nextInt(300_000), Samples.USD));
        };
    }

    @Test
    void an_invoice_with_one_is_settled_again_from_its_lines() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var grant = all(size(random));
            var deal = new BillDeal(RandomFeeDeals.any(random), Samples.USD, Samples.DAY, RandomFeeDeals.before(random))
                    .granting(List.of(Decided.of(1, grant)));
            var bill = Prebilling.assemble(deal, rated, List.of(), _ -> List.of());
            Finalising.preview(bill, FinalisingTest.HEADER)
                    .forEach(invoice -> assertThat(Resettling.again(deal, invoice, bill.beforeDeal())
                                    .differences())
                            .isEmpty());
        });
    }
}
