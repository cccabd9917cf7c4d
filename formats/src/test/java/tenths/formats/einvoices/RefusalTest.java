package tenths.formats.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.FileFinding;

/// Each planted fault is refused by the rule that its keeper made for it; the file without the fault passes in the same
/// run.
@NullMarked
class RefusalTest {
    @BeforeAll
    static void the_files_without_faults_pass() {
        for (var standard : Standard.values()) {
            assertThat(errors(good(standard))).as(standard.name()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            XRECHNUNG    | BR-DE-15            | without ram:BuyerReference |
            XRECHNUNG    | BR-DE-6             | without ram:TelephoneUniversalCommunication |
            XRECHNUNG    | BR-DE-4             | without ram:PostcodeCode |
            XRECHNUNG    | PEPPOL-EN16931-R001 | without ram:BusinessProcessSpecifiedDocumentContextParameter |
            XRECHNUNG    | BR-CO-15            | <ram:GrandTotalAmount>[0-9.]+ | <ram:GrandTotalAmount>1.00
            XRECHNUNG    | BR-CO-16            | <ram:DuePayableAmount>[0-9.]+ | <ram:DuePayableAmount>1.00
            XRECHNUNG    | BR-CO-10            | (HeaderMonetarySummation>\\s*<ram:LineTotalAmount>)[0-9.]+ | $11.00
            FACTURX      | BR-CO-14            | (<ram:TaxTotalAmount currencyID="EUR">)[0-9.]+ | $11.00
            FACTURX      | BR-S-02             | <ram:ID schemeID="VA">DE123456789< | <ram:ID schemeID="XX">1<
            FACTURX      | BR-CO-25            | without ram:SpecifiedTradePaymentTerms |
            FACTURX      | EINV-SCHEMA         | <ram:TypeCode>380</ram:TypeCode> | <ram:Kind>380</ram:Kind>
            XRECHNUNGUBL | BR-DE-15            | without cbc:BuyerReference |
            XRECHNUNGUBL | BR-DE-1             | without cac:PaymentMeans |
            PEPPOLBIS3   | PEPPOL-EN16931-R003 | <cbc:BuyerReference>[^!]*</cac:OrderReference> |
            PEPPOLBIS3   | PEPPOL-EN16931-R010 | <cbc:EndpointID schemeID="0204">[^<]*</cbc:EndpointID> |
            PEPPOLBIS3   | PEPPOL-EN16931-R120 | (<cbc:PriceAmount currencyID="EUR">)0.08 | $10.09
            PEPPOLBIS3   | BR-CO-15            | (<cbc:TaxInclusiveAmount currencyID="EUR">)[0-9.]+ | $11.00
            """)
    void a_fault_is_refused_by_the_rule_that_is_about_it(Standard standard, String rule, String old, String fault) {
        var pattern = old.startsWith("without ") ? "<" + old.substring(8) + ">[^!]*?</" + old.substring(8) + ">" : old;
        var faulty = good(standard).replaceFirst(pattern, fault == null ? "" : fault);
        assertThat(faulty).isNotEqualTo(good(standard));
        assertThat(errors(faulty)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(rule);
            assertThat(finding.line()).isPositive();
            assertThat(finding.repair()).isNotBlank();
        });
    }

    @Test
    void a_missing_buyer_reference_is_told_in_english_with_the_option_to_fill_in() {
        var faulty = good(Standard.XRECHNUNG).replaceFirst("<ram:BuyerReference>.*", "");
        assertThat(errors(faulty)).anySatisfy(finding -> {
            assertThat(finding.message()).isEqualTo("The buyer reference (BT-10), such as a Leitweg-ID, is missing.");
            assertThat(finding.repair())
                    .isEqualTo("Set international.einvoice.buyerReference in the client's format profile.");
            assertThat(finding.fieldName()).isEqualTo("CrossIndustryInvoice");
        });
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void a_file_that_points_out_of_itself_is_not_followed(Standard standard) {
        var pointing =
                good(standard).replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        assertThat(errors(pointing)).extracting(FileFinding::code).containsExactly("EINV-MALFORMED");
    }

    @Test
    void a_guideline_that_we_have_no_rules_for_is_refused_by_its_name() {
        var extended = good(Standard.FACTURX)
                .replace(
                        Standard.FACTURX.guideline(),
                        "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended");
        assertThat(errors(extended)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EINV-GUIDELINE");
            assertThat(finding.message()).contains("1p0:extended");
        });
    }

    private static String good(Standard standard) {
        var profile = EuropeanBills.profile(standard.format());
        var bill = EuropeanBills.bill(EuropeanBills.invoice(), EuropeanBills.GERMAN_VAT, profile);
        var file = EInvoices.of(standard.format()).orElseThrow().toBytes(bill);
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<FileFinding> errors(String file) {
        return Opened.of(file.getBytes(StandardCharsets.UTF_8)).report().findings().stream()
                .filter(FileFinding::isError)
                .toList();
    }
}
