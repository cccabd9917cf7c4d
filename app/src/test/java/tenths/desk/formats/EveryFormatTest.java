package tenths.desk.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.cli.Main;
import tenths.desk.DecideOnPrebill;
import tenths.desk.FinaliseInvoices;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.OpenPrebill;
import tenths.desk.PreviewInvoice;
import tenths.desk.Progress;
import tenths.desk.ProveInvoice;
import tenths.desk.SmallFirm;
import tenths.formats.BillFormat;
import tenths.invoicing.Adjustment;
import tenths.jobs.OutboxWorker;
import tenths.store.TestDatabase;
import tenths.store.TextChanges;

/// A client's bill from its profile to the archive, on a real PostgreSQL.
@NullMarked
class EveryFormatTest {
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);
    private static final String ADDRESS =
            "update client set address = E'Northgate Mutual\\n1 Main Street\\nTampa, FL 33602';"
                    + "update firm set address = E'1 Court Square\\nTampa, FL 33602'";

    private static final String EUROPEAN = """
            pdf: {payment: {days: 30}}
            international:
              firmCountry: US
              clientCountry: DE
              einvoice:
                buyerReference: 04011000-12345-03
                seller:
                  electronicAddress: 9959:591234567
                  contact: Billing office
                  phone: +1 813 555 0100
                  email: billing@firm.example
                buyer:
                  electronicAddress: 0204:04011000-12345-03
                account:
                  number: DE02120300000000202051
                untaxed:
                  fees: OUTSIDE_VAT
                  feesReason: Services of a firm outside the EU
                  expenses: OUTSIDE_VAT
                  expensesReason: Services of a firm outside the EU
            """;

    @TempDir
    private Path folder = Path.of("unset");

    @ParameterizedTest
    @EnumSource
    void a_bill_of_each_format_is_final_archived_read_back_and_passes_the_check(BillFormat format) throws Exception {
        try (var firm = SmallFirm.withMatters(1);
                var archive = TestArchive.fresh()) {
            firm.run(ADDRESS);
            give(firm, profile(format));
            firm.worked(1, 18, "Review the caf\u00e9's [sic] report | and\nanalyze it");
            firm.worked(1, 5, "Call with adjuster regarding reserves");
            firm.paid(1, "240", "0.08");
            var prebill = firm.prepared().getFirst();
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Finalised("1"));
            new OutboxWorker(firm.house(), archive).round();
            assertThat(firm.violations()).isEmpty();
            var row = firm.house().invoices().find("1").getFirst();
            assertThat(row.origin().profile().format()).isEqualTo(format.name());
            assertThat(row.origin().profile().words()).isEqualTo("northgate v1");
            var kept = firm.house().outbox().kept(row.id());
            assertThat(kept).extracting(file -> file.kind()).containsExactlyInAnyOrder(format.name(), "PDF");
            var file = kept.stream()
                    .filter(each -> each.kind().equals(format.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.fileName()).isEqualTo("1_0412-0001" + extension(format));
            var bytes = archive.get(Key.ofKept("1", file.fileName(), file.sha256()));
            var profiles = FrozenProfiles.of(firm.house(), List.of(row));
            assertThat(bytes).isEqualTo(EBill.bytes(row.invoice(), profiles.writing(row)));
            assertThat(check(bytes, profile(format))).isEqualTo(Main.FINE);
        }
    }

    @Test
    void a_profile_that_lacks_what_its_format_demands_is_not_saved_and_says_all_of_it() {
        try (var firm = SmallFirm.withMatters(1)) {
            var lacking = profile(BillFormat.XRECHNUNG)
                    .replace("    buyerReference: 04011000-12345-03\n", "")
                    .replace("pdf: {payment: {days: 30}}\n", "");
            assertThat(save(firm, 0, lacking)).isInstanceOfSatisfying(SaveProfile.Outcome.Refused.class, refused -> {
                assertThat(refused.faults())
                        .extracting(fault -> fault.option())
                        .containsExactly("international.einvoice.buyerReference", "pdf.payment.days");
                assertThat(refused.faults().getFirst().message())
                        .startsWith("BR-DE-15: XRECHNUNG needs a buyer reference");
                assertThat(refused.faults().getFirst().line()).isEqualTo(2);
            });
        }
    }

    @Test
    void a_matter_without_its_buyer_reference_stays_open_and_says_where_to_fill_it_in() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.run(ADDRESS);
            var byMatter = profile(BillFormat.XRECHNUNG)
                    .replace("buyerReference: 0", "buyerReferences: {another: 0")
                    .replace("12345-03\n    seller", "12345-03}\n    seller");
            give(firm, byMatter);
            firm.worked(1, 18, "Review the report");
            assertThat(finalise(firm, firm.prepared().getFirst()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .singleElement()
                                    .asString()
                                    .startsWith("BR-DE-15: international.einvoice.buyerReference:")
                                    .contains("Set international.einvoice.buyerReference in the"));
        }
    }

    @Test
    void words_that_a_biller_keeps_off_the_paper_leave_in_no_factur_x() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.run(ADDRESS);
            give(firm, profile(BillFormat.FACTURX));
            firm.worked(1, 18, "Privileged call on reserves");
            var bill = firm.prepared().getFirst();
            var opened = new OpenPrebill(firm.house()).open(bill).getFirst();
            var line = Objects.requireNonNull(opened.draft()).lines().getFirst().id();
            new DecideOnPrebill(firm.house())
                    .decide(
                            bill,
                            opened.row().version(),
                            List.of(new Adjustment.Withhold(Objects.requireNonNull(line))),
                            "privileged",
                            "lee");
            assertThat(finalise(firm, bill))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .singleElement()
                                    .asString()
                                    .contains("a Factur-X file holds every narrative"));
        }
    }

    @Test
    void an_invoice_keeps_the_profile_it_was_written_with_whatever_the_profile_becomes() {
        try (var firm = SmallFirm.withMatters(1);
                var archive = TestArchive.fresh()) {
            give(firm, profile(BillFormat.LEDES98BI));
            firm.worked(1, 60, "Draft answer");
            assertThat(finalise(firm, firm.prepared().getFirst())).isEqualTo(new Outcome.Finalised("1"));
            var later = profile(BillFormat.LEDES1998B);
            assertThat(save(firm, 1, later)).isEqualTo(new SaveProfile.Outcome.Saved("northgate", 2));
            new OutboxWorker(firm.house(), archive).round();
            assertThat(firm.house().outbox().waiting()).isZero();
            var row = firm.house().invoices().find("1").getFirst();
            assertThat(FrozenProfiles.of(firm.house(), List.of(row)).of(row).format())
                    .isEqualTo(BillFormat.LEDES98BI);
        }
    }

    @Test
    void an_invoice_older_than_frozen_profiles_is_made_again_with_the_profile_of_the_product() throws SQLException {
        var database = TestDatabase.fresh();
        try (var firm = SmallFirm.on(database.app(), database::close, 1)) {
            firm.worked(1, 60, "Draft answer");
            finalise(firm, firm.prepared().getFirst());
            var row = firm.house().invoices().find("1").getFirst();
            try (var connection = database.owner().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter table invoice disable trigger user;"
                        + "update invoice set profile_version = null, profile_sha256 = null");
            }
            var old = firm.house().invoices().find("1").getFirst();
            assertThat(old.origin().profile().sha256()).isNull();
            assertThat(FrozenProfiles.of(firm.house(), List.of(old)).of(old))
                    .isEqualTo(FrozenProfiles.of(firm.house(), List.of(row)).of(row));
        }
    }

    @Test
    void the_standing_proof_misses_the_file_of_the_clients_own_format() {
        try (var firm = SmallFirm.withMatters(1)) {
            give(firm, profile(BillFormat.LEDESXML21));
            firm.run(ADDRESS);
            firm.worked(1, 60, "Draft answer");
            finalise(firm, firm.prepared().getFirst());
            firm.run("update outbox set kind = 'LEDES1998B' where kind <> 'PDF'");
            assertThat(firm.violations())
                    .containsExactly("invoice 1 has neither outbox row nor archived file for LEDESXML21");
        }
    }

    @Test
    void words_that_the_format_cannot_carry_are_shown_before_and_kept_with_the_invoice() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 18, "Review the caf\u00e9's [sic] report | and\nanalyze it");
            var prebill = firm.prepared().getFirst();
            var shown = new PreviewInvoice(firm.house()).preview(prebill).getFirst();
            assertThat(shown.ledes()).contains("|Review the cafe's (sic) report / and analyze it|");
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Finalised("1"));
            var row = firm.house().invoices().find("1").getFirst();
            var kept = new TextChanges(firm.house().transactions()).of(row.id());
            assertThat(kept).isEqualTo(shown.changes()).singleElement().satisfies(change -> {
                assertThat(change.line()).isEqualTo(1);
                assertThat(change.field()).isEqualTo("LINE_ITEM_DESCRIPTION");
                assertThat(change.before()).contains("[sic]");
                assertThat(change.why()).contains("a pipe became a slash", "a line break");
            });
            var proof = new ByteArrayOutputStream();
            new ProveInvoice(firm.house()).prove(row, proof);
            assertThat(proof.toString(StandardCharsets.UTF_8))
                    .contains("is   Review the cafe's (sic) report / and analyze it", "profile standard");
        }
    }

    @Test
    void a_bill_that_cannot_be_written_says_so_before_it_is_final_with_field_and_repair() {
        try (var firm = SmallFirm.withMatters(1)) {
            give(firm, "name: northgate\nformat: LEDES98BI\n");
            firm.worked(1, 60, "Draft answer");
            var prebill = firm.prepared().getFirst();
            var problems =
                    new PreviewInvoice(firm.house()).preview(prebill).getFirst().problems();
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem)
                            .contains("CLIENT_TAX_ID", "international.clientTaxId", "Setup, Formats"));
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Refused(problems));
            assertThat(firm.house().invoices().find("1")).isEmpty();
            var mended = "name: northgate\nformat: LEDES98BI\ninternational: {clientTaxId: 06-7654321}\n";
            save(firm, 1, mended);
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Finalised("1"));
        }
    }

    @Test
    void open_bills_follow_their_client_to_another_profile_and_final_ones_stay() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 60, "Draft answer");
            var bills = firm.prepared();
            finalise(firm, bills.getFirst());
            save(firm, profile(BillFormat.LEDES98BI));
            assertThat(new GiveProfile(firm.house()).give(SmallFirm.CARRIER, "northgate", "lee"))
                    .isEqualTo(new GiveProfile.Outcome.Given("standard", 1));
            var preview = new PreviewInvoice(firm.house()).preview(bills.getLast());
            assertThat(preview.getFirst().ledes()).startsWith("LEDES98BI");
            assertThat(firm.house()
                            .invoices()
                            .find("1")
                            .getFirst()
                            .origin()
                            .profile()
                            .name())
                    .isEqualTo("standard");
        }
    }

    private static String extension(BillFormat format) {
        return switch (format) {
            case LEDES1998B, LEDES98BI -> ".txt";
            case FACTURX -> ".facturx.pdf";
            default -> ".xml";
        };
    }

    private static String profile(BillFormat format) {
        var name = "name: northgate\nformat: " + format + "\n";
        return switch (format) {
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> name + EUROPEAN;
            default -> name + "international: {clientTaxId: 06-7654321}\n";
        };
    }

    private static SaveProfile.Outcome save(SmallFirm firm, int after, String yaml) {
        return new SaveProfile(firm.house()).save(new VersionWish("northgate", after, yaml, ""), "lee");
    }

    private static void save(SmallFirm firm, String yaml) {
        assertThat(save(firm, 0, yaml)).isEqualTo(new SaveProfile.Outcome.Saved("northgate", 1));
    }

    private static void give(SmallFirm firm, String yaml) {
        save(firm, yaml);
        assertThat(new GiveProfile(firm.house()).give(SmallFirm.CARRIER, "northgate", "lee"))
                .isInstanceOf(GiveProfile.Outcome.Given.class);
    }

    private static Outcome finalise(SmallFirm firm, UUID prebill) {
        firm.approve(List.of(prebill));
        return new FinaliseInvoices(firm.house())
                .finalise(List.of(prebill), BILLED_ON, "lee", Progress.SILENT)
                .getOrDefault(prebill, new Outcome.Refused(List.of("nothing")));
    }

    private int check(byte[] bytes, String profile) throws IOException {
        var file = Files.write(folder.resolve("bill"), bytes);
        var yaml = Files.writeString(folder.resolve("northgate.yaml"), profile);
        var out = new ByteArrayOutputStream();
        return Main.run(out, out, "check", file.toString(), "--profile", yaml.toString());
    }
}
