package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.facts.FactWish;
import tenths.desk.facts.RecordFact;
import tenths.invoicing.Adjustment;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoiceRow;

/// Deals that wait for something or run over several bills, and courtesies, from the decision to the kept invoice.
@NullMarked
class SpanningDealsTest {
    private static final Owner CARRIER = new Owner(SmallFirm.CARRIER, null);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private static final int PEOPLE = 4;

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final RecordFact recording = new RecordFact(firm.house());

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void agree(String yaml) {
        var wish = new SaveFeeDeal.Wish(CARRIER, 0, OCTOBER, yaml, "letter of 1 October");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
    }

    private List<InvoiceRow> finalised(List<UUID> bills) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        return bills.stream()
                .map(bill -> invoice(Objects.requireNonNull(outcomes.get(bill))))
                .toList();
    }

    private InvoiceRow invoice(FinaliseInvoices.Outcome outcome) {
        assertThat(outcome).isInstanceOf(FinaliseInvoices.Outcome.Finalised.class);
        var number = ((FinaliseInvoices.Outcome.Finalised) outcome).numbers().getFirst();
        return firm.house().invoices().find(number).getFirst();
    }

    private long total(UUID bill) {
        return firm.open(bill).prebill().total().minor();
    }

    private void isSettledAgain(InvoiceRow made) {
        var frozen = firm.house().invoiceDeals().of(made.id()).getFirst();
        assertThat(FrozenDeal.differences(made.invoice(), frozen)).isEmpty();
    }

    private void recovered(String amount) {
        var wish = new FactWish("recovery", "2026-10-20", "", amount, "Settlement agreement");
        assertThat(recording.record(SmallFirm.matter(1), wish, "lee")).isInstanceOf(RecordFact.Outcome.Done.class);
    }

    @Test
    void a_recovery_that_is_recorded_is_charged_on_one_bill_and_again_after_a_credit() {
        agree("arrangements: [{kind: contingency, schedule: [{percent: 30}]}]");
        firm.worked(1, 60, "Draft answer to complaint");
        var bill = firm.prepared();
        assertThat(total(bill.getFirst())).isZero();
        recovered("1000.00");
        assertThat(firm.house()
                        .prebills()
                        .find(bill.getFirst())
                        .getFirst()
                        .figures()
                        .billedMinor())
                .as("the open bill was checked again")
                .isEqualTo(30_000);
        var first = finalised(bill).getFirst();
        isSettledAgain(first);
        firm.worked(1, 60, "Draft reply to the answer");
        var second = firm.prepared().getFirst();
        assertThat(total(second)).isZero();
        new CreditInvoice(firm.house()).credit(first.invoice().number(), "wrong date", false, "lee");
        assertThat(total(second)).isEqualTo(30_000);
    }

    @Test
    void a_recovery_that_was_a_slip_is_withdrawn_with_its_reason_and_both_are_in_the_book() {
        recovered("1000.00");
        var matter = SmallFirm.matter(1);
        assertThat(recording.withdraw(matter, 1, " ", "lee")).isInstanceOf(RecordFact.Outcome.Refused.class);
        assertThat(recording.withdraw(matter, 1, "It was matter 2", "lee"))
                .isEqualTo(new RecordFact.Outcome.Done(1, 0));
        assertThat(recording.withdraw(matter, 1, "Once more", "lee")).isInstanceOf(RecordFact.Outcome.Refused.class);
        assertThat(firm.house().matterFacts().counting(List.of(SmallFirm.CARRIER)))
                .isEmpty();
        assertThat(firm.house().matterFacts().on(matter)).hasSize(1);
        var events = firm.house()
                .transactions()
                .sql()
                .sql("select action from audit_event where action like 'Fact%' order by seq")
                .query(String.class)
                .list();
        assertThat(events).containsExactly("FactRecorded", "FactWithdrawn");
    }

    @Test
    void all_that_is_wrong_with_a_fact_is_said_at_once() {
        var wish = new FactWish("recovery", "2099-01-01", "settled", "12.345", "");
        assertThat(recording.record(SmallFirm.matter(1), wish, "lee"))
                .isInstanceOfSatisfying(
                        RecordFact.Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
    }

    @Test
    void people_who_record_on_a_matter_at_the_same_moment_get_a_number_each() throws Exception {
        var together = new CyclicBarrier(PEOPLE);
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var numbers = new ArrayList<Future<RecordFact.Outcome>>();
            for (var i = 0; i < PEOPLE; i++) {
                numbers.add(people.submit(() -> {
                    together.await();
                    var wish = new FactWish("outcome", "2026-10-20", "settled", "", "Agreement");
                    return recording.record(SmallFirm.matter(1), wish, "lee");
                }));
            }
            for (var number : numbers) {
                assertThat(number.get()).isInstanceOf(RecordFact.Outcome.Done.class);
            }
        }
        assertThat(firm.house().matterFacts().on(SmallFirm.matter(1)))
                .extracting(row -> row.recorded().number())
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    void matters_of_a_client_share_the_hours_of_one_subscription() {
        agree("arrangements: [{kind: subscription, amount: 400, includedHours: 1.5, per: month}]");
        firm.worked(1, 60, "Draft answer to complaint");
        firm.worked(2, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        var totals = bills.stream().map(this::total).sorted().toList();
        assertThat(totals)
                .as("one charges the month, the other half an hour above at its rate")
                .containsExactly(9_278L, 40_000L);
        finalised(bills).forEach(this::isSettledAgain);
        firm.worked(3, 60, "Draft answer to complaint");
        assertThat(total(firm.prepared().getFirst())).isEqualTo(18_555);
    }

    @Test
    void a_courtesy_needs_no_deal_is_kept_with_its_invoice_and_can_be_undone() {
        firm.worked(1, 60, "Draft answer to complaint");
        var bill = firm.prepared();
        var deciding = new DecideOnPrebill(firm.house());
        var grant = new Adjustment.Grant(
                List.of(),
                new Size.ToTotal(
                        Money.of("150.00", firm.open(bill.getFirst()).row().currency())));
        assertThat(deciding.decide(bill.getFirst(), 1, List.of(grant), " ", "lee"))
                .isInstanceOf(DecideOnPrebill.Outcome.Refused.class);
        assertThat(deciding.decide(bill.getFirst(), 1, List.of(grant), "Ten years a client", "lee"))
                .isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
        assertThat(total(bill.getFirst())).isEqualTo(15_000);
        deciding.undo(bill.getFirst(), 2, "lee");
        assertThat(total(bill.getFirst())).isEqualTo(18_555);
        deciding.redo(bill.getFirst(), 3, "lee");
        var made = finalised(bill).getFirst();
        assertThat(made.invoice().total().minor()).isEqualTo(15_000);
        isSettledAgain(made);
    }

    @Test
    void a_client_that_wants_it_so_sees_a_courtesy_as_one_line_behind_the_discount() {
        agree("{arrangements: [{kind: discount, percent: 10}], courtesy: bill}");
        firm.worked(1, 60, "Draft answer to complaint");
        var bill = firm.prepared();
        var grant = new Adjustment.Grant(List.of(), new Size.Percent(new BigDecimal("50")));
        new DecideOnPrebill(firm.house()).decide(bill.getFirst(), 1, List.of(grant), "Ten years a client", "lee");
        var made = finalised(bill).getFirst();
        assertThat(made.invoice().lines()).last().satisfies(line -> {
            assertThat(line.type()).isEqualTo(InvoiceLine.Type.FEE_ADJUSTMENT);
            assertThat(line.description()).isEqualTo("Courtesy discount of 50%");
        });
        assertThat(made.invoice().total().minor()).isEqualTo(8_349);
        isSettledAgain(made);
    }
}
