package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.fee;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.money.Money;
import tenths.rates.deals.FeeDeal.Before;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.DatedTax;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.FeeDeal.Stage;
import tenths.rates.deals.Settling.Priced;

@NullMarked
class SettlingTest {
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Arrangement TENTH_OFF =
            new Arrangement.Discount(new Arrangement.Discount.Size.Percent(BigDecimal.TEN));
    private static final Tax VAT = new Tax("VAT", number("19"), true, true, false, 1);

    private static FeeDeal deal(Shown shown, Arrangement... arrangements) {
        var clauses =
                Stream.of(arrangements).map(each -> new Clause(each, shown)).toList();
        return new FeeDeal(DAY, clauses, List.of(), List.of(), false);
    }

    private static FeeDeal taxed(DatedTax... taxes) {
        return new FeeDeal(DAY, List.of(), List.of(), List.of(taxes), false);
    }

    private static DatedTax dated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DatedTax(VAT, "Hawaii", from, to, false);
    }

    private static Before before(String onMatter, String inYear, String held) {
        return new Before(usd(onMatter), usd(inYear), usd(held));
    }

    private static Settlement settle(FeeDeal deal, Before before, Priced... lines) {
        return Settling.settle(deal, new Settling.Bill(USD, END, before, List.of()), List.of(lines));
    }

    private static Settlement settle(FeeDeal deal, Priced... lines) {
        return settle(deal, Before.nothing(USD), lines);
    }

    private static Priced line(String amount) {
        return new Priced(fee("t " + amount, amount), usd(amount));
    }

    private static List<Money> amounts(Settlement bill) {
        return bill.lines().stream().map(Settlement.Settled::amount).toList();
    }

    @Test
    void a_discount_on_the_bill_is_one_line_and_the_lines_of_work_stand() {
        var bill = settle(deal(Shown.ON_BILL, TENTH_OFF), line("600.00"), line("400.00"));
        assertThat(amounts(bill)).containsExactly(usd("600.00"), usd("400.00"));
        assertThat(bill.wholes())
                .containsExactly(new Settlement.Whole(Kind.DISCOUNT, "discount of 10%", usd("-100.00"), true));
        assertThat(bill.wholes().getFirst().title()).isEqualTo("Discount of 10%");
        assertThat(bill.wholeAmount()).isEqualTo(usd("-100.00"));
        assertThat(bill.tally().discount()).isEqualTo(usd("100.00"));
    }

    @Test
    void a_discount_on_the_lines_is_a_step_of_each() {
        var bill = settle(deal(Shown.ON_LINES, TENTH_OFF), line("600.00"), line("400.00"));
        assertThat(amounts(bill)).containsExactly(usd("540.00"), usd("360.00"));
        assertThat(bill.lines()).extracting(Settlement.Settled::change).containsExactly(usd("-60.00"), usd("-40.00"));
        assertThat(bill.wholes()).isEmpty();
        assertThat(bill.isNone()).isFalse();
        assertThat(Settlement.none(USD).isNone()).isTrue();
    }

    @Test
    void what_changes_nothing_leaves_no_line_on_the_bill() {
        var high = new Arrangement.Cap(usd("5000.00"), usd("0.00"), Arrangement.Cap.Above.HOLD);
        assertThat(settle(deal(Shown.ON_BILL, high), line("600.00")).wholes()).isEmpty();
    }

    @Test
    void two_discounts_on_the_bill_are_two_lines() {
        var five = new Arrangement.Discount(new Arrangement.Discount.Size.Amount(usd("5.00")));
        var bill = settle(
                deal(Shown.ON_BILL, TENTH_OFF, five),
                line("100.00"),
                new Priced(cost("E101", "10", "1"), usd("10.00")));
        assertThat(bill.wholes()).extracting(Settlement.Whole::amount).containsExactly(usd("-10.00"), usd("-5.00"));
        assertThat(amounts(bill)).containsExactly(usd("100.00"), usd("10.00"));
    }

    @Test
    void what_was_billed_on_the_matter_counts_against_its_cap_and_the_year_against_its_tiers() {
        var cap = new Arrangement.Cap(usd("1000.00"), usd("100.00"), Arrangement.Cap.Above.WRITE_OFF);
        var capped = settle(deal(Shown.ON_LINES, cap), before("500.00", "9000.00", "0.00"), line("600.00"));
        assertThat(amounts(capped)).containsExactly(usd("400.00"));
        var tiers = List.of(new Tier(number("1000"), BigDecimal.TEN));
        var volume = deal(
                Shown.ON_LINES,
                new Arrangement.VolumeDiscount(Arrangement.VolumeDiscount.Method.MARGINAL, usd("300.00"), tiers));
        assertThat(amounts(settle(volume, before("9000.00", "600.00", "0.00"), line("200.00"))))
                .containsExactly(usd("190.00"));
        var nextYear = new Settling.Bill(USD, END.plusYears(1), before("0.00", "600.00", "0.00"), List.of());
        var next = Settling.settle(volume, nextYear, List.of(line("200.00")));
        assertThat(amounts(next)).containsExactly(usd("200.00"));
        assertThat(volume.countsTheYear()).isTrue();
        assertThat(deal(Shown.ON_LINES, cap).countsTheYear()).isFalse();
    }

    @Test
    void a_stage_is_due_on_its_day_and_what_was_billed_is_taken_off() {
        var stages = List.of(
                new Stage("Pleadings", END, usd("4000.00")), new Stage("Trial", END.plusDays(1), usd("9000.00")));
        var staged = new FeeDeal(DAY, List.of(), stages, List.of(), false);
        assertThat(settle(staged, line("700.00")).wholeAmount()).isEqualTo(usd("4000.00"));
        assertThat(settle(staged, line("700.00")).wholes())
                .extracting(Settlement.Whole::amount)
                .containsExactly(usd("4000.00"));
        assertThat(settle(staged, before("3000.00", "0.00", "0.00"), line("700.00"))
                        .wholes())
                .containsExactly(
                        new Settlement.Whole(Kind.FIXED_FEE, "fixed fee of USD 1000.00", usd("1000.00"), true));
        assertThat(settle(staged, before("4000.00", "0.00", "0.00"), line("700.00"))
                        .wholes())
                .isEmpty();
        assertThat(settle(staged, before("4000.01", "0.00", "0.00"), line("700.00"))
                        .wholes())
                .isEmpty();
    }

    @Test
    void what_was_held_is_charged_by_the_bill_that_releases_it() {
        var releasing = new FeeDeal(DAY, List.of(), List.of(), List.of(), true);
        var bill = settle(releasing, before("0.00", "0.00", "250.00"), line("100.00"));
        assertThat(bill.released()).isEqualTo(usd("250.00"));
        assertThat(bill.wholes())
                .containsExactly(new Settlement.Whole(Kind.HOLDBACK, "held before, billed now", usd("250.00"), true));
        assertThat(settle(releasing, line("100.00")).wholes()).isEmpty();
        var waiting = new FeeDeal(DAY, List.of(), List.of(), List.of(), false);
        assertThat(settle(waiting, before("0.00", "0.00", "250.00"), line("100.00"))
                        .released())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void a_tax_is_taken_from_its_first_to_its_last_day() {
        assertThat(settle(taxed(dated(END, END)), line("100.00")).tax()).isEqualTo(usd("19.00"));
        assertThat(settle(taxed(dated(null, null)), line("100.00")).tax()).isEqualTo(usd("19.00"));
        assertThat(settle(taxed(dated(END.plusDays(1), null)), line("100.00")).taxes())
                .isEmpty();
        assertThat(settle(taxed(dated(null, END.minusDays(1))), line("100.00")).taxes())
                .isEmpty();
    }

    @Test
    void a_tax_is_explained_on_its_lines_and_changes_none() {
        var bill = settle(taxed(dated(null, null)), line("100.00"), line("0.00"));
        assertThat(bill.lines().getFirst().steps())
                .containsExactly(new tenths.rates.Step.Arranged("tax", "VAT at 19%: USD 19.00", BigDecimal.ZERO));
        assertThat(bill.lines().getLast().steps()).isEmpty();
        assertThat(bill.taxes())
                .containsExactly(
                        new Settlement.TaxOnBill(VAT, "Hawaii", number("19"), false, usd("100.00"), usd("19.00")));
        assertThat(bill.trace().getLast()).isEqualTo(new Entry("tax", "VAT at 19%", usd("19.00")));
    }

    @Test
    void a_tax_that_the_client_owes_is_shown_with_its_base_and_costs_nothing() {
        var bill = settle(taxed(new DatedTax(VAT, "", null, null, true)), line("100.00"));
        assertThat(bill.taxes())
                .containsExactly(new Settlement.TaxOnBill(VAT, "", number("19"), true, usd("100.00"), usd("0.00")));
        assertThat(bill.trace().getLast().text()).isEqualTo("VAT at 19%, owed by the client (reverse charge)");
    }

    @Test
    void two_taxes_meet_where_they_share_a_day() {
        var march = dated(END.withDayOfMonth(1), END);
        var april = dated(END.plusDays(1), END.plusDays(30));
        assertThat(march.meets(april)).isFalse();
        assertThat(april.meets(march)).isFalse();
        assertThat(march.meets(dated(END, null))).isTrue();
        assertThat(dated(END, null).meets(march)).isTrue();
        assertThat(march.meets(dated(null, null))).isTrue();
        assertThat(dated(null, null).meets(march)).isTrue();
        assertThat(dated(null, END).meets(april)).isFalse();
        assertThat(april.meets(dated(null, END))).isFalse();
    }

    @Test
    void a_subscription_counts_the_hours_as_they_stand_on_the_bill() {
        var item = Work.hours("t", DAY, "12", "100.00");
        var deal = deal(
                Shown.ON_LINES, new Arrangement.Subscription(usd("1500.00"), BigDecimal.TEN, number("80"), null, 0));
        var bill = settle(deal, new Priced(item, usd("1200.00")));
        assertThat(amounts(bill)).containsExactly(usd("160.00"));
        assertThat(bill.wholes()).extracting(Settlement.Whole::kind).containsExactly(Kind.SUBSCRIPTION);
    }

    @Test
    void a_deal_without_anything_is_none_and_one_with_anything_is_not() {
        assertThat(FeeDeal.NONE.isNone()).isTrue();
        assertThat(deal(Shown.ON_BILL, TENTH_OFF).isNone()).isFalse();
        assertThat(taxed(dated(null, null)).isNone()).isFalse();
        assertThat(new FeeDeal(DAY, List.of(), List.of(), List.of(), true).isNone())
                .isFalse();
        var stage = new Stage("Pleadings", END, usd("1.00"));
        assertThat(new FeeDeal(DAY, List.of(), List.of(stage), List.of(), false).isNone())
                .isFalse();
    }

    @Test
    void a_deal_that_is_spread_shows_every_change_on_the_lines() {
        var gathered = deal(Shown.ON_BILL, TENTH_OFF, new Arrangement.Holdback(BigDecimal.TEN));
        assertThat(gathered.spread())
                .isEqualTo(deal(Shown.ON_LINES, TENTH_OFF, new Arrangement.Holdback(BigDecimal.TEN)));
    }

    @Test
    void clauses_act_by_their_kind_in_whatever_order_they_are_written() {
        var held = new Arrangement.Holdback(BigDecimal.TEN);
        assertThat(deal(Shown.ON_LINES, held, TENTH_OFF)).isEqualTo(deal(Shown.ON_LINES, TENTH_OFF, held));
        assertThat(amounts(settle(deal(Shown.ON_LINES, held, TENTH_OFF), line("100.00"))))
                .containsExactly(usd("81.00"));
    }

    @Test
    void a_discount_acts_on_the_stage_that_is_due() {
        var clauses = List.of(new Clause(TENTH_OFF, Shown.ON_BILL));
        var stages = List.of(new Stage("Pleadings", END, usd("4000.00")));
        var bill = settle(new FeeDeal(DAY, clauses, stages, List.of(), false), line("700.00"));
        assertThat(bill.wholes()).extracting(Settlement.Whole::amount).containsExactly(usd("4000.00"), usd("-400.00"));
    }

    @Test
    void each_tax_on_a_bill_has_its_own_jurisdiction() {
        var levy = new DatedTax(new Tax("levy", BigDecimal.ONE, true, true, false, 1), "Honolulu", null, null, false);
        var bill = settle(taxed(dated(null, null), levy), line("100.00"));
        assertThat(bill.taxes()).extracting(Settlement.TaxOnBill::jurisdiction).containsExactly("Hawaii", "Honolulu");
        assertThat(bill.tax()).isEqualTo(usd("20.00"));
    }
}
