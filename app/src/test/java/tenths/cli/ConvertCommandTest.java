package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Ledes98b;

@NullMarked
class ConvertCommandTest {
    private static final String LINE = "20251006|25100417|0412|0412-0087|74.00|20250901|20250930||1|F|0.4|0.00|74.00|"
            + "20250903|L110||A104|417|Review police report|59-1234567|185.00|Ortega, Dana|ASSOC|CLM1[]";

    @TempDir
    private Path folder = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("bill.txt"), file(LINE));
    }

    @Test
    void writes_xml_that_check_recognises_and_goes_back_to_the_same_bytes() throws IOException {
        assertThat(convert("bill.txt", "LEDESXML21", "bill.xml", "--fill", "LAW_FIRM_NAME=Example Defense LLP"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Main.FINE);
        out.reset();
        assertThat(run("check", "--json", path("bill.xml"))).isEqualTo(Main.FINE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"format\":\"LEDESXML21\"", "\"findings\":[]");
        assertThat(convert("bill.xml", "LEDES1998B", "back.txt", "--accept-loss"))
                .isEqualTo(Main.FINE);
        assertThat(folder.resolve("back.txt")).content().isEqualTo(file(LINE));
    }

    @Test
    void says_of_a_budget_that_it_is_no_bill_and_checks_it() throws IOException {
        var budget = Path.of("..", "conformance", "plans", "budget.xml");
        Files.copy(budget, folder.resolve("budget.xml"));
        assertThat(convert("budget.xml", "LEDES98BI", "budget.txt")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("LEDES XML budget", "It is no bill");
        assertThat(folder.resolve("budget.txt")).doesNotExist();
        assertThat(run("check", path("budget.xml"))).isEqualTo(Main.FINE);
        Files.writeString(
                folder.resolve("wrong.xml"), Files.readString(budget).replace("<units>4</units>", "<units>5</units>"));
        assertThat(run("check", "--json", path("wrong.xml"))).isEqualTo(Main.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("LEDES XML budget", "LXBG-TOTAL");
    }

    @Test
    void writes_nothing_where_something_would_be_lost_until_that_is_accepted() {
        convert(
                "bill.txt",
                "LEDES98BI",
                "bill98bi.txt",
                "--fill",
                "MATTER_NAME=Doe v. Roe",
                "--fill",
                "INVOICE_CURRENCY=USD",
                "--fill",
                "CLIENT_TAX_ID=06-7654321");
        assertThat(folder.resolve("bill98bi.txt")).content().contains("|Doe v. Roe|", "|USD|");
        assertThat(convert("bill98bi.txt", "LEDES1998B", "lossy.txt")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("MATTER_NAME of the invoice: 'Doe v. Roe'");
        assertThat(folder.resolve("lossy.txt")).doesNotExist();
        assertThat(convert("bill98bi.txt", "LEDES1998B", "lossy.txt", "--accept-loss"))
                .isEqualTo(Main.FINE);
        assertThat(folder.resolve("lossy.txt")).content().isEqualTo(file(LINE));
    }

    @Test
    void says_why_it_cannot() throws IOException {
        assertThat(convert("bill.txt", "LEDES98BI", "no.txt")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("MATTER_NAME is blank", "L98BI-027-REQUIRED");
        Files.writeString(folder.resolve("bad.txt"), file(LINE.replace("|74.00|2025", "|75.00|2025")));
        assertThat(convert("bad.txt", "LEDESXML21", "no.txt")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("L98B-013-ARITHMETIC");
        assertThat(convert("missing.txt", "LEDESXML21", "no.txt")).isEqualTo(Main.UNUSABLE);
        assertThat(convert("bill.txt", "LEDES99", "no.txt")).isEqualTo(Main.UNUSABLE);
        assertThat(convert("bill.txt", "LEDES98BI", "no.txt", "--fill", "CITY=Tampa"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot fill [CITY]");
        assertThat(folder.resolve("no.txt")).doesNotExist();
    }

    private int convert(String from, String to, String into, String... more) {
        var words = Stream.concat(
                Stream.of("convert", "--from", path(from), "--to", to, "--out", path(into)), Stream.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        return Main.run(out, err, words);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String file(String line) {
        var standard = Ledes98b.STANDARD;
        return standard.firstLine(FormatProfile.standard()) + "\r\n" + standard.secondLine() + "\r\n" + line + "\r\n";
    }
}
