package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Ledes98b;

@NullMarked
class LayoutCommandTest {
    private static final String LINE = "20251006|25100417|0412|0412-0087|74.00|20250901|20250930||1|F|0.4|0.00|74.00|"
            + "20250903|L110||A104|417|=Review police report|59-1234567|185.00|Ortega, Dana|ASSOC|CLM1[]";
    private static final String LAYOUT = """
            name: ours
            file: {name: invoice.number + '.csv', lineEnding: lf}
            delimited: {columnNames: false}
            records:
              - name: row
                rows: line
                columns:
                  - {name: Claim, value: matter.claimNumber, required: true}
                  - {name: Amount, value: line.net}
                  - {name: Words, value: line.description}
            """;

    @TempDir
    private Path folder = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFiles() throws IOException {
        var standard = Ledes98b.STANDARD;
        var bill = standard.firstLine(FormatProfile.standard()) + "\r\n" + standard.secondLine() + "\r\n" + LINE;
        Files.writeString(folder.resolve("bill.txt"), bill + "\r\n");
        Files.writeString(folder.resolve("ours.yaml"), LAYOUT);
    }

    private int run(String... words) {
        return Main.run(out, err, words);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_layout_without_a_fault_is_told_so() {
        assertThat(run("layout", "check", path("ours.yaml"), "mainframe"))
                .as(said())
                .isEqualTo(Main.FINE);
        assertThat(said()).contains("ours version 1, no faults", "mainframe: mainframe version 1, no faults");
    }

    @Test
    void every_fault_of_a_layout_is_told_with_its_place_and_repair() throws IOException {
        Files.writeString(
                folder.resolve("bad.yaml"),
                LAYOUT.replace("line.net", "line.nett").replace("rows:", "row:"));
        assertThat(run("layout", "check", path("bad.yaml"))).isEqualTo(Main.FINDINGS);
        assertThat(said()).contains("fault(s)", "line 6, column 5, records[1].row: unknown name; did you mean rows?");
    }

    @Test
    void a_bill_is_written_checked_and_refused_where_it_was_damaged() throws IOException {
        assertThat(run("layout", "write", "--layout", path("ours.yaml"), "--from", path("bill.txt"), "--out", path("")))
                .as(said())
                .isEqualTo(Main.FINE);
        var file = folder.resolve("25100417.csv");
        assertThat(file).content().isEqualTo("CLM1,74.00,'=Review police report\n");
        assertThat(said()).contains("an apostrophe keeps a spreadsheet from taking the text for a formula");
        assertThat(run("check", "--layout", path("ours.yaml"), file.toString())).isEqualTo(Main.FINE);
        Files.writeString(file, "CLM1,74.0,Review\n");
        out.reset();
        assertThat(run("check", "--layout", path("ours.yaml"), file.toString())).isEqualTo(Main.FINDINGS);
        assertThat(said()).contains("line 1 field 2 Amount", "'74.0' is not money such as 0.00.");
    }

    @Test
    void nothing_is_written_where_the_layout_cannot_carry_the_bill() throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                LAYOUT.replace(
                        "value: line.net}",
                        "value: line.net, format: '0'}"
                                + "\n      - {name: Class, value: timekeeper.classification, maximum: 2}"));
        assertThat(run(
                        "layout",
                        "write",
                        "--layout",
                        path("ours.yaml"),
                        "--from",
                        path("bill.txt"),
                        "--out",
                        path("x.csv")))
                .isEqualTo(Main.FINDINGS);
        assertThat(said()).contains("field 3 Class: 'ASSOC' has 5 characters; the limit is 2.");
        assertThat(folder.resolve("x.csv")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bill.txt", "ours.yaml");
    }

    @Test
    void a_layout_that_is_not_there_is_told_with_those_that_are() {
        assertThat(run("check", "--layout", "nowhere", path("bill.txt"))).isEqualTo(Main.UNUSABLE);
        assertThat(said()).contains("no layout is called nowhere (there are carrier-csv, mainframe");
    }

    @Test
    void an_example_is_printed_to_start_from() throws IOException {
        assertThat(run("layout", "show", "carrier-csv")).isEqualTo(Main.FINE);
        Files.write(folder.resolve("mine.yaml"), out.toByteArray());
        assertThat(run("layout", "check", path("mine.yaml"))).isEqualTo(Main.FINE);
    }
}
