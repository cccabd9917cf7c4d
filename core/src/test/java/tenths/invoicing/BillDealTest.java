package tenths.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.money.Money;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.rates.Recomputation;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.DealPrices;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.RandomFeeDeals;
import tenths.rates.deals.Settlement.Whole;
import tenths.rates.deals.Tax;

@NullMarked
class BillDealTest {
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Arrangement TENTH_OFF =
            new Arrangement.Discount(new Arrangement.Discount.Size.Percent(BigDecimal.TEN));

    private static BillDeal on(FeeDeal deal) {
        return new BillDeal(deal, Samples.USD, END, FeeDeal.Before.nothing(Samples.USD));
    }

    private static Prebill prebill(BillDeal deal, List<RatedLine> rated, List<Decision> decisions) {
        return Prebilling.assemble(deal, rated, decisions, _ -> List.of());
    }

    private static FeeDeal deal(Shown shown, Arrangement... arrangements) {
        var clauses = List.of(arrangements).stream()
                .map(each -> new Clause(each, shown))
                .toList();
        return new FeeDeal(Samples.DAY, clauses, List.of(), List.of(), false);
    }

    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    @Test
    void without_a_deal_a_bill_is_what_it_always_was() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = Decided.random(random, rated);
            assertThat(prebill(on(FeeDeal.NONE), rated, decisions)).isEqualTo(Decided.prebill(rated, decisions));
        });
    }

    @Test
    void what_was_worked_is_billed_written_down_held_or_left_to_the_cent() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = Decided.random(random, rated);
            var deal = new BillDeal(RandomFeeDeals.reductions(random), Samples.USD, END, RandomFeeDeals.before(random));
            var plain = Decided.prebill(rated, decisions);
            var bill = prebill(deal, rated, decisions);
            var tally = bill.settlement().tally();
            var left = Prebilling.sum(bill.left(), Samples.USD);
            var decided = bill.worked().minus(plain.total()).minus(left);
            assertThat(bill.total()
                            .plus(tally.discount())
                            .plus(tally.writtenOff())
                            .plus(tally.held())
                            .plus(tally.carried())
                            .plus(decided)
                            .plus(left))
                    .isEqualTo(bill.worked());
        });
    }

    @Test
    void every_line_and_the_bill_add_up_under_any_deal() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = Decided.random(random, rated);
            var deal = new BillDeal(RandomFeeDeals.any(random), Samples.USD, END, RandomFeeDeals.before(random));
            var bill = prebill(deal, rated, decisions);
            assertThat(bill.lines())
                    .allMatch(line -> line.trace().sum().compareTo(line.amount().decimal()) == 0);
            assertThat(bill.findings()).noneMatch(finding -> finding.rule().equals("PRC-05"));
            if (!bill.settlement().isNone()) {
                var steps = bill.settlement().trace().stream()
                        .map(step -> step.amount())
                        .reduce(Money.zero(Samples.USD), Money::plus);
                assertThat(steps).isEqualTo(bill.due());
            }
        });
    }

    @Test
    void an_invoice_is_settled_again_from_its_lines_and_a_forged_amount_is_seen() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = Decided.random(random, rated);
            var deal = new BillDeal(RandomFeeDeals.any(random), Samples.USD, END, RandomFeeDeals.before(random));
            var bill = prebill(deal, rated, decisions);
            Finalising.preview(bill, FinalisingTest.HEADER).forEach(invoice -> {
                if (!bill.settlement().isNone()) {
                    var again = Resettling.again(deal, invoice, bill.beforeDeal());
                    assertThat(again.differences()).isEmpty();
                    assertThat(again.settlement()).isEqualTo(bill.settlement());
                    var forged = new ArrayList<>(bill.beforeDeal());
                    forged.set(0, forged.getFirst().plus(usd("100.00")));
                    assertThat(Resettling.again(deal, invoice, forged).settlement())
                            .isNotEqualTo(bill.settlement());
                }
            });
        });
    }

    @Test
    void a_discount_stands_on_each_line_or_on_one_line_of_the_bill_and_takes_the_same() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var spread = prebill(on(deal(Shown.ON_LINES, TENTH_OFF)), rated, List.of());
            var gathered = prebill(on(deal(Shown.ON_BILL, TENTH_OFF)), rated, List.of());
            assertThat(gathered.total()).isEqualTo(spread.total());
            assertThat(gathered.lines())
                    .isEqualTo(Decided.prebill(rated, List.of()).lines());
            assertThat(spread.settlement().wholes()).isEmpty();
        });
    }

    @Test
    void the_client_s_rules_see_what_a_line_really_costs_wherever_the_discount_is_shown() {
        var rated = Samples.lines(new Random(5));
        var spread = prebill(on(deal(Shown.ON_LINES, TENTH_OFF)), rated, List.of());
        Prebilling.assemble(on(deal(Shown.ON_BILL, TENTH_OFF)), rated, List.of(), lines -> {
            assertThat(lines).isEqualTo(spread.lines());
            return List.of();
        });
    }

    @Test
    void a_stage_is_billed_from_its_day_on_and_only_once() {
        var stages = List.of(
                new FeeDeal.Stage("Pleadings", LocalDate.of(2026, 1, 31), usd("4000.00")),
                new FeeDeal.Stage("Discovery", END, usd("6000.00")),
                new FeeDeal.Stage("Trial", END.plusDays(1), usd("9000.00")));
        var deal = new FeeDeal(Samples.DAY, List.of(), stages, List.of(), false);
        var rated = anHour();
        assertThat(prebill(on(deal), rated, List.of()).total()).isEqualTo(usd("10000.00"));
        var later = new BillDeal(
                deal,
                Samples.USD,
                END,
                new FeeDeal.Before(usd("4000.00"), Money.zero(Samples.USD), Money.zero(Samples.USD)));
        var bill = prebill(later, rated, List.of());
        assertThat(bill.settlement().wholes()).extracting(Whole::amount).containsExactly(usd("6000.00"));
        assertThat(bill.lines()).allMatch(line -> line.amount().isZero());
        assertThat(bill.settlement().tally().shadow()).isEqualTo(bill.worked());
    }

    @Test
    void a_cap_counts_what_was_billed_on_the_matter_before() {
        var cap = new Arrangement.Cap(usd("1000.00"), usd("100.00"), Arrangement.Cap.Above.HOLD);
        var deal = new BillDeal(
                deal(Shown.ON_LINES, cap),
                Samples.USD,
                END,
                new FeeDeal.Before(usd("850.00"), Money.zero(Samples.USD), Money.zero(Samples.USD)));
        var bill = prebill(deal, anHour(), List.of());
        assertThat(bill.total()).isEqualTo(usd("50.00"));
        assertThat(bill.settlement().tally().held()).isEqualTo(bill.worked().minus(usd("50.00")));
    }

    @Test
    void what_was_held_is_billed_once_a_deal_releases_it_and_is_not_held_again() {
        var clauses = List.of(new Clause(new Arrangement.Holdback(BigDecimal.TEN), Shown.ON_LINES));
        var deal = new FeeDeal(Samples.DAY, clauses, List.of(), List.of(), true);
        var before = new FeeDeal.Before(usd("900.00"), usd("900.00"), usd("100.00"));
        var bill = prebill(new BillDeal(deal, Samples.USD, END, before), anHour(), List.of());
        assertThat(bill.settlement().released()).isEqualTo(usd("100.00"));
        assertThat(bill.settlement().tally().held()).isEqualTo(usd("18.50"));
        assertThat(bill.total()).isEqualTo(usd("266.50"));
    }

    @Test
    void a_tax_of_another_day_is_not_taken_and_a_reverse_charge_is_only_said() {
        var vat = new Tax("VAT", BigDecimal.valueOf(20), true, true, true, 1);
        var then = new FeeDeal.DatedTax(vat, "GB", null, END.minusDays(1), false);
        var now = new FeeDeal.DatedTax(new Tax("VAT", BigDecimal.TEN, true, true, true, 1), "GB", END, null, false);
        var rated = anHour();
        var taxed = prebill(on(new FeeDeal(END, List.of(), List.of(), List.of(then, now), false)), rated, List.of());
        assertThat(taxed.settlement().tax()).isEqualTo(usd("18.50"));
        assertThat(taxed.due()).isEqualTo(usd("203.50"));
        assertThat(taxed.lines().getFirst().trace().steps())
                .anyMatch(step -> step.text().equals("VAT at 10%, each line: USD 18.50"));
        var reversed = new FeeDeal.DatedTax(vat, "GB", null, null, true);
        var reverse = prebill(on(new FeeDeal(END, List.of(), List.of(), List.of(reversed), false)), rated, List.of());
        assertThat(reverse.due()).isEqualTo(reverse.total());
        assertThat(reverse.settlement().taxes()).first().satisfies(tax -> {
            assertThat(tax.base()).isEqualTo(usd("185.00"));
            assertThat(tax.reverse()).isTrue();
        });
    }

    @Test
    void rates_under_a_deal_have_a_trace_that_can_be_computed_again() {
        Cases.check(10_000, random -> {
            var prices = new DealPrices(RandomFeeDeals.any(random), Samples.USD);
            var entry = Samples.entry(random, random.nextInt(30_000), true);
            var line = new Pricing(Samples.bookAt("185.00")).price(entry, Samples.ASSOCIATE, Samples.TENTHS_UP, prices);
            assertThat(Recomputation.differences(line.trace(), line.amount().decimal(), Samples.USD))
                    .isEmpty();
        });
    }

    @Test
    void a_blend_gives_a_line_its_only_rate() {
        var blend = deal(Shown.ON_LINES, new Arrangement.Blended(new BigDecimal("195.00"), Set.of(), Set.of()));
        var line = new Pricing(RateBook.of(List.of()))
                .price(
                        Samples.entryOfMinutes(60),
                        Samples.ASSOCIATE,
                        Samples.TENTHS_UP,
                        new DealPrices(blend, Samples.USD));
        assertThat(line.amount()).isEqualTo(usd("195.00"));
        assertThat(line.trace().sum()).isEqualByComparingTo("195.00");
    }

    @Test
    void an_invoice_carries_the_lines_of_the_bill_as_a_whole_and_the_taxes() {
        var deal = deal(Shown.ON_BILL, TENTH_OFF);
        var vat = new FeeDeal.DatedTax(
                new Tax("VAT", BigDecimal.valueOf(20), true, true, true, 1), "GB", null, null, false);
        var taxed = new FeeDeal(Samples.DAY, deal.clauses(), List.of(), List.of(vat), false);
        var bill = prebill(on(taxed), anHour(), List.of());
        var invoice = Finalising.preview(bill, FinalisingTest.HEADER).getFirst();
        assertThat(invoice.lines()).last().satisfies(line -> {
            assertThat(line.type()).isEqualTo(InvoiceLine.Type.FEE_ADJUSTMENT);
            assertThat(line.total()).isEqualTo(usd("-18.50"));
            assertThat(line.description()).isEqualTo("Discount of 10%");
        });
        assertThat(invoice.total()).isEqualTo(usd("166.50"));
        assertThat(invoice.due()).isEqualTo(usd("199.80"));
        assertThat(CreditNote.of(invoice, "C1", END, "wrong client").total()).isEqualTo(usd("-199.80"));
    }

    /// Worth 185.00.
    private static List<RatedLine> anHour() {
        return List.of(Samples.priced(Samples.entryOfMinutes(60), "185.00"));
    }
}
