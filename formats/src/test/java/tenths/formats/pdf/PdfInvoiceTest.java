package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.OnPaper;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

class PdfInvoiceTest {
    private static final PdfStyle NAMED = new PdfStyle(
            new Look(Paper.A4, 0x6B1F2A, null), OnPaper.STANDARD, Map.of("L330", "Depositions", "ASSOC", "Associate"));
    private static final Figures FIGURES = new Figures(OnPaper.STANDARD.wording());

    @Test
    void is_archival_and_accessible_as_verapdf_confirms() throws IOException {
        assertThat(Conformance.faults(pdf(SampleBills.invoice(60, 12), PdfStyle.PLAIN)))
                .isEmpty();
        assertThat(Conformance.faults(pdf(SampleBills.invoice(3, 0), NAMED))).isEmpty();
        var logo = PdfStyle.of(new Look(Paper.A4, 0x6B1F2A, logo()), OnPaper.STANDARD);
        assertThat(Conformance.faults(pdf(SampleBills.invoice(90, 0), logo))).isEmpty();
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
                .contains(FIGURES.money(invoice.fees()), FIGURES.money(invoice.expenses()))
                .contains(
                        "USD\u00A0" + FIGURES.money(invoice.total()),
                        "Operating Account",
                        "Page 1 of 3",
                        "Page 3 of 3");
    }

    @Test
    void has_no_script_and_no_action() throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleBills.narrated("<script>alert(1)</script>"), NAMED))) {
            var names = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject() + "")
                    .toList();
            assertThat(names)
                    .anyMatch(object -> object.contains("COSName{StructTreeRoot}"))
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
    void says_where_every_line_stands() throws IOException {
        var invoice = SampleBills.invoice(90, 4);
        var written = PdfInvoice.write(invoice, PdfStyle.PLAIN, new ByteArrayOutputStream());
        assertThat(written.places().stream().map(PdfInvoice.Place::line).distinct())
                .containsExactlyElementsOf(
                        invoice.lines().stream().map(InvoiceLine::number).toList());
        assertThat(written.places()).allSatisfy(place -> {
            assertThat(place.page()).isBetween(1, written.pages());
            assertThat(place.top()).isPositive();
            assertThat(place.top() + place.height())
                    .isLessThan(PdfStyle.PLAIN.paper().height());
        });
        for (var i = 1; i < written.places().size(); i++) {
            var above = written.places().get(i - 1);
            var place = written.places().get(i);
            if (above.page() == place.page()) {
                assertThat(place.top()).isGreaterThanOrEqualTo(above.top() + above.height());
            }
        }
    }

    @Test
    void draws_any_invoice_with_every_line_total() {
        Cases.check(15, random -> {
            var sizes = new int[] {1, 7, 60, 1 + random.nextInt(300), 1 + random.nextInt(1_500)};
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

    @Test
    void draws_many_invoices_at_once_with_the_same_bytes() throws Exception {
        var invoice = SampleBills.invoice(40, 5);
        var alone = pdf(invoice, NAMED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = threads.invokeAll(Collections.nCopies(24, () -> pdf(invoice, NAMED)));
            for (var one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void shows_adjustments_of_a_line_and_of_the_whole_bill() throws IOException {
        var invoice = SampleBills.invoice(30, 6);
        var adjusted = invoice.lines().stream()
                .filter(line -> line.timekeeper() != null && line.adjustment().isNegative())
                .findFirst()
                .orElseThrow();
        assertThat(text(pdf(invoice, NAMED)))
                .contains("adjusted by " + FIGURES.money(adjusted.adjustment()))
                .contains("Courtesy discount as agreed", "\u2212125.50", "Adjustments to fees", "Without a timekeeper");
    }

    @Test
    void repeats_the_table_header_and_the_running_header_on_following_pages() throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleBills.invoice(90, 0), NAMED))) {
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Invoice 2026-00417", "Services", "Hours", "Page 2 of");
        }
    }

    @Test
    void loses_no_word_of_a_narrative_that_runs_over_pages() throws IOException {
        var words = IntStream.range(1_000, 4_000).mapToObj(n -> "w" + n).toList();
        var text = text(pdf(SampleBills.narrated(String.join(" ", words)), NAMED));
        assertThat(text.split("\\s+")).containsSubsequence(words);
    }

    @Test
    void writes_hebrew_from_right_to_left() {
        assertThat(Direction.visual("re \u05D0\u05D1\u05D2 file")).isEqualTo("re \u05D2\u05D1\u05D0 file");
    }

    @Test
    void refuses_a_colour_that_cannot_be_read() {
        assertThatThrownBy(() -> new Look(Paper.A4, 0xFFE000, null)).hasMessageContaining("FFE000 is too light");
    }

    private static Logo logo() throws IOException {
        var image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB);
        for (var x = 0; x < 120; x++) {
            image.setRGB(x, x / 2, 0x806B1F2A);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Logo.of(bytes.toByteArray());
    }

    private static String[] totals(Invoice invoice) {
        return invoice.lines().stream()
                .map(InvoiceLine::total)
                .map(FIGURES::money)
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
