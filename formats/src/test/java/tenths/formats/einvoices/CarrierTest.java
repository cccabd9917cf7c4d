package tenths.formats.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Taxes;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;

/// A Factur-X file: people see the invoice, machines read the data in it.
@NullMarked
class CarrierTest {
    private static final FormatProfile PROFILE = EuropeanBills.profile(BillFormat.FACTURX);
    private static final EInvoices FACTURX = EInvoices.of(BillFormat.FACTURX).orElseThrow();

    @Test
    void it_is_archival_and_accessible_and_the_same_bytes_every_time() throws IOException {
        var file = file();
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1}) {
            assertThat(faults(file, flavour)).as(flavour.toString()).isEmpty();
        }
        assertThat(file()).isEqualTo(file);
        assertThat(FACTURX.toBytes(EuropeanBills.invoice(), Taxes.NONE, PROFILE))
                .isEqualTo(file);
    }

    @Test
    void its_data_pass_the_rules_and_say_what_the_invoice_says() throws IOException {
        var file = file();
        var report = EInvoices.check(new ByteArrayInputStream(file));
        assertThat(report.format()).isEqualTo("FACTURX");
        assertThat(report.hasErrors()).as(report.toString()).isFalse();
        assertThat(FACTURX.readBack(file, EuropeanBills.invoice(), Taxes.NONE, PROFILE))
                .isEmpty();
    }

    @Test
    void data_that_say_another_amount_are_told_apart_from_the_invoice() throws IOException {
        var differences = FACTURX.readBack(file(), EuropeanBills.invoice(), EuropeanBills.GERMAN_VAT, PROFILE);
        assertThat(differences).anyMatch(said -> said.contains("the totals"));
    }

    @Test
    void a_plain_pdf_and_a_broken_one_are_told_from_it() throws IOException {
        var plain = new ByteArrayOutputStream();
        PdfInvoice.write(EuropeanBills.invoice(), PdfStyle.PLAIN, plain);
        assertThat(codes(plain.toByteArray())).isEqualTo("EINV-NO-DATA");
        assertThat(codes("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("EINV-PDF");
    }

    @Test
    void it_is_read_as_a_bill_with_what_other_formats_have_no_place_for() throws IOException {
        var bills = new ArrayList<Bill>();
        var unread = new ArrayList<String>();
        EInvoices.load(new ByteArrayInputStream(file()), PROFILE, bills, unread);
        assertThat(bills).singleElement().satisfies(bill -> {
            assertThat(bill.total()).isEqualTo(7_780_100);
            assertThat(bill.lines()).hasSize(5);
            assertThat(bill.lines().get(2).adjustment()).isEqualTo(-712_500);
            assertThat(bill.lines().getFirst().person().lastName()).isEqualTo("Weber");
        });
        assertThat(unread)
                .containsExactly(
                        "due date (BT-9): 2025-11-05",
                        "buyer reference (BT-10): '04011000-12345-03'",
                        "account (BT-84): 'DE02120300000000202051'",
                        "electronic address of the firm (BT-34): 'DE123456789'",
                        "electronic address of the client (BT-49): '04011000-12345-03'",
                        "contact (BT-41): 'Office'",
                        "VAT id of the firm (BT-31): 'DE123456789'",
                        "why there is no VAT (BT-120): 'Exempt by law'");
    }

    private static byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        FACTURX.write(EuropeanBills.invoice(), Taxes.NONE, PROFILE, out);
        return out.toByteArray();
    }

    private static String codes(byte[] file) throws IOException {
        return String.join(
                " ",
                EInvoices.check(new ByteArrayInputStream(file)).findings().stream()
                        .map(FileFinding::code)
                        .toList());
    }

    private static Iterable<String> faults(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException("veraPDF cannot read the file", unreadable);
        }
    }
}
