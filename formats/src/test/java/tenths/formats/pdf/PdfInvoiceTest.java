package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

class PdfInvoiceTest {
    private static final PdfStyle NAMED =
            new PdfStyle(Paper.A4, 0x6B1F2A, null, Map.of("L330", "Depositions", "ASSOC", "Associate"));

    @Test
    void is_archival_and_accessible_as_verapdf_confirms() throws IOException {
        assertThat(Conformance.faults(pdf(SampleBills.invoice(60, 12), PdfStyle.PLAIN)))
                .isEmpty();
        assertThat(Conformance.faults(pdf(SampleBills.invoice(3, 0), NAMED))).isEmpty();
        assertThat(Conformance.faults(pdf(SampleBills.narrated("\u4E2D\u05D0 \u00E9"), NAMED)))
                .isEmpty();
    }

    @Test
    void is_the_same_bytes_in_every_locale_and_time_zone() throws IOException {
        var invoice = SampleBills.invoice(40, 5);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var seen = new HashSet<List<Byte>>();
        try {
            for (var language : List.of("en-US", "ar-EG-u-nu-arab", "tr-TR")) {
                for (var place : List.of("UTC", "Asia/Kolkata", "America/Los_Angeles")) {
                    Locale.setDefault(Locale.forLanguageTag(language));
                    TimeZone.setDefault(TimeZone.getTimeZone(place));
                    seen.add(boxed(pdf(invoice, NAMED)));
                    seen.add(boxed(pdf(invoice, NAMED)));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void says_every_fact_of_the_bill() throws IOException {
        var invoice = SampleBills.invoice(30, 6);
        assertThat(text(pdf(invoice, NAMED)))
                .contains("Alder & Quill LLP", "00-1234567", "Northern Mutual Casualty Company", "2026-00417")
                .contains("April 2, 2026", "March 1, 2026 \u2013 March 31, 2026", "0412-0087", "CLM-2025-118834")
                .contains("Whitfield v. Corner Bakery Holdings, Inc.", "Depositions", "Associate", "Lindqvist, Per")
                .contains(Figures.money(invoice.fees()), Figures.money(invoice.expenses()))
                .contains("USD " + Figures.money(invoice.total()), "Operating Account", "Page 1 of 3", "Page 3 of 3");
    }

    @Test
    void has_no_script_and_no_action() throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleBills.narrated("<script>alert(1)</script>"), NAMED))) {
            var names = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject() + "")
                    .toList();
            assertThat(names)
                    .isNotEmpty()
                    .noneMatch(object -> object.matches("(?s).*COSName\\{(JS|JavaScript|Launch|OpenAction|AA|URI)}.*"));
        }
    }

    @Test
    void reports_characters_that_it_cannot_draw_and_draws_a_box() throws IOException {
        var out = new ByteArrayOutputStream();
        var written =
                PdfInvoice.write(SampleBills.narrated("Call \u4E2D\uD83D\uDE00 re: r\u00E9sum\u00E9"), NAMED, out);
        assertThat(written.missing()).containsExactly("U+4E2D", "U+1F600");
        assertThat(text(out.toByteArray())).contains("Call \u25A1\u25A1 re: r\u00E9sum\u00E9");
    }

    @Test
    void draws_any_invoice_with_every_line_total() {
        Cases.check(25, random -> {
            var sizes = new int[] {1, 7, 60, 1 + random.nextInt(400)};
            var invoice = SampleBills.strange(random, sizes[random.nextInt(sizes.length)]);
            var out = new ByteArrayOutputStream();
            try {
                var written = PdfInvoice.write(invoice, random.nextBoolean() ? NAMED : PdfStyle.PLAIN, out);
                var text = text(out.toByteArray());
                assertThat(text).contains("Page %1$d of %1$d".formatted(written.pages()));
                assertThat(text.split("\\s+")).contains(totals(invoice));
                try (var document = Loader.loadPDF(out.toByteArray())) {
                    assertThat(document.getNumberOfPages()).isEqualTo(written.pages());
                }
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static String[] totals(Invoice invoice) {
        return invoice.lines().stream()
                .map(InvoiceLine::total)
                .map(Figures::money)
                .toArray(String[]::new);
    }

    private static byte[] pdf(Invoice invoice, PdfStyle style) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfInvoice.write(invoice, style, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        var boxed = new Byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return List.of(boxed);
    }
}
