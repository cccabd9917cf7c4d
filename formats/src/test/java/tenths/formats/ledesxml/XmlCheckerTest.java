package tenths.formats.ledesxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;

/// Every bad file is the golden one with one change, and must yield its finding.
@NullMarked
class XmlCheckerTest {
    /// One change to the good file and the finding it must yield.
    record Bad(String name, UnaryOperator<String> change, Severity severity, String element, String complaint) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            once("cut off", "</ledesxmlebilling2.1>", "", "", "MALFORMED"),
            once("tags crossed", "</tk_id>", "</tk_lname>", "", "MALFORMED"),
            once("other root", "</ledesxmlebilling2.1>", "</other>", "", "MALFORMED"),
            once("date of 2000", "2025-09-03", "20250903", "charge_date", "DATE"),
            once("day that does not exist", "2025-09-03", "2025-09-31", "charge_date", "DATE"),
            once("currency sign", "<units>0.4", "<units>$0.4", "units", "NUMBER"),
            once("comma", "<inv_total_net_due>1192.45", "<inv_total_net_due>1,192.45", "inv_total_net_due", "NUMBER"),
            once("rate in percent", "0.0625<", "6.25<", "tax_rate_percent", "SHARE"),
            once("unknown charge type", "<charge_type>U", "<charge_type>X", "charge_type", "CHOICE"),
            once("unknown credit", "<disc_cred>MIA", "<disc_cred>MIX", "disc_cred", "CHOICE"),
            once("unknown account type", "<account_type>T", "<account_type>Z", "account_type", "CHOICE"),
            once("no currency", "USD", "DLR", "inv_currency", "CURRENCY"),
            once("no country", "GBR", "GBX", "country", "COUNTRY"),
            once("long task code", "<task_code>L110", "<task_code>L1101101101", "task_code", "TOO_LONG"),
            once("no invoice number", "<inv_id>25100417</inv_id>", "", "inv_id", "REQUIRED"),
            once("empty units", "<units>0.4", "<units>", "units", "REQUIRED"),
            once("number twice", "<file_item_nbr>2<", "<file_item_nbr>1<", "file_item_nbr", "FILE_ITEM"),
            once(
                    "tax not declared",
                    "<tax_item_fee>\n              <tx_id>T1",
                    "<tax_item_fee>\n<tx_id>T2",
                    "tx_id",
                    "TAX_UNKNOWN"),
            once("base amount", "<base_amount>74.00", "<base_amount>75.00", "base_amount", "BASE"),
            once("total of a fee", "<total_amount>74.00", "<total_amount>75.00", "total_amount", "TOTAL"),
            once(
                    "adjustment",
                    "<item_disc_cred_amount>-46.25",
                    "<item_disc_cred_amount>-46.20",
                    "item_disc_cred_amount",
                    "ITEM_CREDIT"),
            once("direction", "<increase_decrease>Decrease", "<increase_decrease>Increase", "disc_cred_amount", "SIGN"),
            once(
                    "fees",
                    "<matter_total_detail_fees>740.75",
                    "<matter_total_detail_fees>740.76",
                    "matter_total_detail_fees",
                    "DETAIL"),
            once(
                    "credits",
                    "<matter_disc_credit_fees>-25.00",
                    "<matter_disc_credit_fees>-24.00",
                    "matter_disc_credit_fees",
                    "CREDIT"),
            once(
                    "both credits",
                    "<matter_disc_cred_total>-25.00",
                    "<matter_disc_cred_total>25.00",
                    "matter_disc_cred_total",
                    "CREDIT"),
            once(
                    "tax of the matter",
                    "<matter_tax_on_fees>44.75",
                    "<matter_tax_on_fees>44.76",
                    "matter_tax_on_fees",
                    "TAX_SUM"),
            once("net without tax", "<matter_net_fees>760.50", "<matter_net_fees>715.75", "matter_net_fees", "NET"),
            once("due", "<matter_total_due>1192.45", "<matter_total_due>1192.46", "matter_total_due", "DUE"),
            once(
                    "funds that are nowhere",
                    "<matter_total_due>",
                    "<matter_funds_applied>-5.00</matter_funds_applied><matter_total_due>",
                    "matter_funds_applied",
                    "FUNDS"),
            once(
                    "invoice total",
                    "<inv_total_net_due>1192.45",
                    "<inv_total_net_due>1147.70",
                    "inv_total_net_due",
                    "SUM"),
            once("invoice tax", "<inv_total_tax>44.75", "<inv_total_tax>0.00", "inv_total_tax", "TAX_SUM"),
            once(
                    "terms with a tax",
                    "<inv_total_tax>",
                    "<inv_payment_terms>10.00/30</inv_payment_terms><inv_total_tax>",
                    "inv_payment_terms",
                    "TERMS"),
            once(
                    "other credit in percent",
                    "<disc_cred_type>Flat",
                    "<disc_cred_type>Percent",
                    "disc_cred_type",
                    "FLAT",
                    "<disc_cred>MIA",
                    "<disc_cred>Other"),
            once("shared fee before the split", "<disc_cred>MIA", "<disc_cred>MISF", "pre_post_split", "SPLIT"),
            once(
                    "value twice",
                    "<inv_currency>USD</inv_currency>",
                    "<inv_currency>USD</inv_currency><inv_currency>USD</inv_currency>",
                    "inv_currency",
                    "REPEATED"),
            once("heading as task", "<task_code>L110", "<task_code>L100", "task_code", "HEADING"),
            once("unknown activity", "<task_activity>A104", "<task_activity>A199", "task_activity", "UNKNOWN"),
            once("no expense code", "<expense_code>E115</expense_code>", "", "expense_code", "REQUIRED"),
            once("day outside the period", "2025-09-03", "2025-10-03", "charge_date", "OUTSIDE"),
            once("no claim number", "<cl_matter_id>CLM2025004417</cl_matter_id>", "", "cl_matter_id", "REQUIRED"),
            warning("unknown element", "<units>0.4", "<hours>0.4</hours><units>0.4", "hours", "UNKNOWN_ELEMENT"),
            warning(
                    "other order",
                    "<inv_currency>USD</inv_currency>\n",
                    "<inv_desc>x</inv_desc><inv_currency>USD</inv_currency>",
                    "inv_currency",
                    "ORDER"));

    @ParameterizedTest
    @FieldSource("BAD")
    void finds_the_fault(Bad bad) {
        var good = GoldenTest.text(Version.V21);
        var file = bad.change().apply(good);
        assertThat(file).isNotEqualTo(good);
        assertThat(check(Version.V21, file).findings()).as(file).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("LX21-" + bad.complaint().replace('_', '-'));
            assertThat(finding.severity()).isEqualTo(bad.severity());
            assertThat(finding.fieldName()).isEqualTo(bad.element());
            assertThat(finding.field()).isZero();
        });
    }

    @Test
    void names_the_line_of_the_value() {
        var good = GoldenTest.text(Version.V21);
        var findings = check(Version.V21, good.replaceFirst("<units>0.4", "<units>0,4"))
                .findings();
        var line = good.lines().takeWhile(each -> !each.contains("<units>0.4")).count() + 1;
        assertThat(findings.getFirst().line()).isEqualTo(line);
        assertThat(findings.getFirst().message()).isEqualTo("'0,4' holds a comma.");
    }

    @Test
    void tells_one_wrong_amount_once() {
        var wrong = GoldenTest.text(Version.V21).replaceFirst("<base_amount>74.00", "<base_amount>75.00");
        assertThat(codes(wrong)).containsExactly("LX21-BASE", "LX21-TOTAL");
        var sum = GoldenTest.text(Version.V21).replaceFirst("<inv_total_net_due>1192.45", "<inv_total_net_due>1.00");
        assertThat(codes(sum)).containsExactly("LX21-SUM");
    }

    @Test
    void knows_the_elements_of_each_version() {
        var tier = """
                <tax_tier_detail>
                <tx_id>T1</tx_id>
                <tax_tier_number>1</tax_tier_number>
                <tax_tier_min>0</tax_tier_min>
                <tax_tier_max>TOP</tax_tier_max>
                <tax_tier_tax_percent>0.1</tax_tier_tax_percent>
                <tax_tier_taxable_amount>0</tax_tier_taxable_amount>
                <tax_tier_amount_tax>0</tax_tier_amount_tax>
                </tax_tier_detail>
                <client>""";
        var of22 = GoldenTest.text(Version.V22).replace("<client>", tier);
        assertThat(check(Version.V22, of22).findings()).isEmpty();
        var of21 = GoldenTest.text(Version.V21).replace("<client>", tier);
        assertThat(codes(of21)).containsExactly("LX21-UNKNOWN-ELEMENT");
        var note = "<credit_note>N</credit_note><inv_total_tax>";
        assertThat(codes(GoldenTest.text(Version.V21).replace("<inv_total_tax>", note)))
                .isEmpty();
        var of20 = GoldenTest.text(Version.V20).replace("<inv_total_tax>", note);
        assertThat(check(Version.V20, of20).findings())
                .extracting(FileFinding::code)
                .containsExactly("LX20-UNKNOWN-ELEMENT");
    }

    @Test
    void takes_trust_money_and_does_not_judge_shares_whose_rule_is_not_published() {
        var funds = GoldenTest.text(Version.V21)
                .replace("<disc_cred>MIA", "<disc_cred>MIFA")
                .replace("<matter_disc_credit_fees>-25.00", "<matter_disc_credit_fees>0.00")
                .replace("<matter_disc_cred_total>-25.00", "<matter_disc_cred_total>0.00")
                .replace("<matter_net_fees>760.50", "<matter_net_fees>785.50")
                .replace("<matter_total_due>", "<matter_funds_applied>-25.00</matter_funds_applied><matter_total_due>");
        assertThat(codes(funds)).isEmpty();
        var shared = GoldenTest.text(Version.V21)
                .replace(
                        "<matter_tax_on_fees>",
                        "<matter_perc_shar_fees>0.5</matter_perc_shar_fees><matter_tax_on_fees>")
                .replace("<matter_net_fees>760.50", "<matter_net_fees>380.25")
                .replace("1192.45", "812.20");
        assertThat(codes(shared)).isEmpty();
    }

    @Test
    @Timeout(2)
    void follows_nothing_that_a_file_points_to() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (var i = 'b'; i <= 'z'; i++) {
            laughs.append("<!ENTITY %s \"%s\">".formatted(i, ("&" + (char) (i - 1) + ";").repeat(10)));
        }
        var body = GoldenTest.text(Version.V21)
                .substring(GoldenTest.text(Version.V21).indexOf("<ledesxml"));
        var bomb = laughs + "]>" + body.replace("Attend deposition", "&z; deposition");
        assertThat(codes(bomb)).contains("LX21-DOCTYPE", "LX21-ENTITY");
        var thief = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + body.replace("USD", "&f;");
        assertThat(codes(thief)).contains("LX21-DOCTYPE", "LX21-ENTITY");
        var caller = "<!DOCTYPE x SYSTEM \"http://localhost:1/ledes.dtd\">" + body;
        assertThat(codes(caller)).containsExactly("LX21-DOCTYPE");
        var deep = body.replace("<units>0.4</units>", "<units>" + "<x>".repeat(50_000));
        assertThat(codes(deep)).contains("LX21-MALFORMED");
        var official = "<!DOCTYPE ledesxml SYSTEM \"ledesxml.dtd\">"
                + GoldenTest.text(Version.V2000).replaceFirst("<\\?.*\\?>", "");
        assertThat(check(Version.V2000, official).hasErrors()).isFalse();
    }

    @Test
    void reads_the_encoding_that_the_file_names_and_says_what_it_is() {
        var file = GoldenTest.text(Version.V21)
                .replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")
                .replace("Attend", "Présence");
        var report = check(Version.V21, file.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(report.findings()).extracting(FileFinding::code).containsExactly("LX21-ENCODING");
        var wrong =
                GoldenTest.text(Version.V21).replace("Attend", "Présence").getBytes(Charset.forName("windows-1252"));
        assertThat(check(Version.V21, wrong).findings())
                .extracting(FileFinding::code)
                .contains("LX21-MALFORMED");
    }

    @Test
    void stops_where_a_file_has_more_faults_than_anybody_reads() {
        var fee = "<fee><units>x</units></fee>";
        var file = GoldenTest.text(Version.V21).replaceFirst("<fee>", fee.repeat(3_000) + "<fee>");
        var report = check(Version.V21, file);
        assertThat(report.findings()).hasSizeBetween(XmlChecker.MOST_FINDINGS, XmlChecker.MOST_FINDINGS + 20);
        assertThat(report.findings()).extracting(FileFinding::code).contains("LX21-TOO-MANY");
    }

    private static List<String> codes(String file) {
        return check(Version.V21, file).findings().stream()
                .map(FileFinding::code)
                .toList();
    }

    private static FileReport check(Version version, String file) {
        return check(version, file.getBytes(StandardCharsets.UTF_8));
    }

    private static FileReport check(Version version, byte[] file) {
        try {
            return LedesXml.of(version.format())
                    .orElseThrow()
                    .check(new ByteArrayInputStream(file), FormatProfile.standard());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Bad once(String name, String what, String by, String element, String complaint) {
        return new Bad(name, file -> replaced(file, what, by), Severity.ERROR, element, complaint);
    }

    private static Bad once(
            String name, String what, String by, String element, String complaint, String also, String byAlso) {
        return new Bad(
                name, file -> replaced(replaced(file, what, by), also, byAlso), Severity.ERROR, element, complaint);
    }

    private static Bad warning(String name, String what, String by, String element, String complaint) {
        return new Bad(name, file -> replaced(file, what, by), Severity.WARNING, element, complaint);
    }

    private static String replaced(String file, String what, String by) {
        var at = file.indexOf(what);
        assertThat(at).as(what).isNotNegative();
        return file.substring(0, at) + by + file.substring(at + what.length());
    }
}
