package tenths.formats.ledes98bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.International;
import tenths.formats.International.AccountType;
import tenths.formats.International.CountryCode;
import tenths.formats.International.Tax;
import tenths.formats.Profiles;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Taxes;
import tenths.formats.ledes98b.Ledes98b;
import tenths.formats.ledes98b.Samples;

@NullMarked
class Ledes98biTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "ledes98bi", "sample.txt");
    private static final Taxes STATE = new Taxes("STATE", new BigDecimal("0.0625"), BigDecimal.ZERO);
    private static final FormatProfile PROFILE = with(FormatProfile.standard(), international("06-7654321"));

    /// One change to the good file and the finding it must yield on a line.
    record Bad(String name, UnaryOperator<String> change, long line, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            once("first line of version five", "LEDES98BI V2", "LEDES98BI V5", 1, "L98BI-000-SPEC-LINE"),
            once("header in one case", "LAW_FIRM_STATEorREGION", "LAW_FIRM_STATEORREGION", 2, "L98BI-000-HEADER"),
            once("header of 51 fields", "|INVOICE_TAX_CURRENCY[]", "[]", 2, "L98BI-000-HEADER"),
            once("24 fields only", "|PO-1|06-7654321|", "|06-7654321|", 3, "L98BI-000-COLUMNS"),
            once("tax is not the rate", "|0.0625|4.63|", "|0.0625|4.73|", 3, "L98BI-049-TAX"),
            once("total without the tax", "|0.4|0.00|78.63|", "|0.4|0.00|74.00|", 3, "L98BI-013-ARITHMETIC"),
            once("rate in percent", "|0.0625|4.63|", "|6.25|4.63|", 3, "L98BI-048-RATE"),
            once("rate of one", "|0.0625|4.63|", "|1|4.63|", 3, "L98BI-048-RATE"),
            once("rate with a percent sign", "|0.0625|4.63|", "|0.0625%|4.63|", 3, "L98BI-048-RATE"),
            once("no rate", "|0.0625|4.63|", "||4.63|", 3, "L98BI-048-REQUIRED"),
            once("no tax", "|0.0625|4.63|", "|0.0625||", 3, "L98BI-049-REQUIRED"),
            each("tax total is not the sum", "|44.75|", "|44.76|", 3, "L98BI-028-TAX-SUM"),
            each("net total with tax", "|1147.70|USD|", "|1192.45|USD|", 3, "L98BI-029-NET"),
            each("invoice total without tax", "|1192.45|2025", "|1147.70|2025", 3, "L98BI-005-SUM"),
            once("net totals differ", "|1147.70|USD|", "|1147.71|USD|", 4, "L98BI-029-DIFFERS"),
            each("no such currency", "|USD|", "|DLR|", 3, "L98BI-030-CURRENCY"),
            each("currency sign", "|USD|", "|$|", 3, "L98BI-030-CURRENCY"),
            each("no currency", "|USD|", "||", 3, "L98BI-030-REQUIRED"),
            each("no such country", "|GBR|", "|GBX|", 3, "L98BI-047-COUNTRY"),
            each("country by its name", "|USA|", "|United States|", 3, "L98BI-040-COUNTRY"),
            each("account type in words", "|T|Example", "|THIRD|Example", 3, "L98BI-033-ACCOUNT"),
            each("no account type", "|T|Example", "||Example", 3, "L98BI-033-REQUIRED"),
            each("no tax id of the client", "|06-7654321|", "||", 3, "L98BI-026-REQUIRED"),
            each("no name of the matter", "|Doe v. Harbor|", "||", 3, "L98BI-027-REQUIRED"),
            each("city of 41 characters", "|Tampa|", "|" + "Tampa".repeat(8) + "T|", 3, "L98BI-037-TOO-LONG"),
            each("invoice number of 51 characters", "|25100417|", "|" + "9".repeat(51) + "|", 3, "L98BI-002-TOO-LONG"),
            once("fee without a last name", "|USD|Ortega|", "|USD||", 3, "L98BI-031-REQUIRED"),
            once("five decimals of tax", "|4.63|STATE|", "|4.62501|STATE|", 3, "L98BI-049-DECIMALS"),
            once(
                    "reported tax without its currency",
                    "|4.63|STATE||[]",
                    "|4.63|STATE|4.00|[]",
                    3,
                    "L98BI-052-REQUIRED"),
            once("NULL", "|PO-1|", "|NULL|", 3, "L98BI-025-NULL-WORD"));

    @Test
    void writes_the_golden_file_byte_for_byte() throws IOException {
        var file = Ledes98bi.toBytes(Samples.abroad(), STATE, PROFILE);
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.createDirectories(GOLDEN.resolveSibling("."));
            Files.write(GOLDEN, file);
        }
        assertThat(new String(file, StandardCharsets.US_ASCII)).isEqualTo(golden());
        assertThat(findings(golden(), PROFILE)).isEmpty();
        assertThat(Ledes98bi.readBack(file, Samples.abroad(), STATE, PROFILE)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void finds_the_fault(Bad bad) {
        var file = bad.change().apply(golden());
        assertThat(file).isNotEqualTo(golden());
        assertThat(findings(file, PROFILE)).as(file).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(bad.code());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isEqualTo(bad.line());
        });
    }

    @Test
    void tells_each_fault_of_a_line_once_and_no_other() {
        var file = golden().replace("|0.0625|4.63|", "|0.0625|4.73|").replace("|78.63|", "|78.73|");
        assertThat(findings(file, PROFILE))
                .extracting(FileFinding::code)
                .containsExactly("L98BI-005-SUM", "L98BI-028-TAX-SUM", "L98BI-029-NET", "L98BI-049-TAX");
    }

    @Test
    void takes_totals_with_four_decimals_as_the_standard_does() {
        var exact = with(rounding(Rounding.EXACT_4), international("06-7654321"));
        var file = text(Ledes98bi.toBytes(Samples.abroad(), STATE, exact));
        assertThat(file).contains("|0.4|0.00|78.625|", "|0.0625|4.625|", "|2.5|-46.25|442.2656|", "|0.0625|26.0156|");
        assertThat(findings(file, PROFILE)).isEmpty();
        var strict = with(PROFILE, Profiles.find("strict").orElseThrow().international());
        assertThat(findings(file, strict))
                .extracting(FileFinding::code)
                .contains("L98BI-049-TAXED", "L98BI-049-DECIMALS", "L98BI-040-COUNTRY");
    }

    @Test
    void takes_a_half_of_tax_rounded_to_either_side() {
        var exact = with(rounding(Rounding.EXACT_4), international("06-7654321"));
        var up = text(Ledes98bi.toBytes(Samples.abroad(), STATE, exact));
        assertThat(up).contains("|0.3|0.00|30.2813|", "|1.7813|", "|1192.4344|", "|44.7344|");
        var even = up.replace("30.2813", "30.2812")
                .replace("|1.7813|", "|1.7812|")
                .replace("|1192.4344|", "|1192.4343|")
                .replace("|44.7344|", "|44.7343|");
        assertThat(findings(even, PROFILE)).isEmpty();
        assertThat(findings(even.replace("30.2812", "30.2811").replace("|1.7812|", "|1.7811|"), PROFILE))
                .extracting(FileFinding::code)
                .contains("L98BI-049-TAX");
    }

    @Test
    void refuses_what_the_receiver_would_refuse_before_writing() {
        var out = new ByteArrayOutputStream();
        var without = with(PROFILE, international(""));
        assertThatThrownBy(() -> Ledes98bi.write(Samples.abroad(), STATE, without, out))
                .isInstanceOfSatisfying(
                        UnwritableInvoice.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(FileFinding::code)
                                .containsExactly("L98BI-026-REQUIRED"));
        var strict = Profiles.find("strict").orElseThrow();
        var untaxed = with(PROFILE, strict.international());
        assertThat(Ledes98bi.problems(Samples.abroad(), STATE, untaxed))
                .extracting(FileFinding::code)
                .contains("L98BI-026-REQUIRED", "L98BI-049-TAXED");
        assertThat(out.size()).isZero();
    }

    @Test
    void is_another_format_than_1998b() throws IOException {
        var report = Ledes98b.check(new ByteArrayInputStream(bytes(golden())), PROFILE);
        assertThat(report.format()).isEqualTo("LEDES98BI");
        assertThat(report.findings()).extracting(FileFinding::code).containsExactly("L98B-000-OTHER-FORMAT");
    }

    static International international(String clientTaxId) {
        return new International(
                "LEDES98BI V2[]",
                clientTaxId,
                true,
                AccountType.THIRD_PARTY,
                Map.of("0412-0087", "PO-1"),
                CountryCode.EITHER,
                "",
                "",
                4,
                Tax.ACCEPT);
    }

    static FormatProfile with(FormatProfile base, International international) {
        return new FormatProfile(
                base.name(),
                base.format(),
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                international);
    }

    private static FormatProfile rounding(Rounding rounding) {
        var base = FormatProfile.standard();
        var numbers = new FormatProfile.Numbers(2, 2, 2, false, rounding, BigDecimal.ZERO, BigDecimal.ZERO);
        return new FormatProfile(
                "rounding",
                base.format(),
                base.layout(),
                base.ids(),
                numbers,
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                base.international());
    }

    private static List<FileFinding> findings(String file, FormatProfile profile) {
        try {
            return Ledes98bi.check(new ByteArrayInputStream(bytes(file)), profile)
                    .findings();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String golden() {
        try {
            return Files.readString(GOLDEN, StandardCharsets.US_ASCII);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static Bad once(String name, String what, String by, long line, String code) {
        return new Bad(
                name,
                file -> {
                    var at = file.indexOf(what);
                    return at < 0 ? file : file.substring(0, at) + by + file.substring(at + what.length());
                },
                line,
                code);
    }

    private static Bad each(String name, String what, String by, long line, String code) {
        return new Bad(name, file -> file.replace(what, by), line, code);
    }
}
