package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.checks.Finding;
import tenths.invoicing.Adjustment;
import tenths.invoicing.InvoiceLine;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoiceRow;

/// Caps that carry, tables of unit costs, and interest on overdue invoices, from the deal to the kept invoice.
@NullMarked
class DuesTest {
    private static final Owner CARRIER = new Owner(SmallFirm.CARRIER, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String TWELVE = "arrangements: [{kind: interest, percent: 12, days: 365, grace: 10}]";

    private final SmallFirm firm = SmallFirm.withMatters(1);

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void agree(int after, String yaml) {
        var wish = new SaveFeeDeal.Wish(CARRIER, after, FIRST, yaml, "letter of 1 October");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(after + 1));
    }

    private InvoiceRow finalised(List<UUID> bills, LocalDate date) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, date, "lee", Progress.SILENT);
        var outcome = Objects.requireNonNull(outcomes.get(bills.getFirst()));
        assertThat(outcome).isInstanceOf(FinaliseInvoices.Outcome.Finalised.class);
        var number = ((FinaliseInvoices.Outcome.Finalised) outcome).numbers().getFirst();
        var made = firm.house().invoices().find(number).getFirst();
        var frozen = firm.house().invoiceDeals().of(made.id()).getFirst();
        assertThat(FrozenDeal.differences(made.invoice(), frozen)).isEmpty();
        return made;
    }

    private List<UUID> worked() {
        firm.worked(1, 60, "Draft answer to complaint");
        return firm.prepared();
    }

    private long total(List<UUID> bill) {
        return firm.open(bill.getFirst()).prebill().total().minor();
    }

    private List<String> rules(List<UUID> bill) {
        return firm.open(bill.getFirst()).prebill().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private DecideOnPrebill.Outcome answer(List<UUID> bill, int version, boolean charged, String reason) {
        return new DecideOnPrebill(firm.house())
                .decide(bill.getFirst(), version, List.of(new Adjustment.AnswerInterest(charged)), reason, "lee");
    }

    @Test
    void what_a_cap_carries_is_billed_once_the_cap_is_raised_and_a_credit_gives_the_room_back() {
        agree(0, "arrangements: [{kind: cap, amount: 100, above: carry}]");
        assertThat(finalised(worked(), TODAY).invoice().total().minor()).isEqualTo(10_000);
        agree(1, "arrangements: [{kind: cap, amount: 250, above: carry}]");
        var second = worked();
        assertThat(total(second)).as("185.55 is above the 150.00 that are left").isEqualTo(15_000);
        agree(2, "arrangements: [{kind: cap, amount: 300, above: carry}]");
        new CheckAgain(firm.house()).check(second, "lee", Progress.SILENT);
        assertThat(total(second)).as("its own hour, and 14.45 of the 85.55").isEqualTo(20_000);
        var made = finalised(second, TODAY);
        assertThat(made.invoice().lines()).last().satisfies(line -> {
            assertThat(line.type()).isEqualTo(InvoiceLine.Type.FEE_ADJUSTMENT);
            assertThat(line.description()).isEqualTo("Carried from earlier bills, within the cap of USD 300.00");
        });
        new CreditInvoice(firm.house()).credit(made.invoice().number(), "wrong date", false, "lee");
        assertThat(total(worked())).as("the cap has 200.00 again").isEqualTo(20_000);
    }

    @Test
    void a_month_that_is_full_takes_no_more_of_its_work_on_a_later_bill() {
        agree(0, "arrangements: [{kind: cap, amount: 200, per: month, task: L300}]");
        assertThat(finalised(worked(), TODAY).invoice().total().minor()).isEqualTo(18_555);
        assertThat(total(worked())).isEqualTo(1_445);
    }

    @Test
    void a_table_of_the_deal_prices_a_piece_by_its_day() {
        agree(0, "arrangements: [{kind: unit-costs, code: E115, prices: [{from: 2026-10-01, each: 0.72}]}]");
        firm.paid(1, "30", "0.58");
        var made = finalised(firm.prepared(), TODAY).invoice();
        assertThat(made.total().minor()).isEqualTo(2_160);
        assertThat(made.lines().getFirst().trace().steps())
                .anySatisfy(step -> assertThat(step.text()).contains("E115 costs 0.72 each from 2026-10-01"));
    }

    @Test
    void interest_is_proposed_charged_by_a_person_and_bears_none_itself() {
        agree(0, TWELVE);
        finalised(worked(), FIRST);
        var bill = worked();
        assertThat(rules(bill)).containsExactly("PRC-08");
        assertThat(total(bill)).isEqualTo(18_555);
        assertThat(answer(bill, 1, true, "")).isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
        assertThat(rules(bill)).isEmpty();
        assertThat(total(bill)).as("twelve per cent on 185.55 for 20 days").isEqualTo(18_677);
        assertThat(answer(bill, 2, false, "Too late")).isInstanceOf(DecideOnPrebill.Outcome.Refused.class);
        var made = finalised(bill, FIRST).invoice();
        assertThat(made.fees().minor()).isEqualTo(18_555);
        assertThat(made.lines()).last().satisfies(line -> {
            assertThat(line.type()).isEqualTo(InvoiceLine.Type.EXPENSE_ADJUSTMENT);
            assertThat(line.description()).startsWith("Interest on invoice ").contains("12% a year on USD 185.55");
        });
        var next = worked();
        assertThat(firm.open(next.getFirst()).prebill().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).startsWith("Interest of USD 1.22 is due on " + made.number()));
    }

    @Test
    void interest_is_waived_for_good_with_a_reason_and_invoices_from_before_the_deal_bear_none() {
        var wish = new SaveFeeDeal.Wish(CARRIER, 0, FIRST.plusDays(1), TWELVE, "letter of 2 October");
        finalisedWithoutDeal(FIRST);
        new SaveFeeDeal(firm.house()).save(wish, "lee");
        var second = worked();
        assertThat(rules(second)).isEmpty();
        finalised(second, FIRST.plusDays(1));
        var bill = worked();
        assertThat(rules(bill)).containsExactly("PRC-08");
        assertThat(answer(bill, 1, false, " ")).isInstanceOf(DecideOnPrebill.Outcome.Refused.class);
        assertThat(answer(bill, 1, false, "Paid by cheque on 5 October"))
                .isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
        assertThat(total(bill)).isEqualTo(18_555);
        finalised(bill, TODAY);
        assertThat(rules(worked())).isEmpty();
    }

    private void finalisedWithoutDeal(LocalDate date) {
        var bills = worked();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, date, "lee", Progress.SILENT);
    }
}
