package tenths.desk.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenths.archive.TestArchive;
import tenths.checks.Finding;
import tenths.connectors.csv.Presets;
import tenths.connectors.packs.PackReader;
import tenths.desk.CheckAgain;
import tenths.desk.CreditInvoice;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SaveSplit;
import tenths.desk.SmallFirm;
import tenths.desk.approvals.ApprovalWish.GrantWish;
import tenths.desk.imports.ImportFile;
import tenths.desk.imports.UndoImport;
import tenths.store.Packs;
import tenths.store.Series;
import tenths.store.TestDatabase;

/// What a client approved, on the bills of a firm: silent where it covers, used up, withdrawn, and never deleted.
@NullMarked
@Timeout(180)
class ApprovalsOnBillsTest {
    private static final String RULES = """
        name: northgate
        version: 1
        from: 2026-01-01
        document: Guide
        rules:
          - name: larger-expenses
            kind: EXP-01
            severity: block
            clause: "4"
            page: 1
            quote: Ask us before you spend more than 250 dollars.
        """;
    private static final LocalDate DATED = LocalDate.of(2026, 11, 3);
    private static final GrantWish BY_MAIL = new GrantWish("R. Moss", "2026-10-01", "mail", "NM-7");

    @TempDir
    private Path folder = Path.of("");

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 2));
    private final RecordApproval recording = new RecordApproval(firm.house());

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
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

    private static ApprovalWish transcripts(String amount) {
        return new ApprovalWish(
                "0412", "expense", "", "", "E115", "2026-10-01", "", amount, "", "Transcripts of Portville Reporting");
    }

    private RecordApproval.Outcome.Recorded recorded(String amount) {
        return (RecordApproval.Outcome.Recorded) recording.record(transcripts(amount), BY_MAIL, null, "lee");
    }

    private List<String> found(UUID bill) {
        return firm.open(bill).prebill().findings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void a_bill_waits_for_the_approval_and_is_free_once_it_is_recorded() {
        firm.paid(1, "1", "400.00");
        var bill = firm.prepared();
        assertThat(found(bill.getFirst()))
                .containsExactly(
                        "Expense E115 of USD 400.00 on 2026-10-09 names no approval; one is needed above" + " 250.00");
        recorded("1000.00");
        assertThat(new CheckAgain(firm.house()).check(bill, "lee", Progress.SILENT))
                .isOne();
        assertThat(found(bill.getFirst())).isEmpty();
        assertThat(firm.house().approvalUses().spent(SmallFirm.CARRIER))
                .singleElement()
                .satisfies(spent -> assertThat(spent.minor()).isEqualTo(400_00));
    }

    @Test
    void an_approval_from_a_file_counts_on_open_bills_at_once_and_no_more_once_the_import_is_undone()
            throws IOException {
        firm.paid(1, "1", "400.00");
        var bill = firm.prepared().getFirst();
        assertThat(blocks(bill)).isOne();
        var file = Files.writeString(folder.resolve("approvals.csv"), """
            client,kind,matter,timekeeper,codes,from,until,amount,hours,purpose,approved by,approved on,means,reference
            0412,expense,,,E115,2026-10-01,,1000.00,,Transcripts,R. Moss,2026-09-30,mail,NM-7
            """);
        var importing = new ImportFile(firm.house(), TestArchive.fresh());
        var named = ImportFile.Named.of(file);
        importing.dryRun(named, Presets.APPROVALS, "lee", Progress.SILENT);
        assertThat(blocks(bill)).as("a dry run").isOne();
        var report = importing.apply(named, Presets.APPROVALS, "lee", Progress.SILENT);
        assertThat(blocks(bill)).isZero();
        assertThat(new UndoImport(firm.house()).undo(Objects.requireNonNull(report.applied()), "kim"))
                .isInstanceOf(UndoImport.Outcome.Done.class);
        assertThat(blocks(bill)).isOne();
    }

    /// As they are kept with the bill.
    private int blocks(UUID bill) {
        return firm.house().prebills().find(bill).getFirst().figures().blocks();
    }

    @Test
    void two_bills_of_one_run_share_what_is_left_in_the_order_of_their_days() {
        recorded("700.00");
        firm.paid(1, "1", "400.00");
        firm.paid(2, "1", "400.00");
        var bills = firm.prepared();
        assertThat(bills.stream().flatMap(id -> found(id).stream()))
                .as("the bill that was prepared first has it")
                .singleElement()
                .asString()
                .endsWith("one is needed above 250.00; approval 1 has USD 300.00 left");
    }

    @Test
    void what_a_final_bill_used_is_gone_until_its_invoice_is_credited() {
        recorded("700.00");
        firm.paid(1, "1", "400.00");
        var first = firm.prepared();
        firm.approve(first);
        new FinaliseInvoices(firm.house()).finalise(first, DATED, "lee", Progress.SILENT);
        firm.paid(2, "1", "400.00");
        var second = firm.prepared();
        assertThat(found(second.getFirst())).hasSize(1);
        assertThatThrownBy(() -> firm.run("delete from approval_use"))
                .hasStackTraceContaining("what a final bill rests on is never changed");
        new CreditInvoice(firm.house()).credit("1", "wrong matter", false, "lee");
        assertThat(found(second.getFirst())).isEmpty();
    }

    /// Two approved bills, of which each was checked when nothing was known of the other: together they use more than
    /// the client approved.
    private List<UUID> strangers() {
        recorded("700.00");
        firm.paid(1, "1", "400.00");
        var first = firm.prepared();
        firm.approve(first);
        firm.run("delete from approval_use");
        firm.paid(2, "1", "400.00");
        var second = firm.prepared();
        assertThat(found(second.getFirst())).isEmpty();
        firm.approve(second);
        return List.of(first.getFirst(), second.getFirst());
    }

    @Test
    void bills_of_one_run_never_use_more_than_was_approved_even_if_their_checks_are_old() {
        var bills = strangers();
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, DATED, "lee", Progress.SILENT);
        assertThat(outcomes.get(bills.get(0))).isEqualTo(new FinaliseInvoices.Outcome.Finalised("1"));
        assertThat(outcomes.get(bills.get(1)))
                .asString()
                .contains("Other bills have used up what the client approved meanwhile");
        assertThat(found(bills.get(1))).as("checked again").hasSize(1);
    }

    @Test
    void two_people_who_finalise_in_the_same_moment_never_use_more_than_was_approved() throws Exception {
        var bills = strangers();
        var house = firm.house();
        var held = new CountDownLatch(1);
        var bothWait = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var gate = threads.submit(() -> house.transactions().inOne(() -> {
                var number = house.series().next(Series.INVOICE); // whoever finalises waits behind it
                held.countDown();
                await(bothWait);
                return number;
            }));
            held.await();
            var outcomes = bills.stream()
                    .map(bill -> threads.submit(() -> new FinaliseInvoices(house)
                            .finalise(List.of(bill), DATED, "lee", Progress.SILENT)
                            .get(bill)))
                    .toList();
            waitFor(2);
            bothWait.countDown();
            gate.get();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .filteredOn(FinaliseInvoices.Outcome.Finalised.class::isInstance)
                    .hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Until so many sessions wait for a lock.
    private void waitFor(int sessions) throws InterruptedException {
        for (var waiting = 0; waiting < sessions; Thread.sleep(20)) {
            waiting = firm.house()
                    .transactions()
                    .sql()
                    .sql("select count(*) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and datname = current_database()")
                    .query(Integer.class)
                    .single();
        }
    }

    @Test
    void a_withdrawn_approval_stops_counting_from_its_day_and_a_slip_never_counted() {
        var approval = recorded("");
        firm.paid(1, "1", "400.00");
        var bill = firm.prepared().getFirst();
        assertThat(recording.withdraw(approval.id(), LocalDate.of(2026, 10, 10), "Adjuster changed", "lee"))
                .isEmpty();
        assertThat(found(bill)).as("the work is of the day before").isEmpty();
        assertThat(recording.withdraw(approval.id(), LocalDate.of(2026, 10, 1), "Again", "lee"))
                .containsExactly("It is withdrawn already.");
        var slip = recorded("9000.00");
        recording.takeBack(slip.id(), "lee");
        assertThat(firm.house().approvals().find(slip.id()).orElseThrow().isSlip())
                .isTrue();
        assertThatThrownBy(() -> firm.run("delete from client_approval")).hasStackTraceContaining("permission denied");
    }

    @Test
    void all_faults_are_said_at_once_and_nothing_is_kept() {
        var wrong = new ApprovalWish("0412", "rate", "0999-1", "9", "travel", "soon", "", "", "-1", "x");
        var outcome = recording.record(wrong, new GrantWish("", "2026-12-01", "fax", ""), null, "lee");
        assertThat(((RecordApproval.Outcome.Refused) outcome).reasons())
                .containsExactly(
                        "There is no matter 0999-1. Leave it empty for all matters of the client.",
                        "There is no timekeeper 9.",
                        "TRAVEL is no code. Write codes such as L330, A102 or E110.",
                        "The first day is no date. Write it as 2026-03-02.",
                        "Write the hours as a number above 0 with at most 2 decimals, or nothing for no limit.",
                        "Write the rate of an hour that the client approves.",
                        "Say who of the client approved it.",
                        "The day of the approval is still to come. Correct it.",
                        "The way in which the client said so is one of mail, portal, telephone, letter.");
        assertThat(firm.house().approvals().all()).isEmpty();
    }

    @Test
    void a_payer_of_a_shared_matter_approves_for_it_and_for_no_other() {
        firm.run("insert into client (id, name, currency, address) values ('INS', 'Smith Haulage', 'USD', '')");
        var payers = "payers: [{client: INS}, {client: 0412}]\nshares: {INS: 40%, 0412: 60%}\n";
        var from = LocalDate.of(2026, 10, 1);
        new SaveSplit(firm.house()).save(new SaveSplit.Wish(SmallFirm.matter(2), 0, from, payers, "policy"), "lee");
        assertThat(recording.record(of("INS", "0412-0002"), BY_MAIL, null, "lee"))
                .isInstanceOf(RecordApproval.Outcome.Recorded.class);
        assertThat(recording.record(of("INS", "0412-0001"), BY_MAIL, null, "lee"))
                .isEqualTo(new RecordApproval.Outcome.Refused(List.of("Matter 0412-0001 is not one of client INS.")));
    }

    private static ApprovalWish of(String client, String matter) {
        return new ApprovalWish(client, "expense", matter, "", "", "2026-10-01", "", "", "", "Transcripts");
    }

    @Test
    void a_question_waits_until_the_client_says_yes_or_no_and_is_answered_once() {
        var asking = new AskClient(firm.house());
        var first = (AskClient.Outcome.Asked) asking.ask(transcripts("500"), "lee");
        var second = (AskClient.Outcome.Asked) asking.ask(transcripts("900"), "lee");
        assertThat(recording.record(transcripts("500"), BY_MAIL, first.id(), "lee"))
                .isInstanceOf(RecordApproval.Outcome.Recorded.class);
        assertThat(recording.record(transcripts("500"), BY_MAIL, first.id(), "lee"))
                .isInstanceOf(RecordApproval.Outcome.Refused.class);
        assertThat(asking.refused(second.id(), DATED, "Too much", "lee")).isEmpty();
        assertThat(asking.refused(second.id(), DATED, "Too much", "lee")).hasSize(1);
        assertThat(firm.house().approvalRequests().all()).noneMatch(row -> row.isOpen());
    }
}
