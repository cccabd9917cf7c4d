package tenths.formats.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Samples;
import tenths.formats.portals.Outcome.Verdict;

@NullMarked
class RehearsalTest {
    @Test
    void what_the_register_does_not_say_is_told_as_not_known_and_never_passed_over() {
        var outcome = PortalKit.rehearse("legal-exchange", Register.EMPTY, "bill.txt", golden());
        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.unknown())
                .extracting(Unknown::rule)
                .contains("client", "matter", "timekeeper", "budget")
                .contains("");
    }

    @Test
    void every_check_that_needs_the_register_says_so_when_there_is_none() {
        for (var portal : Portals.all()) {
            var told = PortalKit.rehearse(portal.name(), Register.EMPTY, "bill.txt", golden()).unknown().stream()
                    .map(Unknown::rule)
                    .toList();
            portal.rules().stream()
                    .filter(rule -> rule.check() instanceof RegisterCheck)
                    .forEach(rule ->
                            assertThat(told).as(portal.name() + "/" + rule.id()).contains(rule.id()));
        }
    }

    @Test
    void a_register_that_says_nothing_of_one_matter_leaves_its_budget_unknown() {
        var register = RegisterFile.read("matters: [{id: 0412-0087, clientMatter: CLM2025004417}]")
                .good()
                .getFirst();
        var outcome = PortalKit.rehearse("strict", register, "bill.txt", golden());
        assertThat(outcome.unknown())
                .contains(
                        new Unknown("budget", "It is not known whether the portal has a budget of matter 0412-0087."));
        assertThat(outcome.findings()).extracting(PortalFinding::rule).doesNotContain("budget", "claim", "matter");
    }

    @Test
    void an_id_without_its_leading_zeros_is_told_as_such() {
        var register = RegisterFile.read("clientIds: [\"0412\"]").good().getFirst();
        var file = new String(golden(), StandardCharsets.US_ASCII).replace("|0412|", "|412|");
        var outcome = PortalKit.rehearse("legal-tracker", register, "bill.txt", bytes(file));
        assertThat(outcome.findings())
                .extracting(PortalFinding::message)
                .containsExactly("The portal knows '0412', not '412': leading zeros count.");
    }

    @Test
    void a_fault_of_the_whole_invoice_is_told_once_and_not_on_each_line() {
        var file = new String(golden(), StandardCharsets.US_ASCII).replace("|0412-0087|", "||");
        var outcome = PortalKit.rehearse("legal-tracker", PortalKit.register(), "bill.txt", bytes(file));
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.rule().equals("required"))
                .hasSize(1);
    }

    @Test
    void a_number_is_a_duplicate_within_a_year_at_collaborati_and_for_ever_at_legal_tracker() {
        var register = RegisterFile.read("invoices: [{number: \"25100417\", date: 2024-10-05}]")
                .good()
                .getFirst();
        assertThat(rules("collaborati", register)).doesNotContain("duplicate");
        assertThat(rules("legal-tracker", register)).contains("duplicate");
        var within = RegisterFile.read("invoices: [{number: \"25100417\", date: 2024-10-06}]")
                .good()
                .getFirst();
        assertThat(rules("collaborati", within)).contains("duplicate");
        var undated =
                RegisterFile.read("invoices: [{number: \"25100417\"}]").good().getFirst();
        assertThat(rules("collaborati", undated)).contains("duplicate");
    }

    @Test
    void a_rate_for_the_matter_goes_before_one_for_all_matters() {
        var register = RegisterFile.read("""
                rates:
                  - {timekeeper: "417", rate: 150}
                  - {timekeeper: "417", matter: 0412-0087, rate: 185}
                  - {timekeeper: "522", matter: 0412-0099, rate: 95}
                """).good().getFirst();
        var outcome = PortalKit.rehearse("legal-tracker", register, "bill.txt", golden());
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.rule().equals("rate"))
                .extracting(PortalFinding::message)
                .containsExactly("The portal has approved no rate of timekeeper 522 for 20250912.");
    }

    @Test
    void corridor_takes_twenty_megabytes_and_not_a_byte_more() throws IOException {
        for (var extra : List.of(0, 1)) {
            var file = new BillFile("bill.txt", (20L << 20) + extra, () -> new ByteArrayInputStream(golden()));
            var outcome = new Rehearsal(
                            Portals.find("corridor").orElseThrow(), FormatProfile.standard(), PortalKit.register())
                    .of(file);
            assertThat(outcome.findings()).hasSize(extra);
        }
    }

    @Test
    void in_xml_a_finding_cites_the_number_that_the_portal_cites() throws IOException {
        var xml = Files.readString(PortalKit.FOLDER.resolve("good/legal-tracker.xml"))
                .replace("<units>1.2<", "<units>1,2<");
        var outcome = PortalKit.rehearse("legal-tracker", PortalKit.register(), "bill.xml", bytes(xml));
        assertThat(outcome.format()).isEqualTo(BillFormat.LEDESXML21);
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.number().equals("004"))
                .extracting(PortalFinding::message)
                .containsExactly("'1,2' holds a comma. (file_item_nbr 11)");
    }

    @Test
    void a_file_that_is_no_bill_is_refused_by_every_portal() {
        for (var portal : Portals.all()) {
            var outcome = PortalKit.rehearse(portal.name(), PortalKit.register(), "bill.txt", bytes("Dear Sirs,"));
            assertThat(outcome.verdict()).as(portal.name()).isEqualTo(Verdict.REFUSED);
            assertThat(outcome.format()).isNull();
        }
    }

    @Test
    void findings_beyond_what_a_person_would_read_are_counted() throws IOException {
        var outcome = rehearse(many(2_000, "|L330||A101|", "|||A101|"));
        assertThat(outcome.lines()).isEqualTo(2_000);
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.rule().equals("task"))
                .hasSize(Findings.MOST_OF_ONE_CHECK);
        assertThat(outcome.unlisted()).isEqualTo(1_500);
    }

    /// Lines are numbered alike, so that nothing but the limit of the memory is met.
    @Test
    void more_lines_than_are_remembered_are_told_as_not_compared() throws IOException {
        var outcome = rehearse(many(RepeatCheck.MOST_REMEMBERED + 10, "outline", "outline"));
        assertThat(outcome.lines()).isEqualTo(RepeatCheck.MOST_REMEMBERED + 10);
        assertThat(outcome.unknown())
                .contains(new Unknown("duplicate-fee", "Only the first 100,000 lines were compared with each other."));
    }

    private static Outcome rehearse(BillFile file) throws IOException {
        return new Rehearsal(
                        Portals.find("collaborati-client-rules").orElseThrow(),
                        FormatProfile.standard(),
                        PortalKit.register())
                .of(file);
    }

    /// A file of so many fees, made while it is read.
    private static BillFile many(int lines, String word, String instead) {
        var golden = new String(golden(), StandardCharsets.US_ASCII).lines().toList();
        var head = bytes(golden.get(0) + "\r\n" + golden.get(1) + "\r\n");
        var fee = golden.get(3).replace("|ASSOC|", "|AS|").replace(word, instead);
        return new BillFile(
                "bill.txt",
                lines,
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(head),
                        new SequenceInputStream(Collections.enumeration(IntStream.range(0, (lines + 999) / 1_000)
                                .<InputStream>mapToObj(
                                        block -> block(fee, block * 1_000, Math.min(lines, block * 1_000 + 1_000)))
                                .toList()))));
    }

    private static InputStream block(String fee, int from, int to) {
        var text = new StringBuilder();
        for (var line = from; line < to; line++) {
            text.append(fee.replace("outline", "outline " + line)).append("\r\n");
        }
        return new ByteArrayInputStream(bytes(text.toString()));
    }

    private static List<String> rules(String portal, Register register) {
        return PortalKit.rehearse(portal, register, "bill.txt", golden()).findings().stream()
                .map(PortalFinding::rule)
                .toList();
    }

    private static byte[] golden() {
        return bytes(Samples.golden());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
