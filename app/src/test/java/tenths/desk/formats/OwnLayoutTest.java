package tenths.desk.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.desk.DownloadBill;
import tenths.desk.FinaliseInvoices;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.FreshFiles;
import tenths.desk.PreviewInvoice;
import tenths.desk.Progress;
import tenths.desk.ProveInvoice;
import tenths.desk.SmallFirm;
import tenths.formats.layouts.Layouts;
import tenths.jobs.OutboxWorker;
import tenths.store.InvoiceRow;
import tenths.store.TextChanges;

/// A layout of the firm's own from its first version to the archived bill, on a real PostgreSQL.
@NullMarked
class OwnLayoutTest {
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);
    private static final String PROFILE = "name: northgate\nownLayout: plain-rows\n";
    private static final String ROWS = """
            name: plain-rows
            file:
              name: invoice.number + '_' + matter.id + '.csv'
              encoding: us-ascii
            delimited:
              separator: "|"
            records:
              - name: line
                rows: line
                columns:
                  - {name: Invoice, value: invoice.number, required: true, maximum: 20}
                  - {name: Hours, value: line.hours, format: "0.0"}
                  - {name: Amount, value: line.net, type: money}
                  - {name: Narrative, value: line.description, maximum: 200}
            """;

    @Test
    void a_bill_leaves_in_the_layout_is_read_back_archived_and_handed_out() throws Exception {
        try (var firm = SmallFirm.withMatters(1);
                var archive = TestArchive.fresh()) {
            give(firm, ROWS, PROFILE);
            firm.worked(1, 18, "Review the caf\u00e9's report");
            var prebill = firm.prepared().getFirst();
            var shown = new PreviewInvoice(firm.house()).preview(prebill).getFirst();
            assertThat(shown.format()).isEqualTo("OWN");
            assertThat(shown.layout()).isEqualTo("plain-rows v1");
            assertThat(shown.ledes()).contains("1|0.3|", "|Review the cafe's report");
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Finalised("1"));
            new OutboxWorker(firm.house(), archive).round();
            assertThat(firm.violations()).isEmpty();
            var row = firm.house().invoices().find("1").getFirst();
            assertThat(row.origin().profile().layout()).isEqualTo(new InvoiceRow.Layout("plain-rows", 1));
            var kept = firm.house().outbox().kept(row.id());
            assertThat(kept).extracting(file -> file.kind()).containsExactly("OWN", "PDF");
            var file = kept.getFirst();
            assertThat(file.fileName()).startsWith("1_").endsWith(".csv");
            var bytes = archive.get(Key.ofKept("1", file.fileName(), file.sha256()));
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(shown.ledes());
            var layout = Layouts.read(ROWS).orThrow();
            assertThat(layout.check(new ByteArrayInputStream(bytes)).findings()).isEmpty();
            assertThat(new DownloadBill(firm.house(), archive).download("1", "OWN", "lee"))
                    .isEqualTo(new DownloadBill.Outcome.Handed(ByteBuffer.wrap(bytes), "OWN", file.fileName()));
            assertThat(new TextChanges(firm.house().transactions()).of(row.id()))
                    .singleElement()
                    .satisfies(change -> assertThat(change.field()).isEqualTo("Narrative"));
        }
    }

    @Test
    void a_final_bill_is_made_again_in_the_version_it_had_whatever_the_layout_becomes() throws Exception {
        try (var firm = SmallFirm.withMatters(1);
                var archive = TestArchive.fresh()) {
            give(firm, ROWS, PROFILE);
            firm.worked(1, 60, "Draft answer");
            finalise(firm, firm.prepared().getFirst());
            save(firm, 1, ROWS.replace("\"|\"", "\";\""));
            var row = firm.house().invoices().find("1").getFirst();
            firm.house().freshFiles().take(List.of(new FreshFiles.Name(row.id(), "OWN")));
            new OutboxWorker(firm.house(), archive).round();
            assertThat(firm.house().outbox().waiting()).isZero();
            var file = firm.house().outbox().kept(row.id()).getFirst();
            var bytes = archive.get(Key.ofKept("1", file.fileName(), file.sha256()));
            assertThat(new String(bytes, StandardCharsets.US_ASCII))
                    .contains("1|1.0|")
                    .doesNotContain(";");
            var proof = new ByteArrayOutputStream();
            new ProveInvoice(firm.house()).prove(row, proof);
            assertThat(proof.toString(StandardCharsets.UTF_8)).contains("layout       plain-rows v1, SHA-256 ");
        }
    }

    @Test
    void a_file_that_says_something_else_than_the_bill_is_told_line_by_line() {
        try (var firm = SmallFirm.withMatters(2)) {
            give(firm, ROWS, PROFILE);
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 90, "Call with adjuster");
            firm.prepared().forEach(prebill -> finalise(firm, prebill));
            var one = firm.house().invoices().find("1").getFirst();
            var other = firm.house().invoices().find("2").getFirst();
            var writing = FrozenProfiles.of(firm.house(), List.of(one)).writing(one);
            var file = EBill.write(one.invoice(), writing);
            assertThat(file.differences(one.invoice(), writing)).isEmpty();
            assertThat(file.differences(other.invoice(), writing))
                    .anySatisfy(difference -> assertThat(difference).contains("Hours: '1.0'", "'1.5'"));
        }
    }

    @Test
    void what_the_layout_cannot_carry_is_refused_before_the_bill_is_final_with_field_and_repair() {
        try (var firm = SmallFirm.withMatters(1)) {
            give(firm, ROWS.replace("maximum: 200", "maximum: 5"), PROFILE);
            firm.worked(1, 60, "Draft answer");
            var prebill = firm.prepared().getFirst();
            var problems =
                    new PreviewInvoice(firm.house()).preview(prebill).getFirst().problems();
            assertThat(problems).singleElement().asString().contains("LAYOUT-TOO-LONG: line 1, Narrative:", "Shorten");
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Refused(problems));
            assertThat(firm.house().invoices().find("1")).isEmpty();
            save(firm, 1, ROWS);
            assertThat(finalise(firm, prebill)).isEqualTo(new Outcome.Finalised("1"));
        }
    }

    @Test
    void a_file_that_would_be_taken_for_the_paper_is_refused() {
        try (var firm = SmallFirm.withMatters(1)) {
            give(firm, ROWS.replace("'.csv'", "'.pdf'"), PROFILE);
            firm.worked(1, 60, "Draft answer");
            assertThat(finalise(firm, firm.prepared().getFirst()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .singleElement()
                                    .asString()
                                    .contains("file.name", "ends like the PDF"));
        }
    }

    @Test
    void a_profile_names_only_a_layout_that_is_there_and_no_portal_beside_it() {
        try (var firm = SmallFirm.withMatters(1)) {
            assertThat(saved(firm, PROFILE))
                    .isInstanceOfSatisfying(
                            SaveProfile.Outcome.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .singleElement()
                                    .asString()
                                    .contains("line 2, ownLayout: There is no layout plain-rows", "Save it first"));
            save(firm, 0, ROWS);
            assertThat(saved(firm, PROFILE + "portal: brightflag\n"))
                    .isInstanceOfSatisfying(
                            SaveProfile.Outcome.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .singleElement()
                                    .asString()
                                    .contains("a portal takes no layout of the firm's own"));
            assertThat(saved(firm, PROFILE)).isEqualTo(new SaveProfile.Outcome.Saved("northgate", 1));
        }
    }

    @Test
    void versions_are_for_ever_each_with_its_event_and_an_earlier_one_is_taken_again() {
        try (var firm = SmallFirm.withMatters(1)) {
            save(firm, 0, ROWS);
            save(firm, 1, ROWS.replace("\"|\"", "\";\""));
            var saving = new SaveLayout(firm.house());
            assertThat(saving.save(new VersionWish("plain-rows", 1, ROWS, ""), "lee"))
                    .isEqualTo(new SaveLayout.Outcome.Stale(2));
            assertThat(saving.takeAgain("plain-rows", 1, "lee"))
                    .isEqualTo(new SaveLayout.Outcome.Saved("plain-rows", 3));
            var history = firm.house().formatLayouts().history("plain-rows");
            assertThat(history).extracting(each -> each.version()).containsExactly(3, 2, 1);
            assertThat(history.getFirst().body()).isEqualTo(ROWS);
            assertThat(events(firm))
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event).startsWith("LayoutChanged plain-rows"));
            assertThat(events(firm).getLast())
                    .contains(history.get(1).sha256(), history.get(2).sha256());
            assertThatThrownBy(() -> firm.run("update format_layout set body = ''"))
                    .hasStackTraceContaining("permission denied for table format_layout");
            assertThat(saving.save(new VersionWish("", 0, "name: X\ncolour: red\n", ""), "lee"))
                    .isInstanceOfSatisfying(
                            SaveLayout.Outcome.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .hasSizeGreaterThan(1)
                                    .anySatisfy(
                                            fault -> assertThat(fault.line()).isEqualTo(2)));
        }
    }

    static List<String> examples() {
        return Layouts.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_is_saved_as_it_is_and_shows_a_real_bill(String name) {
        try (var firm = SmallFirm.withMatters(1)) {
            var body = Layouts.example(name).orElseThrow();
            save(firm, 0, body);
            firm.worked(1, 60, "Draft answer");
            firm.prepared();
            var tried = new TryLayout(firm.house()).tryOut(body, new byte[0], SmallFirm.CARRIER);
            assertThat(tried.faults()).isEmpty();
            var shown = Objects.requireNonNull(tried.preview());
            assertThat(shown.problems()).isEmpty();
            assertThat(shown.ledes()).isNotBlank();
            assertThat(shown.layout()).isEqualTo(name);
        }
    }

    private static void give(SmallFirm firm, String layout, String profile) {
        save(firm, 0, layout);
        assertThat(saved(firm, profile)).isEqualTo(new SaveProfile.Outcome.Saved("northgate", 1));
        assertThat(new GiveProfile(firm.house()).give(SmallFirm.CARRIER, "northgate", "lee"))
                .isInstanceOf(GiveProfile.Outcome.Given.class);
    }

    private static void save(SmallFirm firm, int after, String yaml) {
        assertThat(new SaveLayout(firm.house()).save(new VersionWish("", after, yaml, ""), "lee"))
                .isInstanceOf(SaveLayout.Outcome.Saved.class);
    }

    private static SaveProfile.Outcome saved(SmallFirm firm, String yaml) {
        return new SaveProfile(firm.house()).save(new VersionWish("", 0, yaml, ""), "lee");
    }

    private static Outcome finalise(SmallFirm firm, UUID prebill) {
        firm.approve(List.of(prebill));
        return new FinaliseInvoices(firm.house())
                .finalise(List.of(prebill), BILLED_ON, "lee", Progress.SILENT)
                .getOrDefault(prebill, new Outcome.Refused(List.of("nothing")));
    }

    private static List<String> events(SmallFirm firm) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action || ' ' || subject_id || ' ' || details from audit_event"
                        + " where action = 'LayoutChanged' order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
