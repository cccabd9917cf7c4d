package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.fee;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.taxed;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TaxesTest {
    private static final Item[] THREE = {fee("a", "10.10"), fee("b", "10.10"), fee("c", "10.10")};

    private static Tax tax(String name, String percent, int order) {
        return new Tax(name, number(percent), true, true, false, order);
    }

    @Test
    void a_tax_is_rounded_on_each_line_or_once_and_shared_out() {
        var each = quote(taxed(new Tax("GET", number("8.25"), true, true, true, 1)), THREE);
        assertThat(each.taxes().getFirst().lines()).containsExactly(usd("0.83"), usd("0.83"), usd("0.83"));
        assertThat(each.total()).isEqualTo(usd("32.79"));
        assertThat(Work.lastWords(each)).isEqualTo("GET at 8.25%, each line");
        var once = quote(taxed(tax("GET", "8.250", 1)), THREE);
        assertThat(once.taxes().getFirst().lines()).containsExactly(usd("0.84"), usd("0.83"), usd("0.83"));
        assertThat(once.taxes().getFirst().base()).isEqualTo(usd("30.30"));
        assertThat(once.total()).isEqualTo(usd("32.80"));
        assertThat(Work.lastWords(once)).isEqualTo("GET at 8.25%");
    }

    @Test
    void a_tax_of_a_higher_order_is_taken_on_the_lower_ones_too() {
        var bill = quote(taxed(tax("QST", "10", 16), tax("GST", "5", 3), tax("levy", "1", 3)), fee("t", "100.00"));
        assertThat(bill.taxes()).extracting(each -> each.tax().name()).containsExactly("GST", "levy", "QST");
        assertThat(bill.taxes()).extracting(Taxed::base).containsExactly(usd("100.00"), usd("100.00"), usd("106.00"));
        assertThat(bill.taxes()).extracting(Taxed::amount).containsExactly(usd("5.00"), usd("1.00"), usd("10.60"));
        assertThat(bill.total()).isEqualTo(usd("116.60"));
    }

    @Test
    void agreed_fees_are_taxed_as_fees_and_advanced_expenses_as_expenses() {
        var fees = new Tax("GET", number("10"), true, false, false, 1);
        var expenses = new Tax("VAT", number("20"), false, true, false, 1);
        var fixed = deal(Rounding.NONE, List.of(fees, expenses), Sharing.NONE, new Arrangement.FixedFee(usd("900.00")));
        assertThat(quote(fixed).taxes()).extracting(Taxed::amount).containsExactly(usd("90.00"), usd("0.00"));
        var part = new Arrangement.Contingency(
                usd("1000.00"), List.of(new Slice(null, number("30"))), new Arrangement.Contingency.Costs(false, true));
        var advanced = List.of(Use.of(Use.Of.ADVANCED, "", number("50.00")));
        var before = FeeDeal.Before.nothing(USD).knowing(List.of(), advanced);
        var clauses = List.of(new FeeDeal.Clause(part, FeeDeal.Shown.ON_LINES));
        var taxes = List.of(
                new FeeDeal.DatedTax(fees, "", null, null, false),
                new FeeDeal.DatedTax(expenses, "", null, null, false));
        var bill = new Settling.Bill(USD, DAY, before, List.of());
        assertThat(Settling.settle(new FeeDeal(DAY, clauses, List.of(), taxes, false), bill, List.of())
                        .taxes())
                .extracting(Settlement.TaxOnBill::amount)
                .containsExactly(usd("30.00"), usd("10.00"));
    }

    @Test
    void fees_and_expenses_are_taxed_as_the_tax_says_and_an_untaxed_expense_never() {
        var untaxed = new Item.Cost("filing", tenths.Samples.DAY, "E112", BigDecimal.ONE, number("400"), false);
        Item[] work = {fee("t", "100.00"), cost("E101", "20", "1"), untaxed};
        var onFees = new Tax("fees", BigDecimal.TEN, true, false, true, 1);
        var onExpenses = new Tax("expenses", BigDecimal.TEN, false, true, true, 1);
        var bill = quote(taxed(onFees, onExpenses), work);
        assertThat(bill.taxes().get(0).lines()).containsExactly(usd("10.00"), usd("0.00"), usd("0.00"));
        assertThat(bill.taxes().get(1).lines()).containsExactly(usd("0.00"), usd("2.00"), usd("0.00"));
    }

    @Test
    void a_bill_of_nothing_has_a_tax_of_nothing() {
        var bill = quote(taxed(tax("VAT", "19", 1)), fee("a", "50.00"), fee("b", "-50.00"));
        assertThat(bill.taxes().getFirst().lines()).containsExactly(usd("0.00"), usd("0.00"));
        var odd = new Tax("VAT", number("19"), true, true, false, 1);
        assertThat(quote(taxed(odd)).total()).isEqualTo(usd("0.00"));
    }

    @Test
    void the_first_payer_pays_up_to_a_limit_and_the_others_share_the_rest() {
        Item[] work = {fee("t", "800.00"), cost("E101", "200", "1")};
        for (var byLine : List.of(false, true)) {
            assertThat(shared("300.00", byLine, work))
                    .containsExactly("insurer 300.00 + 0.00", "firm 300.00 + 120.00", "client 200.00 + 80.00");
            assertThat(shared("900.00", byLine, work))
                    .containsExactly("insurer 800.00 + 100.00", "firm 0.00 + 60.00", "client 0.00 + 40.00");
            assertThat(shared("2000.00", byLine, work))
                    .containsExactly("insurer 800.00 + 200.00", "firm 0.00 + 0.00", "client 0.00 + 0.00");
        }
    }

    @Test
    void a_credit_goes_to_those_who_share_the_rest_and_not_against_the_limit() {
        assertThat(shared("50.00", true, fee("a", "-100.00"), fee("b", "60.00")))
                .containsExactly("insurer 50.00 + 0.00", "firm -54.00 + 0.00", "client -36.00 + 0.00");
    }

    @Test
    void a_tax_is_shared_by_what_each_payer_owes_of_what_is_taxed() {
        var onFees = new Tax("fees", BigDecimal.TEN, true, false, false, 1);
        var onExpenses = new Tax("expenses", number("5"), false, true, false, 1);
        var deal = deal(Rounding.NONE, List.of(onFees, onExpenses), sharing("900.00", false));
        var bill = quote(deal, fee("t", "800.00"), cost("E101", "200", "1"));
        assertThat(bill.payers()).extracting(PayerShare::tax).containsExactly(usd("85.00"), usd("3.00"), usd("2.00"));
        assertThat(bill.payers().getFirst().total()).isEqualTo(usd("985.00"));
    }

    @Test
    void a_tax_of_nothing_takes_no_payer_away() {
        var exempt = deal(Rounding.NONE, List.of(tax("VAT", "0", 1)), sharing("100.00", false));
        assertThat(quote(exempt, fee("t", "800.00")).payers())
                .extracting(PayerShare::total)
                .containsExactly(usd("100.00"), usd("420.00"), usd("280.00"));
    }

    @Test
    void of_two_cents_each_of_two_equal_payers_pays_one() {
        var halves = new Sharing(
                List.of(
                        new Payer("A", new Payer.Part.Share(BigDecimal.ONE)),
                        new Payer("B", new Payer.Part.Share(BigDecimal.ONE))),
                false);
        var bill = quote(deal(Rounding.NONE, List.of(), halves), fee("t", "0.01"), cost("E101", "1", "0.01"));
        assertThat(bill.payers()).extracting(PayerShare::fees).containsExactly(usd("0.01"), usd("0.00"));
        assertThat(bill.payers()).extracting(PayerShare::expenses).containsExactly(usd("0.00"), usd("0.01"));
    }

    @Test
    void a_share_of_nothing_pays_no_rest() {
        var nobody = List.of(new Payer("A", new Payer.Part.Share(BigDecimal.ZERO)));
        assertThatThrownBy(() -> new Sharing(nobody, true)).hasMessageContaining("nobody pays");
    }

    private static Sharing sharing(String limit, boolean byLine) {
        return new Sharing(
                List.of(
                        new Payer("insurer", new Payer.Part.UpTo(usd(limit))),
                        new Payer("firm", new Payer.Part.Share(number("0.6"))),
                        new Payer("client", new Payer.Part.Share(number("0.40")))),
                byLine);
    }

    private static Stream<String> shared(String limit, boolean byLine, Item... work) {
        return quote(deal(Rounding.NONE, List.of(), sharing(limit, byLine)), work).payers().stream()
                .map(share -> share.name() + " " + share.fees().decimal() + " + "
                        + share.expenses().decimal());
    }
}
