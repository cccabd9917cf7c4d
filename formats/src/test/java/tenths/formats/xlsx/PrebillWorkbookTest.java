package tenths.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;
import tenths.Samples;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.Matter;
import tenths.formats.ledes98b.RandomBills;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.invoicing.Prebill;
import tenths.money.Money;
import tenths.rates.RatedLine;

@NullMarked
class PrebillWorkbookTest {
    private static final Party CLIENT = new Party("0412", "Example Mutual", "");
    private static final Matter MATTER =
            new Matter(Samples.MATTER, Samples.CLIENT, "Doe v. Harbor", "CLM1", LocalDate.of(2026, 1, 2), null);
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private static RatedLine saying(String words) {
        var line = Samples.priced(Samples.entryOfMinutes(75), "185.00");
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                words,
                line.units(),
                line.unitCost(),
                line.adjustment(),
                line.amount(),
                line.trace());
    }

    private static Prebill prebill(RatedLine line) {
        var finding = new Finding(
                "TIM-04",
                Severity.WARN,
                new Clause("Guidelines", "4.2", 3, "=no more than ten hours"),
                List.of(line.id()),
                List.of(),
                Money.of("10.00", Samples.USD),
                "AB billed 10.10 h; the limit is 10.00 h",
                null);
        return new Prebill(List.of(line), List.of(), line.amount(), List.of(finding), List.of());
    }

    private static byte[] written(Prebill prebill) {
        var out = new ByteArrayOutputStream();
        try {
            PrebillWorkbook.write(prebill, CLIENT, MATTER, MARCH, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static String lines(Prebill prebill) {
        return parts(written(prebill)).getOrDefault("xl/worksheets/sheet2.xml", "");
    }

    @Test
    void holds_each_line_with_exact_amounts_and_its_findings() {
        var sheet = lines(prebill(saying("Review police report")));
        assertThat(sheet)
                .contains("<c r=\"B2\" s=\"6\"><v>46") // a day of March 2026
                .contains("Ortega, Dana", "Review police report")
                .contains("<v>1.2500</v>", "<v>1.3", "<v>185.00</v>", "<v>240.50</v>");
        var findings = parts(written(prebill(saying("x")))).getOrDefault("xl/worksheets/sheet3.xml", "");
        assertThat(findings).contains("TIM-04", "AB billed 10.10 h; the limit is 10.00 h", "<v>10.00</v>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0"})
    void no_text_is_ever_a_formula(String words) {
        var parts = parts(written(prebill(saying(words))));
        assertThat(parts.values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
        // Kept as text even when somebody edits the cell: the style has the apostrophe.
        assertThat(lines(prebill(saying(words)))).contains("<c r=\"G2\" s=\"1\" t=\"inlineStr\">");
        assertThat(parts.getOrDefault("xl/styles.xml", "")).contains("numFmtId=\"49\"", "quotePrefix=\"1\"");
    }

    @Test
    void what_excel_would_take_for_an_escape_stays_as_it_was_written() {
        assertThat(lines(prebill(saying("_x003D_1+1 _x00 _X0041_")))).contains("_x005F_x003D_1+1 _x00 _X0041_</t>");
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_and_says_so() {
        assertThat(lines(prebill(saying("🦊".repeat(20_000))))).contains("🦊 [...]</t>");
    }

    @Test
    void any_narrative_gives_well_formed_parts_and_the_same_bytes_everywhere() {
        Cases.check(300, random -> {
            var prebill = prebill(saying(RandomBills.words(random, 200)));
            var home = TimeZone.getDefault();
            var file = written(prebill);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            var abroad = written(prebill);
            TimeZone.setDefault(home);
            assertThat(abroad).isEqualTo(file);
            parts(file).values().forEach(PrebillWorkbookTest::parse);
        });
    }

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception broken) {
            throw new AssertionError(xml, broken);
        }
    }

    @Test
    void the_numbers_of_the_styles_are_their_places() {
        assertThat(Arrays.stream(Style.values()).map(Style::number)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void columns_are_lettered_as_excel_does() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702).stream().map(Sheet::letters))
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    @Test
    void a_line_that_is_not_on_the_bill_has_no_number_in_a_finding() {
        var line = saying("x");
        var finding = prebill(line).findings().getFirst();
        var elsewhere = new Finding(
                finding.rule(),
                finding.severity(),
                finding.clause(),
                List.of(LineId.whole(new UUID(1, 2))),
                List.of(),
                null,
                "Something is missing",
                null);
        var prebill = new Prebill(List.of(line), List.of(), line.amount(), List.of(), List.of(elsewhere));
        assertThat(parts(written(prebill)).getOrDefault("xl/worksheets/sheet3.xml", ""))
                .contains("Something is missing", ">yes<");
    }
}
