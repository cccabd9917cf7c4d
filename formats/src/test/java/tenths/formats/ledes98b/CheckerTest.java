package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;

/// Every bad file is the good one with one change, and must yield its finding.
@NullMarked
class CheckerTest {
    /// One change to the good file and the finding it must yield.
    record Bad(String name, UnaryOperator<String> change, long line, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            all("no first line", file -> file.substring(file.indexOf('\n') + 1), 1, "L98B-000-SPEC-LINE"),
            once("first line in lower case", "LEDES1998B", "ledes1998b", 1, "L98B-000-SPEC-LINE"),
            once("header of 23 fields", "|CLIENT_MATTER_ID[]", "[]", 2, "L98B-000-HEADER"),
            once("header name misspelt", "EXP/FEE/INV_ADJ_TYPE", "EXP_FEE_INV_ADJ_TYPE", 2, "L98B-000-HEADER"),
            once("no terminator", "CLM2025004417[]", "CLM2025004417", 3, "L98B-000-TERMINATOR"),
            once("one field less", "|L110||A104|", "|L110|A104|", 3, "L98B-000-COLUMNS"),
            once("pipe in text", "Review and", "Review | and", 3, "L98B-000-COLUMNS"),
            once("line break in text", "Review and", "Review\nand", 3, "L98B-019-LINE-BREAK"),
            once("two line breaks in text", "Review and", "Review\n\tmore\nand", 3, "L98B-019-LINE-BREAK"),
            once("brackets in text", "Review and", "Review [] and", 3, "L98B-019-BRACKETS"),
            once("bracket in last field", "CLM2025004417", "CLM[4417", 3, "L98B-024-BRACKET"),
            once("accent in text", "Review and", "Réview and", 3, "L98B-019-CHARACTER"),
            once("byte-order mark", "LEDES1998B", "\uFEFFLEDES1998B", 1, "L98B-000-BOM"),
            once("tab in text", "Review and", "Review\tand", 3, "L98B-019-CONTROL"),
            once("date with dashes", "20250903", "2025-09-03", 3, "L98B-014-DATE"),
            once("date that does not exist", "20250903", "20250931", 3, "L98B-014-DATE"),
            once("29 February of a common year", "20250903", "20250229", 3, "L98B-014-DATE"),
            each("comma in the invoice total", "|1147.70|", "|1,147.70|", 3, "L98B-005-NUMBER"),
            once("currency sign", "|412.75|||", "|$412.75|||", 7, "L98B-021-NUMBER"),
            once("parentheses", "|-46.25|", "|(46.25)|", 5, "L98B-012-NUMBER"),
            once("minus behind", "|-46.25|", "|46.25-|", 5, "L98B-012-NUMBER"),
            once("plus sign", "|0.4|", "|+0.4|", 3, "L98B-011-NUMBER"),
            once("no digit before the point", "|0.4|", "|.4|", 3, "L98B-011-NUMBER"),
            once("exponent", "|74.00|", "|7.4E1|", 3, "L98B-013-NUMBER"),
            once("space in a number", "|74.00|", "| 74.00|", 3, "L98B-013-NUMBER"),
            once("five decimals", "|74.00|", "|74.00001|", 3, "L98B-013-DECIMALS"),
            once("eleven digits", "|74.00|", "|12345678901.00|", 3, "L98B-013-SIZE"),
            once("line arithmetic", "|74.00|", "|75.00|", 3, "L98B-013-ARITHMETIC"),
            once(
                    "adjustment line disagrees with itself",
                    "|-25.00|-25.00|",
                    "|-24.00|-25.00|",
                    9,
                    "L98B-012-ADJUSTMENT"),
            each("total is not the sum", "|1147.70|", "|1147.71|", 3, "L98B-005-SUM"),
            once("totals differ between lines", "|1147.70|", "|1147.71|", 4, "L98B-005-DIFFERS"),
            once("descriptions differ between lines", "rendered September", "rendered October", 4, "L98B-008-DIFFERS"),
            once("two matters on one invoice", "0412-0087", "0412-0088", 4, "L98B-004-DIFFERS"),
            once("zero units on a fee", "|0.4|0.00|74.00|", "|0|0.00|0.00|", 3, "L98B-011-ZERO"),
            once("negative units", "|0.4|0.00|74.00|", "|-0.4|0.00|-74.00|", 3, "L98B-011-NEGATIVE"),
            once("zero unit cost", "|412.75|||CLM", "|0.00|||CLM", 7, "L98B-021-ZERO"),
            once("blank units on a fee", "|0.4|", "||", 3, "L98B-011-REQUIRED"),
            once("type in lower case", "|1|F|", "|1|f|", 3, "L98B-010-TYPE"),
            once("unknown type", "|1|F|", "|1|X|", 3, "L98B-010-TYPE"),
            once("line number twice", "|2|F|", "|1|F|", 4, "L98B-009-DUPLICATE"),
            once("no expense code", "||E115||", "||||", 7, "L98B-016-REQUIRED"),
            once("unknown expense code", "|E115|", "|E999|", 7, "L98B-016-UNKNOWN"),
            once("fee without task code", "|L110||A104|", "|||A104|", 3, "L98B-015-REQUIRED"),
            once("fee without activity code", "|L110||A104|", "|L110|||", 3, "L98B-017-REQUIRED"),
            once("unknown activity code", "|A104|", "|A199|", 3, "L98B-017-UNKNOWN"),
            once("fee without timekeeper", "|A104|417|", "|A104||", 3, "L98B-018-REQUIRED"),
            once(
                    "fee without narrative",
                    "|Prepare outline for deposition of plaintiff|",
                    "||",
                    4,
                    "L98B-019-REQUIRED"),
            once("fee without name", "|Ortega, Dana|", "||", 3, "L98B-022-REQUIRED"),
            once("unknown class", "|ASSOC|", "|ATTY|", 3, "L98B-023-UNKNOWN"),
            once("no law firm id", "|59-1234567|", "||", 3, "L98B-020-REQUIRED"),
            once("no claim number", "|CLM2025004417[]", "|[]", 3, "L98B-024-REQUIRED"),
            each("no client id", "|25100417|0412|", "|25100417||", 3, "L98B-003-REQUIRED"),
            each("invoice number of 21 characters", "25100417|", "251004170000000000001|", 3, "L98B-002-TOO-LONG"),
            each("invoice number with a slash", "25100417|", "2510/417|", 3, "L98B-002-PATTERN"),
            once(
                    "timekeeper name of 31 characters",
                    "Ortega, Dana",
                    "Ortega-Abcdefghijklmnopqr, Dana",
                    3,
                    "L98B-022-TOO-LONG"),
            once("task code on expense", "||E115|", "|L330|E115|", 7, "L98B-015-UNEXPECTED"),
            once("unknown task code", "|L110|", "|L380|", 3, "L98B-015-UNKNOWN"),
            once("phase code as task", "|L110|", "|L100|", 3, "L98B-015-HEADING"),
            once("heading as expense code", "|E115|", "|E100|", 7, "L98B-016-HEADING"),
            once("day outside the period", "20250903", "20251003", 3, "L98B-014-OUTSIDE"),
            each("period ends before it starts", "|20250901|20250930|", "|20250930|20250901|", 3, "L98B-007-PERIOD"),
            once("NULL", "||E115|", "|NULL|E115|", 7, "L98B-015-NULL-WORD"),
            once("N/A", "|0.00|74.00|", "|N/A|74.00|", 3, "L98B-012-NULL-WORD"),
            once("space behind an identifier", "|417|", "|417 |", 3, "L98B-018-SPACES"),
            all("no final line ending", String::stripTrailing, 9, "L98B-000-FINAL-NEWLINE"),
            once("blank line", "[]\n2025", "[]\n\n2025", 3, "L98B-000-BLANK-LINE"),
            all("no line items", file -> file.substring(0, file.indexOf("20251006")), 2, "L98B-000-NO-LINES"));

    @ParameterizedTest
    @FieldSource("BAD")
    void finds_the_fault(Bad bad) {
        var good = String.join("\n", Samples.goodLines()) + "\n";
        var file = bad.change().apply(good);
        assertThat(file).isNotEqualTo(good);
        assertThat(Samples.check(file).findings()).as(file).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(bad.code());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isEqualTo(bad.line());
            assertThat(finding.field()).isEqualTo(Integer.parseInt(bad.code().substring(5, 8)));
            assertThat(finding.fieldName().isEmpty()).isEqualTo(finding.field() == 0);
        });
    }

    @Test
    void has_nothing_to_say_about_good_files() {
        var lf = String.join("\n", Samples.goodLines()) + "\n";
        assertThat(Samples.check(Samples.golden()).findings()).isEmpty();
        assertThat(Samples.check(lf).findings()).isEmpty();
        assertThat(Samples.check(lf).lines()).isEqualTo(7);
        var second = lf.lines()
                .skip(2)
                .limit(6)
                .map(line -> line.replace("|25100417|", "|25100418|").replace("|1147.70|", "|1172.70|"))
                .toList();
        var two = Samples.check(lf + String.join("\n", second) + "\n");
        assertThat(two.findings()).isEmpty();
        assertThat(two.invoices()).isEqualTo(2);
    }

    @Test
    void tells_all_faults_of_a_file_at_once() {
        var file = String.join("\n", Samples.goodLines())
                .replace("|74.00|", "|75.00|")
                .replace("|L320|", "|L300|")
                .replace("|E101|", "||");
        assertThat(Samples.check(file).findings())
                .extracting(FileFinding::code)
                .containsExactly(
                        "L98B-005-SUM",
                        "L98B-013-ARITHMETIC",
                        "L98B-015-HEADING",
                        "L98B-016-REQUIRED",
                        "L98B-000-FINAL-NEWLINE");
    }

    @Test
    void says_one_thing_about_what_is_no_ledes_file() {
        assertThat(single("")).isEqualTo("L98B-000-EMPTY");
        assertThat(single("Date,Hours\n2025-01-01,2\n")).isEqualTo("L98B-000-NOT-LEDES");
        assertThat(single("PK\u0003\u0004\u0000\u0000binary")).isEqualTo("L98B-000-UNREADABLE");
        assertThat(single("<?xml version='1.0'?><ledesxmlebilling2.1>")).isEqualTo("L98B-000-OTHER-FORMAT");
        assertThat(single("LEDES98BI V2[]\nINVOICE_DATE")).isEqualTo("L98B-000-OTHER-FORMAT");
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var report = Samples.check(Samples.golden().getBytes(charset), FormatProfile.standard());
            assertThat(report.findings()).extracting(FileFinding::code).containsExactly("L98B-000-UTF16");
            assertThat(report.format()).isNull();
        }
    }

    @Test
    void stops_where_a_file_has_more_faults_than_anybody_reads() {
        var line = Samples.goodLines().get(2).replace("|74.00|", "|x|") + "\n";
        var file = Ledes98b.STANDARD.firstLine(FormatProfile.standard()) + "\n" + Ledes98b.STANDARD.secondLine() + "\n"
                + line.repeat(6_000);
        var report = Samples.check(file);
        assertThat(report.findings()).hasSizeBetween(5_000, 5_003);
        assertThat(report.findings()).extracting(FileFinding::code).contains("L98B-000-TOO-MANY");
    }

    @Test
    void does_not_open_a_file_of_two_gigabytes() throws IOException {
        var report = Ledes98b.check(InputStream.nullInputStream(), 1L << 31, FormatProfile.standard());
        assertThat(report.findings()).extracting(FileFinding::code).containsExactly("L98B-000-TOO-LARGE");
        assertThat(report.findings().getFirst().message()).contains("2048 MB");
    }

    @Test
    void reads_an_endless_line_without_filling_the_memory() {
        var report = Samples.check(Ledes98b.STANDARD.firstLine(FormatProfile.standard()) + "\n"
                + Ledes98b.STANDARD.secondLine() + "\n" + "x".repeat(3_000_000));
        assertThat(report.findings()).extracting(FileFinding::code).contains("L98B-000-LINE-TOO-LONG");
    }

    @Test
    void follows_the_profile_of_the_client() {
        var onExpense = Profiles.find("task-on-expense").orElseThrow();
        var file = String.join("\n", Samples.goodLines()) + "\n";
        assertThat(codes(file, onExpense)).containsExactly("L98B-015-REQUIRED", "L98B-015-REQUIRED");
        assertThat(codes(file.replace("||E115|", "|L330|E115|").replace("||E101|", "|L320|E101|"), onExpense))
                .isEmpty();
        assertThat(codes(file, Profiles.find("strict").orElseThrow())).containsExactly("L98B-000-LINE-ENDING");
        assertThat(codes(
                        file.replace("ASSOC", "AS").replace("PARALG", "LA"),
                        Profiles.find("two-letter-classes").orElseThrow()))
                .isEmpty();
        var bare = file.replace("|L110||A104|", "||||")
                .replace("20250903", "20250803")
                .replace("ASSOC", "ATTY");
        assertThat(codes(bare, Profiles.loose())).isEmpty();
    }

    @Test
    void accepts_what_the_standard_allows_and_exporters_write() {
        var file = String.join("\n", Samples.goodLines()) + "\n";
        assertThat(Samples.check(file.replace("|185.00|", "|185.|")).findings()).isEmpty();
        assertThat(Samples.check(file.replace("|59-1234567|", "|None|")).findings())
                .isEmpty();
        var exact = file.replace("|0.4|0.00|74.00|", "|0.1|0.00|18.56|")
                .replace(
                        "regarding liability of insured|59-1234567|185.00",
                        "regarding liability of insured|59-1234567|185.55")
                .replace("|1147.70|", "|1092.26|");
        assertThat(Samples.check(exact).findings()).isEmpty();
        assertThat(Samples.check(exact.replace("|18.56|", "|18.55|").replace("1092.26", "1092.25"))
                        .findings())
                .extracting(FileFinding::code)
                .containsExactly("L98B-013-ARITHMETIC");
    }

    private static String single(String file) {
        var findings = Samples.check(file.getBytes(StandardCharsets.ISO_8859_1), FormatProfile.standard())
                .findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst().code();
    }

    private static List<String> codes(String file, FormatProfile profile) {
        var report = Samples.check(file.getBytes(StandardCharsets.UTF_8), profile);
        return report.findings().stream().map(FileFinding::code).toList();
    }

    private static Bad once(String name, String what, String by, long line, String code) {
        return new Bad(
                name,
                file -> {
                    var at = file.indexOf(what);
                    return file.substring(0, at) + by + file.substring(at + what.length());
                },
                line,
                code);
    }

    private static Bad each(String name, String what, String by, long line, String code) {
        return new Bad(name, file -> file.replace(what, by), line, code);
    }

    private static Bad all(String name, UnaryOperator<String> change, long line, String code) {
        return new Bad(name, change, line, code);
    }
}
