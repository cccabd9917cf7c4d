package tenths.desk.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.archive.ArchiveFailure;
import tenths.archive.FolderArchive;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.desk.CreditInvoice;
import tenths.desk.DecideOnPrebill;
import tenths.desk.FinaliseInvoices;
import tenths.desk.PreviewInvoice;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.firm.TrustBalance;
import tenths.formats.pdf.Paper;
import tenths.invoicing.Adjustment;
import tenths.jobs.OutboxWorker;
import tenths.money.Money;
import tenths.store.InvoiceRow;

/// A client's paper from its profile to the archive, on a real PostgreSQL.
@NullMarked
class PaperTest {
    private static final byte[] NO_FILE = {};
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);
    private static final String GERMAN = """
            name: northgate
            pdf:
              arrangement: BY_TASK
              ageing: true
              slip: true
              wording: {language: DE}
              payment: {days: 30, terms: Zahlbar ohne Abzug.}
            """;

    @Test
    void a_paper_is_made_again_whatever_becomes_of_profile_letterhead_and_earlier_invoices() throws Exception {
        try (var firm = SmallFirm.withMatters(2);
                var archive = TestArchive.fresh()) {
            give(firm, GERMAN);
            look(firm, 0, "#6B1F2A", logo(40));
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 30, "Privileged call on reserves");
            var bills = firm.prepared();
            finalise(firm, bills.getFirst());
            withhold(firm, bills.getLast());
            finalise(firm, bills.getLast());
            new OutboxWorker(firm.house(), archive).round();
            var kept = bytes(firm, archive, "2");
            assertThat(text(kept))
                    .contains("Rechnung 2", "Zahlbar bis 3. Dezember 2026", "Anwaltliche Leistungen im Oktober 2026")
                    .contains("Beschreibung nicht offengelegt", "Zahlbar ohne Abzug.", "Zahlungsabschnitt")
                    .containsSubsequence("Frühere Rechnungen", "Diese Akte", "Andere Akten", "185,55", "Summe")
                    .doesNotContain("Privileged");
            save(firm, 1, "name: northgate\n");
            look(firm, 1, "#000000", NO_FILE);
            new CreditInvoice(firm.house()).credit("1", "wrong client", false, "lee");
            assertThat(again(firm, "2")).isEqualTo(kept);
            assertThat(firm.violations()).isEmpty();
        }
    }

    @Test
    void the_e_bill_says_what_the_paper_leaves_out_and_undo_brings_it_back() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 60, "Privileged call on reserves");
            var bill = firm.prepared().getFirst();
            withhold(firm, bill);
            var preview = new PreviewInvoice(firm.house()).preview(bill).getFirst();
            assertThat(preview.ledes()).contains("Privileged call");
            assertThat(text(preview.print().bytes()))
                    .contains("Narrative withheld")
                    .doesNotContain("Privileged");
            assertThat(events(firm)).contains("DecisionTaken: privileged");
            new DecideOnPrebill(firm.house()).undo(bill, firm.open(bill).row().version(), "lee");
            var after = new PreviewInvoice(firm.house()).preview(bill).getFirst();
            assertThat(text(after.print().bytes())).contains("Privileged").doesNotContain("withheld");
            assertThat(events(firm)).contains("DecisionUndone: privileged");
        }
    }

    @Test
    void earlier_invoices_are_counted_by_their_age_and_not_once_they_are_credited() throws IOException {
        try (var firm = SmallFirm.withMatters(2)) {
            give(firm, "name: northgate\npdf: {ageing: true}\n");
            var house = firm.house();
            for (var age : List.of(0, 30, 31, 60, 61, 90, 91)) {
                firm.worked(age < 90 ? 1 : 2, 6, "Call");
                finalise(firm, firm.prepared().getFirst(), BILLED_ON.minusDays(age));
            }
            new CreditInvoice(house).credit("1", "wrong client", false, "lee");
            firm.worked(1, 60, "Draft answer");
            finalise(firm, firm.prepared().getFirst());
            var row = house.invoices().find("8").getFirst();
            var ages = Objects.requireNonNull(
                    Objects.requireNonNull(house.papers().of(List.of(row.id())).get(row.id()))
                            .ages());
            assertThat(ages.thisMatter()).containsExactly(18_56L, 2 * 18_56L, 18_56L, 0L);
            assertThat(ages.otherMatters()).containsExactly(0L, 0L, 18_56L, 18_56L);
        }
    }

    @Test
    void trust_money_is_said_as_the_ledger_had_it_that_day_and_for_ever() throws Exception {
        try (var firm = SmallFirm.withMatters(2);
                var archive = TestArchive.fresh()) {
            give(firm, "name: northgate\npdf: {trust: true}\n");
            held(firm, BILLED_ON.minusDays(3), 400_000);
            held(firm, BILLED_ON.minusDays(33), 100_000);
            held(firm, BILLED_ON.plusDays(1), 900_000);
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 60, "Draft answer");
            var bills = firm.prepared();
            var preview =
                    new PreviewInvoice(firm.house()).preview(bills.getFirst()).getFirst();
            assertThat(text(preview.print().bytes()))
                    .contains(
                            "Held in trust for this matter on October 31, 2026: USD\u00A04,000.00. It is not deducted");
            bills.forEach(bill -> finalise(firm, bill));
            new OutboxWorker(firm.house(), archive).round();
            var kept = bytes(firm, archive, "1");
            assertThat(text(kept)).contains("October 31, 2026: USD\u00A04,000.00");
            assertThat(text(bytes(firm, archive, "2"))).doesNotContain("Held in trust");
            held(firm, BILLED_ON.minusDays(3), 1);
            assertThat(again(firm, "1")).isEqualTo(kept);
        }
    }

    private static void held(SmallFirm firm, LocalDate day, long cents) {
        firm.house()
                .trustBalances()
                .put(List.of(new TrustBalance(SmallFirm.matter(1), day, new Money(cents, SmallFirm.USD))));
    }

    @Test
    void a_firm_that_wants_nothing_of_its_own_keeps_nothing_beside_its_invoices() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 60, "Draft answer");
            finalise(firm, firm.prepared().getFirst());
            var row = firm.house().invoices().find("1").getFirst();
            assertThat(firm.house().papers().of(List.of(row.id()))).isEmpty();
        }
    }

    @Test
    void a_letterhead_is_refused_with_all_its_faults_and_an_earlier_one_is_taken_again() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var save = new SaveLook(firm.house());
            var wrong = new SaveLook.Wish(0, Paper.A4, "red", false);
            var noPicture = "no picture".getBytes(StandardCharsets.UTF_8);
            assertThat(save.save(wrong, noPicture, "lee"))
                    .isInstanceOfSatisfying(SaveLook.Outcome.Refused.class, refused -> {
                        assertThat(refused.problems()).hasSize(2);
                        assertThat(refused.problems().getFirst()).contains("PNG or JPEG", "another file");
                        assertThat(refused.problems().getLast()).contains("#1F3A5F");
                    });
            var pale = new SaveLook.Wish(0, Paper.A4, "#FFE000", false);
            assertThat(save.save(pale, NO_FILE, "lee"))
                    .isInstanceOfSatisfying(
                            SaveLook.Outcome.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .asString()
                                    .contains("too light"));
            look(firm, 0, "#6B1F2A", logo(40));
            look(firm, 1, "#000000", NO_FILE);
            assertThat(save.save(new SaveLook.Wish(1, Paper.A4, "#111111", true), NO_FILE, "lee"))
                    .isEqualTo(new SaveLook.Outcome.Stale(2));
            assertThat(save.takeAgain(1, "lee")).isEqualTo(new SaveLook.Outcome.Saved(3));
            var looks = firm.house().looks();
            assertThat(looks.latest().orElseThrow().look())
                    .isEqualTo(looks.of(List.of(1)).getFirst().look());
            assertThat(looks.of(List.of(2)).getFirst().look().logo()).as("kept").isNotNull();
        }
    }

    private static void look(SmallFirm firm, int after, String accent, byte[] logo) {
        var wish = new SaveLook.Wish(after, Paper.A4, accent, false);
        assertThat(new SaveLook(firm.house()).save(wish, logo, "lee")).isEqualTo(new SaveLook.Outcome.Saved(after + 1));
    }

    private static byte[] logo(int width) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static void give(SmallFirm firm, String yaml) {
        save(firm, 0, yaml);
        new GiveProfile(firm.house()).give(SmallFirm.CARRIER, "northgate", "lee");
    }

    private static void save(SmallFirm firm, int after, String yaml) {
        assertThat(new SaveProfile(firm.house()).save(new VersionWish("northgate", after, yaml, ""), "lee"))
                .isEqualTo(new SaveProfile.Outcome.Saved("northgate", after + 1));
    }

    private static void withhold(SmallFirm firm, UUID bill) {
        var opened = firm.open(bill);
        var line = opened.prebill().lines().getFirst().id();
        var outcome = new DecideOnPrebill(firm.house())
                .decide(bill, opened.row().version(), List.of(new Adjustment.Withhold(line)), "privileged", "lee");
        assertThat(outcome).isInstanceOf(DecideOnPrebill.Outcome.Decided.class);
    }

    private static void finalise(SmallFirm firm, UUID prebill) {
        finalise(firm, prebill, BILLED_ON);
    }

    private static void finalise(SmallFirm firm, UUID prebill, LocalDate day) {
        firm.approve(List.of(prebill));
        assertThat(new FinaliseInvoices(firm.house()).finalise(List.of(prebill), day, "lee", Progress.SILENT))
                .hasEntrySatisfying(
                        prebill, outcome -> assertThat(outcome).isInstanceOf(FinaliseInvoices.Outcome.Finalised.class));
    }

    private static byte[] bytes(SmallFirm firm, FolderArchive archive, String number) throws ArchiveFailure {
        var row = firm.house().invoices().find(number).getFirst();
        var file = firm.house().outbox().kept(row.id()).stream()
                .filter(each -> each.kind().equals(FinaliseInvoices.PDF))
                .findFirst()
                .orElseThrow();
        return archive.get(Key.ofKept(number, file.fileName(), file.sha256()));
    }

    private static byte[] again(SmallFirm firm, String number) {
        var row = firm.house().invoices().find(number).getFirst();
        var rows = List.<InvoiceRow>of(row);
        return Objects.requireNonNull(new Prints(firm.house())
                        .of(rows, FrozenProfiles.of(firm.house(), rows))
                        .get(row.id()))
                .bytes();
    }

    private static List<String> events(SmallFirm firm) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action || ': ' || reason from audit_event where reason is not null order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
