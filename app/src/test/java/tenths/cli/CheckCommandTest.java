package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.formats.ledes98b.Ledes98b;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class CheckCommandTest {
    private static final String GOOD = "20251006|25100417|0412|0412-0087|74.00|20250901|20250930||1|F|0.4|0.00|74.00|"
            + "20250903|L110||A104|417|Review police report|59-1234567|185.00|Ortega, Dana|ASSOC|CLM1[]";

    @TempDir
    private Path folder = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFiles() throws IOException {
        write("good.txt", GOOD);
        write("bad.txt", GOOD.replace("|74.00|2025", "|75.00|2025").replace("|ASSOC|", "|AS|"));
    }

    @Test
    void prints_one_json_object_per_file_and_line() {
        var code = run("check", file("good.txt"), file("bad.txt"), "--json");
        assertThat(code).isEqualTo(Main.FINDINGS);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        var good = json(lines.getFirst());
        assertThat(good.get("file").asString()).endsWith("good.txt");
        assertThat(good.get("format").asString()).isEqualTo("LEDES1998B");
        assertThat(good.get("invoices").asInt()).isEqualTo(1);
        assertThat(good.get("lines").asInt()).isEqualTo(1);
        assertThat(good.get("findings")).isEmpty();
        var finding = json(lines.getLast()).get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("L98B-013-ARITHMETIC");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("line").asInt()).isEqualTo(3);
        assertThat(finding.get("field").asInt()).isEqualTo(13);
        assertThat(finding.get("fieldName").asString()).isEqualTo("LINE_ITEM_TOTAL");
        assertThat(finding.get("message").asString()).isNotBlank();
        assertThat(finding.get("repair").asString()).isNotBlank();
        assertThat(err.size()).isZero();
    }

    @Test
    void names_no_format_for_a_file_that_is_none() throws IOException {
        Files.writeString(folder.resolve("other.txt"), "Dear Sir or Madam\n");
        assertThat(run("check", "--json", file("other.txt"))).isEqualTo(Main.FINDINGS);
        var report = json(out.toString(StandardCharsets.UTF_8));
        assertThat(report.get("format").isNull()).isTrue();
        assertThat(report.get("findings")).hasSize(1);
        assertThat(report.get("findings").get(0).get("field").isNull()).isTrue();
    }

    @Test
    void tells_people_in_words() {
        assertThat(run("check", file("bad.txt"))).isEqualTo(Main.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("line 3 field 13 LINE_ITEM_TOTAL", "L98B-013-ARITHMETIC", "make 74.00, not 75.00");
    }

    @Test
    void takes_a_profile_by_name_or_from_a_file() throws IOException {
        assertThat(run("check", file("good.txt"), "--profile", "task-on-expense"))
                .isEqualTo(Main.FINE);
        Files.writeString(folder.resolve("carrier.yaml"), """
                name: carrier
                base: two-letter-classes
                numbers:
                  tolerance: 1.00
                """);
        write("carrier.txt", GOOD.replace("|ASSOC|", "|AS|").replace("|74.00|", "|75.00|"));
        assertThat(run("check", file("carrier.txt"))).isEqualTo(Main.FINDINGS);
        assertThat(run("check", file("carrier.txt"), "--profile", file("carrier.yaml")))
                .as(out.toString(StandardCharsets.UTF_8) + err)
                .isEqualTo(Main.FINE);
    }

    @Test
    void knows_every_wish_that_the_handbook_names() throws IOException {
        Files.writeString(folder.resolve("northgate.yaml"), """
                name: northgate
                base: standard
                format: LEDES98BI
                numbers: {rounding: EXACT_4, increment: 0.25}
                lines: {wholeAmount: UNIT_COST, flatFees: INVOICE_LINE, maxLineAgeDays: 30}
                ids: {lawFirmId: WITH_DASH}
                people: {idSource: INITIALS}
                text: {letters: REFUSE}
                international: {clientTaxId: 06-7654321, countryCode: TWO_LETTERS, tax: ACCEPT}
                """);
        assertThat(run("check", "--json", file("good.txt"), "--profile", file("northgate.yaml")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Main.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("L98B-011-INCREMENT", "L98B-014-AGE");
    }

    @Test
    void says_what_is_wrong_with_a_profile_or_a_file_name() throws IOException {
        assertThat(run("check", file("good.txt"), "--profile", "nonsense")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no profile is called nonsense", "task-on-expense");
        Files.writeString(folder.resolve("wrong.yaml"), "numbers:\n  unitDecimal: 2\n");
        assertThat(run("check", file("good.txt"), "--profile", file("wrong.yaml")))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unitDecimal");
        Files.writeString(folder.resolve("list.yaml"), "codes:\n  taskSets: [nonsense]\n");
        assertThat(run("check", file("good.txt"), "--profile", file("list.yaml")))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No code list is called nonsense");
        assertThat(run("check", file("missing.txt"))).isEqualTo(Main.UNUSABLE);
        assertThat(run("check")).isEqualTo(Main.UNUSABLE);
        assertThat(out.size()).isZero();
    }

    private int run(String... words) {
        return Main.run(out, err, words);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private void write(String name, String line) throws IOException {
        var header = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> Ledes98b.STANDARD.field(number).name())
                .collect(Collectors.joining("|"));
        Files.writeString(folder.resolve(name), "LEDES1998B[]\r\n" + header + "[]\r\n" + line + "\r\n");
    }
}
