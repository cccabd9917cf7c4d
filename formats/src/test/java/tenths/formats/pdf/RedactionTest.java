package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.OnPaper.Language;
import tenths.formats.OnPaper.Narratives;
import tenths.formats.OnPaper.Redaction;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

@NullMarked
class RedactionTest {
    private static final List<String> SECRET = List.of("privileged", "reserve", "Whistleblower");
    private static final String WORDS = "privileged: reserve advice on Whistleblower";
    private static final int LINE = 4;

    @Test
    void a_line_marked_by_hand_keeps_its_figures_and_loses_its_words_everywhere() throws IOException {
        var invoice = narrated(WORDS);
        var pdf = pdf(new PaperBill(invoice, Set.of(LINE), null, null), Wishes.NOTHING);
        for (var word : SECRET) {
            assertThat(traces(pdf, word)).as(word).isEmpty();
        }
        var amount = new Figures(Wishes.in(Language.EN))
                .money(invoice.lines().get(LINE - 1).total());
        assertThat(text(pdf)).contains("Narrative withheld", amount);
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void the_search_finds_words_that_are_there() throws IOException {
        var pdf = pdf(PaperBill.of(narrated(WORDS)), Wishes.NOTHING);
        for (var word : SECRET) {
            assertThat(traces(pdf, word)).as(word).contains("text", "letters on a page");
        }
        assertThat(traces(pdf, "Whitfield")).contains("string", "stream");
    }

    @Test
    void the_bytes_do_not_depend_on_words_that_are_left_out() throws IOException {
        var one = pdf(new PaperBill(narrated(WORDS), Set.of(LINE), null, null), Wishes.NOTHING);
        var other = pdf(
                new PaperBill(narrated("\u0416\u03A9 quite another story"), Set.of(LINE), null, null), Wishes.NOTHING);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void a_rule_leaves_out_all_fees_or_everything() throws IOException {
        var fees = text(pdf(PaperBill.of(SampleBills.invoice(25, 3)), rule(Narratives.FEES, List.of(), List.of())));
        assertThat(fees).doesNotContain("deposition", "interrogatories").contains("medical records", "Courtesy");
        var all = text(pdf(PaperBill.of(SampleBills.invoice(25, 3)), rule(Narratives.ALL, List.of(), List.of())));
        assertThat(all).doesNotContain("deposition", "medical records", "Courtesy");
    }

    @Test
    void a_rule_names_tasks_and_words() throws IOException {
        var invoice = SampleBills.invoice(40, 6);
        var byTask = redacted(invoice, rule(Narratives.MARKED, List.of("L120", "E115"), List.of()));
        assertThat(byTask)
                .isNotEmpty()
                .allMatch(line -> line.codes().task().equals("L120")
                        || line.codes().expense().equals("E115"));
        var byWord = redacted(invoice, rule(Narratives.MARKED, List.of(), List.of("RESERVE")));
        assertThat(byTask).allMatch(line -> line.description().isEmpty());
        assertThat(byWord).isNotEmpty().hasSize((int) invoice.lines().stream()
                .filter(line -> line.description().contains("reserve"))
                .count());
    }

    @Test
    void no_figure_changes() {
        var invoice = SampleBills.invoice(40, 6);
        var redacted = PaperBill.of(invoice).redacted(rule(Narratives.ALL, List.of(), List.of()));
        assertThat(redacted.invoice().total()).isEqualTo(invoice.total());
        assertThat(redacted.invoice().lines().stream().map(line -> line.described("")))
                .containsExactlyElementsOf(
                        invoice.lines().stream().map(line -> line.described("")).toList());
    }

    @Test
    void what_is_owed_with_its_taxes_stays_when_the_words_go() throws IOException {
        var invoice = SampleBills.taxed(SampleBills.invoice(12, 2));
        var owed = new Figures(Wishes.in(Language.EN)).money(invoice.due());
        assertThat(invoice.due()).isNotEqualTo(invoice.total());
        assertThat(text(pdf(PaperBill.of(invoice), Wishes.NOTHING))).contains("GST 10% on", owed);
        assertThat(text(pdf(PaperBill.of(invoice), rule(Narratives.ALL, List.of(), List.of()))))
                .contains("GST 10% on", owed);
    }

    @Test
    void a_blank_word_is_refused_because_every_narrative_holds_it() {
        assertThatThrownBy(() -> rule(Narratives.MARKED, List.of(), List.of(" ")))
                .hasMessageContaining("name ALL");
    }

    private static List<InvoiceLine> redacted(Invoice invoice, Redaction rules) {
        var bill = PaperBill.of(invoice).redacted(rules);
        return bill.invoice().lines().stream()
                .filter(line -> bill.withheld().contains(line.number()))
                .toList();
    }

    private static Redaction rule(Narratives narratives, List<String> tasks, List<String> words) {
        return new Redaction(narratives, tasks, words);
    }

    private static Invoice narrated(String words) {
        var invoice = SampleBills.invoice(12, 2);
        return invoice.with(invoice.lines().stream()
                .map(line -> line.described(line.number() == LINE ? words : "Attend hearing"))
                .toList());
    }

    private static byte[] pdf(PaperBill bill, Redaction rules) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfInvoice.write(bill, PdfStyle.of(Look.PLAIN, Wishes.redacting(rules)), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Where a word stands: in the text, in a string, in a stream as it lies unpacked, or as glyphs on a page.
    private static List<String> traces(byte[] pdf, String word) throws IOException {
        var traces = new ArrayList<String>();
        if (text(pdf).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
            traces.add("text");
        }
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                search(document.getDocument().getObjectFromPool(key).getObject(), word, traces);
            }
            search(document.getDocument().getTrailer(), word, traces);
        }
        return traces;
    }

    private static void search(COSBase object, String word, List<String> traces) throws IOException {
        switch (object) {
            case COSString string when string.getString().contains(word) -> traces.add("string");
            case COSStream stream -> {
                var bytes = stream.createInputStream().readAllBytes();
                if (holds(bytes, word)) {
                    traces.add("stream");
                }
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(glyphs(word))) {
                    traces.add("letters on a page");
                }
            }
            case COSDictionary dictionary -> {
                for (var value : dictionary.getValues()) {
                    search(value, word, traces);
                }
            }
            case COSArray array -> {
                for (var value : array) {
                    search(value, word, traces);
                }
            }
            default -> {}
        }
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word)
                || new String(bytes, StandardCharsets.UTF_16BE).contains(word);
    }

    private static String glyphs(String word) {
        return word.chars()
                .mapToObj(c -> "%04X".formatted(Typeface.SANS.glyph((char) c)))
                .collect(Collectors.joining());
    }
}
