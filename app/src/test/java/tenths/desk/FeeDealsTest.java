package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SaveFeeDeal.Outcome;
import tenths.firm.MatterId;
import tenths.invoicing.InvoiceLine;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoiceDeals.Frozen;
import tenths.store.InvoiceRow;
import tenths.store.PrebillRow.State;

/// Fee deals from the text that is agreed to the invoice that keeps it.
@NullMarked
class FeeDealsTest {
    private static final Owner CARRIER = new Owner(SmallFirm.CARRIER, null);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String TENTH_OFF = "arrangements: [{kind: discount, percent: 10}]";

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final SaveFeeDeal saving = new SaveFeeDeal(firm.house());

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void agree(Owner owner, LocalDate from, String yaml) {
        var after = firm.house().feeDeals().history(owner).size();
        assertThat(saving.save(new SaveFeeDeal.Wish(owner, after, from, yaml, "letter of 1 October"), "lee"))
                .isEqualTo(new Outcome.Saved(after + 1));
    }

    private InvoiceRow finalised(List<UUID> bills) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        var outcome = Objects.requireNonNull(outcomes.get(bills.getFirst()));
        assertThat(outcome).isInstanceOf(FinaliseInvoices.Outcome.Finalised.class);
        return invoice(outcome);
    }

    private InvoiceRow invoice(FinaliseInvoices.Outcome outcome) {
        return outcome instanceof FinaliseInvoices.Outcome.Finalised(var numbers)
                ? firm.house().invoices().find(numbers.getFirst()).getFirst()
                : firm.house().invoices().find("").getFirst();
    }

    @Test
    void a_deal_is_written_down_with_who_when_and_why_and_an_earlier_one_is_taken_again() {
        agree(CARRIER, OCTOBER, TENTH_OFF);
        agree(CARRIER, OCTOBER, "arrangements: [{kind: discount, percent: 15}]");
        assertThat(saving.takeAgain(CARRIER, 1, "lee")).isEqualTo(new Outcome.Saved(3));
        assertThat(firm.house().feeDeals().history(CARRIER)).first().satisfies(version -> {
            assertThat(version.body()).isEqualTo(TENTH_OFF);
            assertThat(version.from()).isEqualTo(OCTOBER);
            assertThat(version.savedBy()).isEqualTo("lee");
        });
        assertThat(saving.save(new SaveFeeDeal.Wish(CARRIER, 1, OCTOBER, TENTH_OFF, "x"), "lee"))
                .isEqualTo(new Outcome.Stale(3));
        var events = firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = 'FeeDealChanged'")
                .query(Long.class)
                .single();
        assertThat(events).isEqualTo(3);
    }

    @Test
    void a_discount_is_on_the_bill_from_its_day_on_and_what_was_agreed_later_leaves_final_bills_alone() {
        firm.worked(1, 60, "Draft answer to complaint");
        agree(CARRIER, SmallFirm.END_OF_OCTOBER.plusDays(1), TENTH_OFF);
        var bills = firm.prepared();
        assertThat(firm.open(bills.getFirst()).prebill().total().minor()).isEqualTo(18_555);
        agree(CARRIER, SmallFirm.END_OF_OCTOBER, TENTH_OFF);
        assertThat(firm.open(bills.getFirst()).prebill().total().minor()).isEqualTo(16_699);
        new CheckAgain(firm.house()).check(bills, "lee", Progress.SILENT);
        var made = finalised(bills);
        assertThat(made.invoice().total().minor()).isEqualTo(16_699);
        agree(CARRIER, OCTOBER, "");
        assertThat(firm.house().invoices().find(made.invoice().number()).getFirst())
                .isEqualTo(made);
    }

    @Test
    void the_deal_of_a_matter_stands_before_its_client_s_and_a_blank_one_gives_way_to_it() {
        firm.worked(1, 60, "Draft answer to complaint");
        firm.worked(2, 60, "Draft answer to complaint");
        agree(CARRIER, OCTOBER, TENTH_OFF);
        var own = new Owner(SmallFirm.CARRIER, SmallFirm.matter(1));
        agree(own, OCTOBER, "arrangements: [{kind: blended, perHour: 150}]");
        var bills = firm.prepared();
        assertThat(firm.open(bills.get(0)).prebill().total().minor()).isEqualTo(15_000);
        assertThat(firm.open(bills.get(1)).prebill().total().minor()).isEqualTo(16_699);
        agree(own, OCTOBER, "");
        assertThat(firm.open(bills.get(0)).prebill().total().minor()).isEqualTo(16_699);
    }

    @Test
    void an_invoice_keeps_its_deal_and_comes_out_the_same_when_it_is_settled_again() {
        firm.worked(1, 60, "Draft answer to complaint");
        firm.paid(1, "3", "12.50");
        agree(CARRIER, OCTOBER, """
                arrangements:
                  - {kind: discount, percent: 10, show: bill}
                  - {kind: holdback, percent: 5}
                """);
        var made = finalised(firm.prepared());
        assertThat(made.invoice().lines())
                .extracting(InvoiceLine::type)
                .containsExactly(InvoiceLine.Type.FEE, InvoiceLine.Type.EXPENSE, InvoiceLine.Type.FEE_ADJUSTMENT);
        var frozen = firm.house().invoiceDeals().of(made.id()).getFirst();
        assertThat(frozen.leftOut().discount()).isEqualTo(1_856);
        assertThat(frozen.leftOut().held()).isEqualTo(835);
        assertThat(FrozenDeal.differences(made.invoice(), frozen)).isEmpty();
        assertThat(FrozenDeal.differences(made.invoice(), forged(frozen, "percent: 10", "percent: 11")))
                .isNotEmpty();
    }

    private static Frozen forged(Frozen frozen, String from, String to) {
        return new Frozen(
                frozen.invoice(),
                frozen.own(),
                frozen.version(),
                frozen.from(),
                frozen.body().replace(from, to),
                frozen.onMatterMinor(),
                frozen.inYearMinor(),
                frozen.heldBeforeMinor(),
                frozen.known(),
                frozen.beforeMinor(),
                frozen.leftOut(),
                frozen.steps());
    }

    @Test
    void what_a_bill_held_back_is_billed_by_a_later_one_once_and_not_after_a_credit() {
        agree(CARRIER, OCTOBER, "arrangements: [{kind: holdback, percent: 10}]");
        firm.worked(1, 60, "Draft answer to complaint");
        finalised(firm.prepared());
        agree(CARRIER, OCTOBER, "release: true");
        firm.worked(1, 60, "Draft reply to the answer");
        var second = finalised(firm.prepared());
        assertThat(second.invoice().total().minor()).isEqualTo(18_555 + 1_856);
        assertThat(FrozenDeal.differences(
                        second.invoice(),
                        firm.house().invoiceDeals().of(second.id()).getFirst()))
                .isEmpty();
        firm.worked(1, 60, "Telephone adjuster on reserve");
        var third = firm.prepared().getFirst();
        assertThat(firm.open(third).prebill().total().minor()).isEqualTo(18_555);
        new CreditInvoice(firm.house()).credit(second.invoice().number(), "wrong date", false, "lee");
        assertThat(firm.open(third).prebill().total().minor()).isEqualTo(18_555 + 1_856);
    }

    @Test
    void a_cap_counts_the_invoices_of_its_matter_but_not_those_taken_back() {
        agree(CARRIER, OCTOBER, "arrangements: [{kind: cap, amount: 250, above: hold}]");
        firm.worked(1, 60, "Draft answer to complaint");
        var first = finalised(firm.prepared());
        firm.worked(1, 61, "Draft reply to the answer");
        var bill = firm.prepared().getFirst();
        assertThat(firm.open(bill).prebill().total().minor()).isEqualTo(25_000 - 18_555);
        new CreditInvoice(firm.house()).credit(first.invoice().number(), "wrong matter", false, "lee");
        assertThat(firm.open(bill).prebill().total().minor()).isGreaterThan(18_555);
    }

    @Test
    void a_discount_by_volume_counts_each_fee_once_in_the_order_in_which_bills_were_prepared() {
        agree(CARRIER, OCTOBER, """
                arrangements:
                  - kind: volume-discount
                    method: marginal
                    tiers: [{above: 0, percent: 0}, {above: 300, percent: 50}]
                """);
        firm.worked(1, 60, "Draft answer to complaint");
        firm.worked(2, 60, "Draft answer to complaint");
        firm.worked(3, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        var totals = bills.stream()
                .map(id -> firm.house().prebills().find(id).getFirst().figures().billedMinor())
                .sorted()
                .toList();
        // 556.65 in all, of which 256.65 at half price
        assertThat(totals).containsExactly(9_277L, 15_000L, 18_555L);
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        assertThat(outcomes.values()).hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
        var billed = firm.house()
                .transactions()
                .sql()
                .sql("select sum(i.fees_minor + d.discount_minor) from invoice i join invoice_deal d"
                        + " on d.invoice_id = i.id")
                .query(Long.class)
                .single();
        assertThat(billed).isEqualTo(3 * 18_555);
    }

    @Test
    void a_bill_that_comes_to_another_amount_than_was_approved_is_not_made_final_but_checked_again() {
        agree(CARRIER, OCTOBER, TENTH_OFF);
        firm.worked(1, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        agree(CARRIER, OCTOBER, "arrangements: [{kind: discount, percent: 20}]");
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        assertThat(outcomes.get(bills.getFirst()))
                .isInstanceOfSatisfying(
                        FinaliseInvoices.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().getFirst())
                                .startsWith("It comes to USD 148.44 now and was approved at USD 166.99"));
        assertThat(firm.house().prebills().find(bills.getFirst()).getFirst().state())
                .isEqualTo(State.CHECK);
        finalised(bills);
    }

    @Test
    void the_newest_bill_of_the_client_is_shown_before_and_after_while_a_deal_is_written() {
        firm.worked(1, 60, "Draft answer to complaint");
        firm.prepared();
        var trying = new TryFeeDeal(firm.house());
        var tried = trying.tryOut(CARRIER, OCTOBER, TENTH_OFF);
        assertThat(tried.faults()).isEmpty();
        var bill = Objects.requireNonNull(tried.bill());
        assertThat(bill.before().total().minor()).isEqualTo(18_555);
        assertThat(bill.after().total().minor()).isEqualTo(16_699);
        assertThat(bill.holds()).isTrue();
        assertThat(trying.tryOut(CARRIER, OCTOBER, "arrangements: [{kind: gift}]")
                        .faults())
                .hasSize(1);
        assertThat(firm.house().feeDeals().all()).isEmpty();
    }

    @Test
    void refused_is_a_deal_that_says_not_where_it_is_agreed_or_names_a_stranger() {
        var stranger = new Owner(SmallFirm.CARRIER, new MatterId("9999"));
        assertThat(saving.save(new SaveFeeDeal.Wish(stranger, 0, OCTOBER, "stages: 1", ""), "lee"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
        assertThat(firm.house().feeDeals().all()).isEmpty();
    }
}
