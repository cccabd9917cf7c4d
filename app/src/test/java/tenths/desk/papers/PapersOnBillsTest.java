package tenths.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.archive.Archive;
import tenths.archive.TestArchive;
import tenths.checks.Finding;
import tenths.connectors.packs.PackReader;
import tenths.desk.CreditInvoice;
import tenths.desk.DecideOnPrebill;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Adjustment;
import tenths.rates.Agreement;
import tenths.rates.Approval;
import tenths.rates.Scope;
import tenths.store.Packs;
import tenths.store.RateAgreements;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// Receipts, objections and trips of the same day, on the bills of a firm.
@NullMarked
class PapersOnBillsTest {
    private static final LocalDate DATED = LocalDate.of(2026, 11, 3);
    private static final TimekeeperId ORTEGA = new TimekeeperId("417");
    private static final byte[] PAPER = "%PDF-1.4 Portville Reporting".getBytes(StandardCharsets.US_ASCII);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 3));
    private final Archive archive = TestArchive.fresh();
    private final KeepReceipt keeping = new KeepReceipt(firm.house(), archive);
    private final RecordObjection objections = new RecordObjection(firm.house());

    private static String rule(String kind) {
        return """
                  - name: %s
                    kind: %s
                    severity: warn
                    clause: "4"
                    page: 1
                    quote: As the guide says.
                """.formatted(kind.toLowerCase(Locale.ROOT), kind);
    }

    private SmallFirm ruled(SmallFirm plain) {
        var rules = "name: northgate\nversion: 1\nfrom: 2026-01-01\ndocument: Guide\nrules:\n" + rule("EXP-05")
                + rule("EXP-06") + rule("INV-13") + rule("INV-14") + rule("STF-03") + rule("TRV-05");
        plain.house().packs().add(new Packs.Text("northgate", 1, rules), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private List<String> found(UUID bill) {
        return firm.open(bill).prebill().findings().stream()
                .map(finding -> finding.rule() + " " + finding.message())
                .toList();
    }

    private List<String> rules(UUID bill) {
        return firm.open(bill).prebill().findings().stream().map(Finding::rule).toList();
    }

    private KeepReceipt.Outcome keep(Work expense, String paid, String name, byte[] bytes) {
        return keeping.keep(expense.id(), new ReceiptWish(paid, name), bytes, "lee");
    }

    private KeepReceipt.Outcome.Kept kept(Work expense, String paid) {
        return (KeepReceipt.Outcome.Kept) keep(expense, paid, "portville.pdf", PAPER);
    }

    private void finalised(UUID bill) {
        firm.approve(List.of(bill));
        new FinaliseInvoices(firm.house()).finalise(List.of(bill), DATED, "lee", Progress.SILENT);
    }

    @Test
    void receipts_are_missed_once_the_first_one_is_kept_for_the_client_and_no_sooner() {
        var transcript = firm.paid(1, "1", "400.00");
        firm.paid(2, "1", "90.00");
        var bills = firm.prepared();
        assertThat(bills).allSatisfy(bill -> assertThat(rules(bill)).isEmpty());
        var kept = kept(transcript, "");
        assertThat(kept.bills()).as("all of the client's").isEqualTo(2);
        assertThat(rules(bills.getFirst())).isEmpty();
        assertThat(found(bills.getLast()))
                .containsExactly("EXP-06 Expense E115 of USD 90.00 on 2026-10-09 has no receipt; one is needed above"
                        + " 25.00");
        keeping.withdraw(kept.receipt(), "Of another firm", "lee");
        assertThat(rules(bills.getLast())).as("none is kept any more").isEmpty();
    }

    @Test
    void what_the_vendor_was_paid_is_the_most_that_is_charged_and_the_last_amount_counts() {
        var transcript = firm.paid(1, "1", "440.00");
        var bill = firm.prepared().getFirst();
        kept(transcript, "400.00");
        assertThat(found(bill))
                .containsExactly("EXP-05 Expense E115 of USD 440.00 on 2026-10-09; the vendor was paid USD 400.00");
        assertThat(((KeepReceipt.Outcome.Kept) keep(transcript, "440.00", "", new byte[0])).bills())
                .isOne();
        assertThat(rules(bill)).isEmpty();
    }

    @Test
    void an_amount_without_its_paper_is_no_receipt() {
        var transcript = firm.paid(1, "1", "400.00");
        var bill = firm.prepared().getFirst();
        keep(transcript, "400.00", "", new byte[0]);
        assertThat(rules(bill)).containsExactly("EXP-06");
    }

    @Test
    void a_receipt_is_refused_with_all_that_is_wrong_and_nothing_is_kept() {
        var transcript = firm.paid(1, "1", "400.00");
        var entry = firm.worked(1, 60, "Draft answer");
        assertThat(keep(transcript, "-4", "portville.exe", new byte[] {'M', 'Z'}))
                .isEqualTo(new KeepReceipt.Outcome.Refused(List.of(
                        "What the vendor was paid, \"-4\", is no amount of USD above 0. Write it like 612.40.",
                        "This is no PDF, mail (.eml, .msg) or image (PNG, JPEG). Save it as one of them.")));
        assertThat(keep(transcript, "", "", new byte[0]))
                .isEqualTo(new KeepReceipt.Outcome.Refused(
                        List.of("Choose the receipt, or write what the vendor was paid.")));
        assertThat(keep(entry, "4", "", new byte[0]))
                .isEqualTo(new KeepReceipt.Outcome.Refused(
                        List.of("There is no such expense. Receipts belong to expenses.")));
        assertThat(firm.house().receipts().of(List.of(transcript.id(), entry.id())))
                .isEmpty();
    }

    @Test
    void a_kept_receipt_is_never_changed_and_withdrawn_once() {
        var kept = kept(firm.paid(1, "1", "400.00"), "400.00");
        assertThatThrownBy(() -> firm.run("update expense_receipt set paid_minor = 1"))
                .hasStackTraceContaining("permission denied");
        keeping.withdraw(kept.receipt(), "Of another firm", "lee");
        assertThat(keeping.withdraw(kept.receipt(), "Again", "lee"))
                .isEqualTo(new KeepReceipt.Outcome.Refused(
                        List.of("There is no such receipt that counts. Look at the line again.")));
    }

    @Test
    void a_line_that_came_back_is_found_when_it_is_billed_again_in_the_same_words() {
        firm.worked(1, 60, "Draft answer; call with adjuster");
        finalised(firm.prepared().getFirst());
        var sent = new ObjectionWish.SentBack("1", "2026-11-03", "Block billing");
        assertThat(objections.record("1", sent, "lee")).isEqualTo(new RecordObjection.Outcome.Recorded(1, 0));
        assertThat(objections.record("1", sent, "lee"))
                .isEqualTo(new RecordObjection.Outcome.Refused(List.of("Line 1 is recorded as sent back already.")));
        var again = ((CreditInvoice.Outcome.Credited)
                        new CreditInvoice(firm.house()).credit("1", "Sent back", true, "lee"))
                .prebills()
                .getFirst();
        assertThat(rules(again)).containsExactly("INV-14");
        objections.withdraw("1", 1, "Of another invoice", "lee");
        assertThat(rules(again)).isEmpty();
    }

    @Test
    void a_reduction_is_told_on_the_next_bill_while_its_window_closes_until_it_is_appealed() {
        firm.worked(1, 60, "Draft answer");
        finalised(firm.prepared().getFirst());
        firm.worked(1, 30, "Draft reply");
        var next = firm.prepared().getFirst();
        var taken = new ObjectionWish.TakenOff("20.00", "2026-11-03", "BB", "Block billing", "2026-11-09");
        assertThat(objections.record("1", taken, "lee")).isEqualTo(new RecordObjection.Outcome.Recorded(1, 1));
        assertThat(found(next))
                .containsExactly("INV-13 USD 20.00 taken off invoice 1 on 2026-11-03 is not appealed; the window closes"
                        + " on 2026-11-09");
        objections.appeal("1", 1, "2026-11-03", "lee");
        assertThat(rules(next)).isEmpty();
        assertThat(objections.appeal("1", 1, "2026-11-03", "lee"))
                .isEqualTo(new RecordObjection.Outcome.Refused(
                        List.of("There is no reduction 1 that waits for an appeal. Look at the list again.")));
    }

    @Test
    void all_that_is_wrong_with_an_objection_is_said_at_once() {
        firm.worked(1, 60, "Draft answer");
        finalised(firm.prepared().getFirst());
        var wrong = new ObjectionWish.TakenOff("900.00", "2026-11-02", "", "", "soon");
        assertThat(objections.record("1", wrong, "lee"))
                .isEqualTo(new RecordObjection.Outcome.Refused(List.of(
                        "The client's answer is of 2026-11-03 at the earliest and not still to come; 2026-11-02 cannot"
                                + " be right.",
                        "Say why, in at most 500 characters.",
                        "USD 900.00 is more than the USD 185.55 that is left of the invoice. Write what was taken off.",
                        "The last day to appeal, \"soon\", is no day. Write it like 2026-03-31.")));
        assertThat(objections.record("1", new ObjectionWish.SentBack("7", "2026-11-03", "No"), "lee"))
                .isEqualTo(new RecordObjection.Outcome.Refused(
                        List.of("The invoice has no line \"7\" of time or expenses. Write its number.")));
        assertThat(objections.record("99", wrong, "lee")).isEqualTo(new RecordObjection.Outcome.Unknown());
        assertThat(firm.house().objections().reduced()).isEmpty();
    }

    private void billed(LocalDate day) {
        var entry = new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(1),
                ORTEGA,
                day,
                Worked.ofMinutes(60),
                Codes.fee("L330", "A104"),
                "Draft answer of " + day,
                true,
                day);
        firm.house()
                .transactions()
                .inOne(() -> firm.house().works().add(List.of(new Works.Arriving(entry, null, 1, null))));
    }

    private void raised(Approval approval) {
        var rate = new Agreement(
                "raised",
                new Scope(SmallFirm.CARRIER, null, ORTEGA, null),
                LocalDate.of(2026, 10, 20),
                null,
                new BigDecimal("200.00"),
                "letter",
                Agreement.Kind.RATE,
                null,
                approval);
        firm.house()
                .agreements()
                .add(
                        List.of(rate),
                        new RateAgreements.Change(
                                firm.house().ids().next(), firm.house().now(), "lee"));
    }

    @Test
    void a_rise_of_which_nobody_told_the_client_is_found() {
        billed(LocalDate.of(2026, 10, 5));
        finalised(firm.prepared().getFirst());
        raised(Approval.NONE);
        billed(LocalDate.of(2026, 10, 21));
        assertThat(rules(firm.prepared().getFirst())).containsExactly("STF-03");
    }

    @Test
    void a_rate_that_was_sent_to_the_client_in_time_is_a_notice() {
        billed(LocalDate.of(2026, 10, 5));
        finalised(firm.prepared().getFirst());
        raised(new Approval(Approval.State.SENT, LocalDate.of(2026, 9, 1), ""));
        billed(LocalDate.of(2026, 10, 21));
        assertThat(rules(firm.prepared().getFirst())).isEmpty();
    }

    @Test
    void a_trip_stands_on_two_matters_until_one_of_them_does_not_charge_it() {
        firm.worked(1, 240, "Travel to Chicago for hearing");
        firm.worked(2, 240, "Travel to Chicago for deposition of Dr. Fox");
        firm.worked(3, 240, "Draft trial brief");
        var bills = firm.prepared();
        assertThat(found(bills.getFirst()))
                .containsExactly(
                        "TRV-05 Ortega, Dana billed 4.00 h on 2026-10-05 for travel; 4.00 h of it stand on another"
                                + " matter of the day");
        assertThat(rules(bills.get(1))).containsExactly("TRV-05");
        assertThat(rules(bills.getLast())).isEmpty();
        var opened = firm.open(bills.getFirst());
        var trip = opened.prebill().lines().getFirst().id();
        new DecideOnPrebill(firm.house())
                .decide(
                        bills.getFirst(),
                        opened.row().version(),
                        List.of(new Adjustment.NoCharge(trip)),
                        "Same trip",
                        "lee");
        assertThat(rules(bills.get(1))).as("charged once").isEmpty();
    }
}
