package tenths.connectors.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.FeeDeal;

@NullMarked
class FeeDealReaderTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Currency USD = Currency.getInstance("USD");

    private static FeeDeal read(String yaml) {
        return FeeDealReader.read(yaml, FROM, USD).orThrow();
    }

    private static List<String> faults(String yaml) {
        return FeeDealReader.read(yaml, FROM, USD) instanceof FeeDealReading.Refused(var faults)
                ? faults.stream().map(DealFault::toString).collect(Collectors.toList())
                : List.of();
    }

    @Test
    void arrangements_stages_and_taxes_are_read_from_yaml() {
        var deal = read("""
                arrangements:
                  - kind: holdback
                    percent: 10
                    show: bill
                  - {kind: blended, perHour: 195.00, except: [417]}
                stages:
                  - {name: Pleadings, due: 2026-02-28, amount: 4000}
                taxes:
                  - name: GET
                    jurisdiction: Hawaii
                    percent: 4.5
                    on: [fees]
                    per: line
                    from: 2026-01-01
                """);
        assertThat(deal.clauses())
                .extracting(FeeDeal.Clause::arrangement)
                .hasExactlyElementsOfTypes(Arrangement.Blended.class, Arrangement.Holdback.class);
        assertThat(deal.clauses().getLast().shown()).isEqualTo(FeeDeal.Shown.ON_BILL);
        assertThat(deal.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.amount().minor()).isEqualTo(400_000));
        assertThat(deal.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.jurisdiction()).isEqualTo("Hawaii");
            assertThat(tax.tax().percent()).isEqualByComparingTo(new BigDecimal("4.5"));
            assertThat(tax.tax().onExpenses()).isFalse();
            assertThat(tax.covers(LocalDate.of(2025, 12, 31))).isFalse();
        });
    }

    @Test
    void caps_that_bills_could_not_tell_apart_and_interest_that_is_agreed_twice_are_refused() {
        assertThat(faults("""
                arrangements:
                  - {kind: cap, amount: 100, task: L300}
                  - {kind: cap, amount: 200, task: L300, above: hold}
                  - {kind: interest, percent: 8}
                  - {kind: interest, percent: 9, days: 360}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("two caps are on the same work"),
                        fault -> assertThat(fault).contains("interest is agreed twice"));
        assertThat(faults("""
                arrangements:
                  - {kind: cap, amount: 100, per: month, billedBefore: 50}
                  - {kind: rate-reduction, percent: 5, round: total, show: bill}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("each month begins with nothing billed"),
                        fault -> assertThat(fault).contains("would count nowhere"));
    }

    @Test
    void prices_of_a_table_grow_by_their_days_and_a_year_has_365_or_360_days() {
        assertThat(faults("""
                arrangements:
                  - kind: unit-costs
                    code: E101
                    prices: [{from: 2026-07-01, each: 0.12}, {from: 2026-01-01, each: 0.1}]
                  - {kind: unit-costs, code: E109, prices: []}
                  - {kind: interest, percent: 8, days: 364}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("2026-01-01 does not come behind 2026-07-01"),
                        fault -> assertThat(fault).contains("needs a price"),
                        fault -> assertThat(fault).contains("write one of \"360\", \"365\""));
    }

    @Test
    void an_empty_text_agrees_nothing() {
        assertThat(read("").isNone()).isTrue();
        assertThat(read("# nothing yet\n").isNone()).isTrue();
    }

    @Test
    void all_faults_are_told_at_once_each_with_its_line() {
        assertThat(faults("""
                arrangements:
                  - kind: discount
                    percent: 110
                  - kind: blended
                    perHour: 195.00
                    show: bill
                  - kind: generosity
                taxs: []
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("line 3, arrangements[0].percent: it is 110"),
                        fault -> assertThat(fault).startsWith("line 6, arrangements[1].show: what it changes"),
                        fault -> assertThat(fault)
                                .startsWith("line 7, arrangements[2].kind: it is \"generosity\"")
                                .contains("volume-discount"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "line 8, taxs: unknown name; use one of arrangements, stages, taxes, release,"
                                                + " courtesy, earlyPayment"));
    }

    @Test
    void two_taxes_of_one_name_must_not_meet_and_a_fee_is_fixed_once() {
        assertThat(faults("""
                arrangements: [{kind: fixed-fee, amount: 100}]
                stages: [{name: All, due: 2026-01-01, amount: 100}]
                taxes:
                  - {name: VAT, percent: 19, to: 2026-06-30}
                  - {name: VAT, percent: 20, from: 2026-06-30}
                """))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("line 2, stages: beside a fixed-fee"))
                .anyMatch(fault -> fault.startsWith("line 5, taxes[1]: another VAT is taken on the same days"));
        assertThat(faults("taxes: [{name: VAT, percent: 19, to: 2026-06-30},"
                        + " {name: VAT, percent: 20, from: 2026-07-01}]"))
                .isEmpty();
    }

    @Test
    void what_runs_over_several_bills_is_read_and_its_faults_are_told() {
        var deal = read("""
                arrangements:
                  - {kind: subscription, amount: 5000, includedHours: 20, per: quarter, carry: 1}
                  - {kind: contingency, schedule: [{percent: 33}], of: net, expenses: firm}
                  - {kind: success-fee, outcome: settled, percent: 20, most: 10000}
                stages:
                  - {name: Discovery, whenDone: true, amount: 4000}
                courtesy: bill
                """);
        assertThat(deal.sharesAPool()).isTrue();
        assertThat(deal.courtesies()).isEqualTo(FeeDeal.Shown.ON_BILL);
        assertThat(faults("""
                arrangements:
                  - {kind: subscription, amount: 5000, includedHours: 20, per: week}
                  - {kind: contingency, schedule: [{percent: 33}], expenses: firm, show: bill}
                  - {kind: success-fee, outcome: settled, percent: 20, amount: 10}
                stages:
                  - {name: Discovery, amount: 4000}
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("line 2, arrangements[0].per: it is \"week\""),
                        fault -> assertThat(fault).startsWith("line 3, arrangements[1].show: expenses that wait"),
                        fault -> assertThat(fault).startsWith("line 4, arrangements[2]: how large the fee is"),
                        fault -> assertThat(fault).startsWith("line 6, stages[0].due: it is not said once"));
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(faults("arrangements:\n  - kind: [discount\n"))
                .singleElement()
                .asString()
                .startsWith("line ");
    }

    @Test
    void early_payment_prices_with_a_tax_in_them_and_months_of_interest_are_read() {
        var deal = read("""
                arrangements:
                  - {kind: interest, percent: 1.5, per: month, legalMost: 10}
                  - {kind: mark-up, percent: 5, codes: [E123]}
                  - {kind: blended-cap, perHour: 250}
                taxes:
                  - {name: VAT, percent: 19, included: true, to: 2026-06-30}
                  - {name: Levy, percent: 2, from: 2026-07-01}
                earlyPayment:
                  - {days: 10, percent: 3}
                  - {days: 20, percent: 1.5}
                """);
        assertThat(deal.clauses())
                .extracting(FeeDeal.Clause::arrangement)
                .hasExactlyElementsOfTypes(
                        Arrangement.MarkUp.class, Arrangement.BlendedCap.class, Arrangement.Interest.class);
        assertThat(deal.limitsMarkUps()).isTrue();
        assertThat(deal.taxes().getFirst().tax().included()).isTrue();
        assertThat(deal.early())
                .extracting(offer -> offer.days() + " " + offer.percent())
                .containsExactly("10 3", "20 1.5");
        assertThat(deal.spread().early()).isEqualTo(deal.early());
        assertThat(deal.releasing().early()).isEqualTo(deal.early());
        assertThat(read("earlyPayment: [{days: 10, percent: 3}]").isNone()).isFalse();
    }

    @Test
    void a_tax_in_the_prices_beside_another_on_the_same_days_and_a_mark_up_on_the_bill_are_refused() {
        assertThat(faults("""
                taxes:
                  - {name: VAT, percent: 19, included: true, to: 2026-06-30}
                  - {name: Levy, percent: 2, from: 2026-06-30}
                  - {name: Own, percent: 2, included: true, reverse: true, from: 2026-07-02, on: [expenses]}
                arrangements:
                  - {kind: mark-up, show: bill}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("a price with a tax in it bears no other tax"),
                        fault -> assertThat(fault).contains("a price with a tax in it bears no other tax"),
                        fault -> assertThat(fault).contains("a price has no tax in it that the client owes itself"),
                        fault -> assertThat(fault).contains("what it changes stands on the lines of the work"));
    }
}
