package tenths.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.archive.ArchiveFailure;
import tenths.archive.FolderArchive;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.desk.CreditInvoice;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ReceiptWish;
import tenths.jobs.OutboxWorker;
import tenths.store.Submissions;
import tenths.store.views.SendList;

/// Bills on their way, on a real PostgreSQL and a real archive.
@NullMarked
class SendingTest {
    private static final ProofFile PROOF =
            new ProofFile("C:\\Users\\lee\\Upload ok?.pdf", "%PDF accepted".getBytes(StandardCharsets.US_ASCII));

    private SmallFirm firm = SmallFirm.withMatters(0);
    private FolderArchive archive = TestArchive.fresh();

    @BeforeEach
    void three_final_bills() {
        firm.close();
        firm = SmallFirm.withMatters(3);
        for (var matter = 1; matter <= 3; matter++) {
            firm.worked(matter, 60, "Draft answer");
        }
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
    }

    @AfterEach
    void close() {
        firm.close();
        archive.close();
    }

    private void archived() {
        new OutboxWorker(firm.house(), archive).round();
    }

    private SendByHand sending() {
        return new SendByHand(firm.house(), archive);
    }

    private Map<SendList.State, Integer> counts() {
        return new SendList(firm.house().transactions()).counts();
    }

    private List<Submissions.Past> past(String number) {
        var id = firm.house().invoices().find(number).getFirst().id();
        return new Submissions(firm.house().transactions()).of(id);
    }

    @Test
    void a_bill_goes_from_the_archive_to_the_portal_and_its_proof_is_kept_with_its_hash() throws ArchiveFailure {
        assertThat(counts()).isEqualTo(Map.of(SendList.State.ARCHIVING, 3));
        archived();
        assertThat(counts()).isEqualTo(Map.of(SendList.State.BUILT, 3));
        var claim = new SendByHand.Claim("Carrier portal ", "no. 77", PROOF);
        assertThat(sending().send(List.of("1"), claim, "lee")).containsExactly(new SendByHand.Outcome.Done("1"));
        assertThat(counts()).isEqualTo(Map.of(SendList.State.BUILT, 2, SendList.State.SENT, 1));
        var sent = past("1").getFirst().sent();
        assertThat(sent.portal()).isEqualTo("Carrier portal");
        var proof = Objects.requireNonNull(sent.proof());
        assertThat(proof.name()).isEqualTo("Upload-ok-.pdf");
        assertThat(archive.get(Key.ofProof("1", proof.name(), proof.sha256()))).isEqualTo(PROOF.bytes());
        assertThat(events()).contains("BillSent 1");
    }

    @Test
    void of_many_some_are_sent_and_the_others_say_why_not() {
        archived();
        var claim = new SendByHand.Claim("Carrier portal", "", null);
        sending().send(List.of("2"), claim, "lee");
        new CreditInvoice(firm.house()).credit("3", "wrong claim", false, "lee");
        assertThat(sending().send(List.of("1", "2", "3", "9"), claim, "lee"))
                .containsExactly(
                        new SendByHand.Outcome.Done("1"),
                        new SendByHand.Outcome.Refused("2", "Invoice 2 is sent already. Take that back first."),
                        new SendByHand.Outcome.Refused("3", "A credit note takes invoice 3 back. Send its new bill."),
                        new SendByHand.Outcome.Refused("9", "There is no invoice 9."));
        assertThat(past("2")).hasSize(1);
    }

    @Test
    void a_bill_whose_files_are_not_archived_yet_is_not_sent_and_neither_is_one_without_a_portal() {
        var claim = new SendByHand.Claim("Carrier portal", "", null);
        assertThat(sending().send(List.of("1"), claim, "lee"))
                .containsExactly(new SendByHand.Outcome.Refused(
                        "1", "The files of invoice 1 are not archived yet. Try again in a minute."));
        archived();
        assertThat(sending().send(List.of("1"), new SendByHand.Claim(" ", "", null), "lee"))
                .first()
                .isInstanceOf(SendByHand.Outcome.Refused.class);
        assertThat(past("1")).isEmpty();
    }

    @Test
    void a_slip_is_taken_back_and_both_stay_on_record() {
        archived();
        var claim = new SendByHand.Claim("Carrier portal", "", null);
        sending().send(List.of("1"), claim, "lee");
        assertThat(sending().takeBack("1", "", "lee")).isInstanceOf(SendByHand.Outcome.Refused.class);
        assertThat(sending().takeBack("1", "the wrong bill", "kim")).isEqualTo(new SendByHand.Outcome.Done("1"));
        assertThat(sending().takeBack("1", "again", "kim"))
                .isEqualTo(new SendByHand.Outcome.Refused("1", "Invoice 1 is not sent."));
        assertThat(counts()).isEqualTo(Map.of(SendList.State.BUILT, 3));
        assertThat(sending().send(List.of("1"), claim, "lee")).containsExactly(new SendByHand.Outcome.Done("1"));
        assertThat(past("1")).hasSize(2);
        var undone = Objects.requireNonNull(past("1").getLast().undone());
        assertThat(undone.reason()).isEqualTo("the wrong bill");
        assertThat(events()).containsSubsequence("BillSent 1", "SendingTakenBack 1", "BillSent 1");
    }

    @Test
    void the_package_has_the_files_and_their_hashes_and_the_same_bytes_every_time() throws IOException {
        archived();
        var packing = new PackBills(firm.house(), archive);
        var once = packed(packing.pack("1", "lee"));
        assertThat(packed(packing.pack("1", "kim"))).isEqualTo(once);
        var files = unzip(once);
        assertThat(files.keySet()).containsExactly("1_0412-0001.txt", "1.pdf", "manifest.txt");
        var manifest = new String(Objects.requireNonNull(files.get("manifest.txt")), StandardCharsets.UTF_8);
        for (var name : List.of("1_0412-0001.txt", "1.pdf")) {
            assertThat(manifest).contains(Key.sha256(Objects.requireNonNull(files.get(name))) + "  " + name);
        }
        assertThat(manifest).contains("claim CLM1", "profile standard");
    }

    @Test
    void receipts_of_its_expenses_go_with_the_bill_but_not_what_was_withdrawn() throws IOException {
        var transcript = firm.paid(1, "1", "400.00");
        var keeping = new KeepReceipt(firm.house(), archive);
        var paper = "%PDF-1.4 Portville".getBytes(StandardCharsets.US_ASCII);
        keeping.keep(transcript.id(), new ReceiptWish("", "portville.pdf"), paper, "lee");
        var slip = (KeepReceipt.Outcome.Kept) keeping.keep(
                transcript.id(),
                new ReceiptWish("", "other.pdf"),
                "%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII),
                "lee");
        keeping.withdraw(slip.receipt(), "Of another matter", "lee");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
        archived();
        var files = unzip(packed(new PackBills(firm.house(), archive).pack("4", "lee")));
        var name = "receipts/line-1-" + Key.sha256(paper).substring(0, 8) + "-portville.pdf";
        assertThat(files.keySet()).containsExactly("4_0412-0001.txt", "4.pdf", name, "manifest.txt");
        assertThat(new String(Objects.requireNonNull(files.get("manifest.txt")), StandardCharsets.UTF_8))
                .contains(Key.sha256(paper) + "  " + name);
    }

    @Test
    void many_packages_come_in_one_file_that_names_what_is_left_out() throws IOException {
        archived();
        var files = unzip(packed(new PackBills(firm.house(), archive).pack(List.of("1", "9", "2"), "lee")));
        assertThat(files.keySet()).contains("1/manifest.txt", "2/2.pdf", "left-out.txt");
        assertThat(new String(Objects.requireNonNull(files.get("left-out.txt")), StandardCharsets.UTF_8))
                .isEqualTo("There is no invoice 9.\n");
    }

    @Test
    void before_it_leaves_a_bill_is_looked_over() {
        archived();
        firm.run("update client_terms set approved_only = true");
        var row = firm.house().invoices().find("1").getFirst();
        var items = new LinkedHashMap<String, PreFlight.Item>();
        new PreFlight(firm.house(), archive).of(row).forEach(item -> items.put(item.what(), item));
        assertThat(verdict(items, "File")).isEqualTo(PreFlight.Verdict.FINE);
        assertThat(verdict(items, "Matter")).isEqualTo(PreFlight.Verdict.FINE);
        assertThat(verdict(items, "People")).isEqualTo(PreFlight.Verdict.LOOK);
        assertThat(verdict(items, "Rates and budget")).isEqualTo(PreFlight.Verdict.UNKNOWN);
        new CreditInvoice(firm.house()).credit("1", "wrong claim", false, "lee");
        assertThat(new PreFlight(firm.house(), archive).of(row))
                .anySatisfy(item -> assertThat(item.verdict()).isEqualTo(PreFlight.Verdict.REFUSED));
    }

    @Test
    void the_archived_file_is_rehearsed_at_the_portal_with_the_profile_that_was_frozen() {
        firm.run("update client_terms set profile = 'strict'");
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.worked(2, 6, "Telephone conference with adjuster");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
        firm.run("update client_terms set profile = 'standard'");
        assertThat(portal("4")).as("before it is archived").isEmpty();
        archived();
        assertThat(portal("1")).as("its profile names no portal").isEmpty();
        assertThat(portal("4").getFirst())
                .isEqualTo(new PreFlight.Item(
                        PreFlight.Verdict.FINE, "Portal", "A strict receiver would accept this file."));
        assertThat(portal("4"))
                .anySatisfy(
                        item -> assertThat(item.words()).contains("It is not known whether the portal has a budget"));
        var refused = portal("5");
        assertThat(refused.getFirst().words()).isEqualTo("A strict receiver would refuse this file.");
        assertThat(refused.get(1).verdict()).isEqualTo(PreFlight.Verdict.REFUSED);
        assertThat(refused.get(1).words())
                .contains("line 3 of the e-bill, LINE_ITEM_TOTAL", "the printed numbers come to 18.555");
    }

    /// What the list says of the portal.
    private List<PreFlight.Item> portal(String number) {
        var row = firm.house().invoices().find(number).getFirst();
        return new PreFlight(firm.house(), archive)
                .of(row).stream()
                        .filter(item ->
                                item.what().equals("Portal") || item.what().equals("A strict receiver"))
                        .toList();
    }

    private static PreFlight.Verdict verdict(Map<String, PreFlight.Item> items, String what) {
        return Objects.requireNonNull(items.get(what)).verdict();
    }

    private static byte[] packed(PackBills.Outcome outcome) {
        var bytes = ((PackBills.Outcome.Packed) outcome).bytes();
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private List<String> events() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action || ' ' || subject_id from audit_event order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
