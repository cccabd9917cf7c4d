package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.archive.Archive;
import tenths.archive.TestArchive;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ReceiptWish;
import tenths.invoicing.Adjustment;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoiceRow;
import tenths.store.views.WhatIfList;
import tenths.time.Work;

/// Early payment, prices with a tax in them, limits to mark-ups, months of interest, and what a person releases: from
/// the deal to the kept invoice, which is settled once more from what it keeps.
@NullMarked
class AgreedTermsTest {
    private static final Owner CARRIER = new Owner(SmallFirm.CARRIER, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final Archive archive = TestArchive.fresh();

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void agree(int after, String yaml) {
        var wish = new SaveFeeDeal.Wish(CARRIER, after, FIRST, yaml, "letter of 1 October");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(after + 1));
    }

    private FinaliseInvoices.Outcome finalise(List<UUID> bills, LocalDate date) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, date, "lee", Progress.SILENT);
        return Objects.requireNonNull(outcomes.get(bills.getFirst()));
    }

    private InvoiceRow finalised(List<UUID> bills, LocalDate date) {
        var outcome = finalise(bills, date);
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

    private DecideOnPrebill.Outcome decide(List<UUID> bill, int version, Adjustment adjustment, String reason) {
        return new DecideOnPrebill(firm.house()).decide(bill.getFirst(), version, List.of(adjustment), reason, "lee");
    }

    private void taxedFormat() {
        firm.run("insert into format_profile (name, version, body, reason, saved_by, saved_at) values ('taxed', 1,"
                + " e'name: taxed\\nbase: standard\\nformat: LEDES98BI\\ninternational: {clientTaxId: 06-7654321}\\n',"
                + " '', 'lee', now())");
        firm.run("update client_terms set profile = 'taxed'");
    }

    private KeepReceipt.Outcome keep(Work expense, String paid) {
        return new KeepReceipt(firm.house(), archive)
                .keep(
                        expense.id(),
                        new ReceiptWish(paid, "portville.pdf"),
                        "%PDF-1.4 Portville Reporting".getBytes(StandardCharsets.US_ASCII),
                        "lee");
    }

    @Test
    void an_invoice_keeps_what_its_client_may_take_off_and_a_later_deal_changes_nothing_on_it() {
        agree(0, "earlyPayment: [{days: 10, percent: 3}, {days: 20, percent: 1.5}]");
        var made = finalised(worked(), TODAY).invoice();
        assertThat(made.early())
                .extracting(EarlyPayment::days, offer -> offer.percent().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10, "3"), org.assertj.core.groups.Tuple.tuple(20, "1.5"));
        assertThat(made.early().getFirst().paying(made.due()))
                .as("3% of 185.55 are 5.5665")
                .isEqualTo(Money.of("179.98", SmallFirm.USD));
        agree(1, "");
        assertThat(firm.house()
                        .invoices()
                        .find(made.number())
                        .getFirst()
                        .invoice()
                        .early())
                .hasSize(2);
        firm.worked(1, 60, "Draft reply");
        var next = firm.prepared();
        assertThat(firm.open(next.getFirst()).prebill().settlement().early()).isEmpty();
    }

    @Test
    void a_price_with_the_tax_in_it_is_parted_on_the_bill_and_its_e_bill_carries_both() {
        taxedFormat();
        agree(0, "taxes: [{name: GET, percent: 5, per: line, included: true}]");
        var made = finalised(worked(), TODAY).invoice();
        assertThat(made.total().minor()).as("185.55 by 1.05 is 176.714").isEqualTo(17_671);
        assertThat(made.tax().minor()).isEqualTo(884);
        assertThat(made.due().minor()).isEqualTo(18_555);
        assertThat(made.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.tax().included()).isTrue();
            assertThat(tax.base()).isEqualTo(made.total());
        });
        assertThat(made.lines().getFirst().trace().steps())
                .anySatisfy(step -> assertThat(step.text()).isEqualTo("GET at 5% is in the price"));
    }

    @Test
    void a_price_that_cannot_be_parted_to_the_cent_is_refused_where_the_e_bill_computes_the_tax() {
        taxedFormat();
        agree(0, "taxes: [{name: GET, percent: 19, per: line, included: true}]");
        firm.paid(1, "1", "0.03");
        var refused = finalise(firm.prepared(), TODAY);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        FinaliseInvoices.Outcome.Refused.class,
                        outcome -> assertThat(outcome.reasons())
                                .anySatisfy(reason -> assertThat(reason)
                                        .contains("EBILL-TAXES")
                                        .contains("cannot always be parted to the cent")));
    }

    @Test
    void an_expense_is_cut_to_what_its_vendor_was_paid_once_somebody_says_it() {
        agree(0, "arrangements: [{kind: mark-up, percent: 5}]");
        var transcript = firm.paid(1, "1", "440.00");
        var bill = firm.prepared();
        assertThat(total(bill)).as("nobody said it").isEqualTo(44_000);
        var kept = (KeepReceipt.Outcome.Kept) keep(transcript, "390.00");
        assertThat(total(bill)).isEqualTo(40_950);
        keep(transcript, "400.00");
        assertThat(total(bill)).as("the last amount counts").isEqualTo(42_000);
        var made = finalised(bill, TODAY);
        assertThat(made.invoice().lines().getFirst().trace().steps())
                .anySatisfy(step ->
                        assertThat(step.text()).isEqualTo("the vendor was paid USD 400.00, and 5% may be added"));
        var frozen = firm.house().invoiceDeals().of(made.id()).getFirst();
        assertThat(frozen.known().paid())
                .singleElement()
                .satisfies(paid -> assertThat(paid.minor()).isEqualTo(40_000));
        new KeepReceipt(firm.house(), archive).withdraw(kept.receipt(), "Of another firm", "lee");
        assertThat(FrozenDeal.differences(made.invoice(), frozen)).isEmpty();
    }

    @Test
    void what_is_held_is_billed_by_a_person_with_a_reason_on_one_bill_and_held_no_more() {
        agree(0, "arrangements: [{kind: cap, amount: 100, above: hold}]");
        finalised(worked(), TODAY);
        var second = worked();
        assertThat(total(second)).isZero();
        assertThat(decide(second, 1, new Adjustment.ReleaseHeld(), " "))
                .isInstanceOf(DecideOnPrebill.Outcome.Refused.class);
        assertThat(decide(second, 1, new Adjustment.ReleaseHeld(), "The client agreed by letter of 2 November"))
                .isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
        assertThat(total(second))
                .as("85.55 of the first bill; its own hour is held")
                .isEqualTo(8_555);
        assertThat(decide(second, 2, new Adjustment.ReleaseHeld(), "Once more"))
                .isInstanceOfSatisfying(
                        DecideOnPrebill.Outcome.Refused.class,
                        refused -> assertThat(refused.toString()).contains("charges what was held already"));
        var made = finalised(second, TODAY);
        assertThat(made.invoice().lines())
                .last()
                .satisfies(line -> assertThat(line.description()).isEqualTo("Held before, billed now"));
        var third = worked();
        assertThat(decide(third, 1, new Adjustment.ReleaseHeld(), "The rest"))
                .isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
        assertThat(total(third)).as("only what the second bill held").isEqualTo(18_555);
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select count(*) from audit_event where details like '%ReleaseHeld%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void where_nothing_is_held_nothing_is_released() {
        agree(0, "arrangements: [{kind: cap, amount: 500, above: hold}]");
        assertThat(decide(worked(), 1, new Adjustment.ReleaseHeld(), "Please"))
                .isInstanceOfSatisfying(
                        DecideOnPrebill.Outcome.Refused.class,
                        refused -> assertThat(refused.toString()).contains("Nothing is held on earlier bills"));
    }

    @Test
    void interest_by_the_month_is_charged_for_months_that_have_ended() {
        agree(0, "arrangements: [{kind: interest, percent: 1.5, per: month}]");
        finalised(worked(), LocalDate.of(2026, 10, 1));
        var bill = worked();
        assertThat(firm.open(bill.getFirst()).prebill().findings())
                .as("the month of the invoice ends on 1 November, behind this bill")
                .isEmpty();
    }

    /// The lines that come out otherwise, in cents before and after; nothing where all come out alike.
    private List<Long> onThePast(String change) {
        var trying = new TryOnPast(firm.house());
        var question = new TryOnPast.Question(change, null, null, FIRST, TODAY);
        var ready = (TryOnPast.Outcome.Ready) trying.ask(question, "lee");
        assertThat(trying.run(ready, Progress.SILENT).doubts()).isZero();
        return new WhatIfList(firm.house().transactions())
                .sums(ready.id(), Kind.TOTAL, 9).stream()
                        .flatMap(sum -> Stream.of(sum.before(), sum.after()))
                        .toList();
    }

    private List<Long> dealOnThePast(String yaml) {
        return onThePast("deal:\n  client: \"0412\"\n  from: 2026-10-01\n  body: |\n" + yaml.indent(4));
    }

    @Test
    void the_past_is_tried_with_what_vendors_had_been_paid_and_comes_out_as_it_was_without_a_change() {
        agree(0, "arrangements: [{kind: mark-up, percent: 50}, {kind: cap, amount: 100, above: hold}]");
        var transcript = firm.paid(1, "1", "440.00");
        firm.worked(1, 60, "Draft answer to complaint");
        var bill = firm.prepared();
        keep(transcript, "400.00");
        finalised(bill, TODAY);
        var second = worked();
        decide(second, 1, new Adjustment.ReleaseHeld(), "By letter");
        finalised(second, TODAY);
        assertThat(onThePast("nothing: true")).isEmpty();
        assertThat(dealOnThePast("arrangements: [{kind: mark-up}, {kind: cap, amount: 100, above: hold}]"))
                .as("the transcript at what the vendor was paid")
                .containsExactly(44_000L, 40_000L);
        assertThat(dealOnThePast("arrangements: [{kind: mark-up, percent: 50}, {kind: blended-cap, perHour: 80}]"))
                .as("without the cap nothing is held or released, and each hour costs 80.00")
                .containsExactly(10_000L + 8_555, 8_000L + 8_000);
    }

    @Test
    void a_deal_that_is_tried_knows_receipts_for_which_the_agreed_one_did_not_ask() {
        agree(0, "arrangements: [{kind: discount, percent: 0}]");
        var transcript = firm.paid(1, "1", "440.00");
        var bill = firm.prepared();
        keep(transcript, "400.00");
        finalised(bill, TODAY);
        assertThat(dealOnThePast("arrangements: [{kind: mark-up, percent: 1}]")).containsExactly(44_000L, 40_400L);
    }
}
