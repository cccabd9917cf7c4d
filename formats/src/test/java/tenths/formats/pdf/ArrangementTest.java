package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.Cases;
import tenths.formats.OnPaper;
import tenths.formats.OnPaper.Arrangement;
import tenths.formats.OnPaper.Language;
import tenths.invoicing.Invoice;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;

@NullMarked
class ArrangementTest {
    static Stream<Arguments> every_arrangement_and_language() {
        return Arrays.stream(Arrangement.values())
                .flatMap(arrangement -> Arrays.stream(Language.values())
                        .flatMap(language ->
                                Stream.of(true, false).map(lines -> Arguments.of(arrangement, language, lines))));
    }

    @ParameterizedTest
    @MethodSource("every_arrangement_and_language")
    void is_archival_and_accessible_and_the_same_bytes_again(Arrangement arrangement, Language language, boolean lines)
            throws IOException {
        var wishes = Wishes.all(arrangement, language, lines);
        var pdf = pdf(SampleBills.invoice(45, 9), wishes);
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(pdf(SampleBills.invoice(45, 9), wishes)).isEqualTo(pdf);
    }

    @ParameterizedTest
    @MethodSource("every_arrangement_and_language")
    void says_the_total_the_due_day_and_the_age_of_earlier_invoices(
            Arrangement arrangement, Language language, boolean lines) throws IOException {
        var invoice = SampleBills.invoice(45, 9);
        var wishes = Wishes.all(arrangement, language, lines);
        var figures = new Figures(wishes.wording());
        var words = Words.in(language);
        var text = text(pdf(invoice, wishes));
        assertThat(text)
                .contains(words.say(Word.SUMMARY), figures.money(invoice.total()), words.say(Word.REMITTANCE))
                .contains(words.say(Word.SLIP), figures.longDay(invoice.date().plusDays(30)))
                .contains(words.say(Word.EARLIER), figures.money(Money.of("12345.67", SampleBills.USD)), "interest")
                .contains(figures.money(Money.of("20346.16", SampleBills.USD)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_what_is_to_be_paid_by_which_day_and_what_is_left_of_the_tax(Language language) throws IOException {
        var plain = SampleBills.taxed(SampleBills.invoice(3, 0));
        var offer = new EarlyPayment(14, BigDecimal.TWO);
        var invoice = new Invoice(
                plain.number(),
                plain.date(),
                plain.period(),
                plain.firm(),
                plain.client(),
                plain.matter(),
                plain.description(),
                plain.currency(),
                plain.lines(),
                plain.taxes(),
                List.of(offer));
        var wishes = Wishes.all(Arrangement.DETAILED, language, true);
        var figures = new Figures(wishes.wording());
        assertThat(text(pdf(invoice, wishes)))
                .contains(figures.longDay(invoice.date().plusDays(14)))
                .contains(figures.money(offer.paying(invoice.due())))
                .contains("(GST " + figures.money(offer.paying(invoice.tax())) + ")");
        assertThat(text(pdf(plain, wishes))).doesNotContain("(GST");
    }

    @Test
    void gives_each_task_its_lines_with_their_sum_below_the_phases() throws IOException {
        var text = text(pdf(SampleBills.invoice(45, 0), Wishes.all(Arrangement.BY_TASK, Language.EN, true)));
        var order = List.of("By task", "L300 Discovery", "Professional services", "Subtotal L310", "Subtotal L330");
        assertThat(text).containsSubsequence(order);
        assertThat(text).doesNotContain("By timekeeper").contains("L310 Written discovery", "Without a task code");
    }

    @Test
    void gives_each_timekeeper_their_lines_with_their_sum() throws IOException {
        var text = text(pdf(SampleBills.invoice(45, 0), Wishes.all(Arrangement.BY_TIMEKEEPER, Language.EN, true)));
        assertThat(text)
                .containsSubsequence(
                        "By timekeeper", "Professional services", "Bell, Rowan, Paralegal", "Subtotal Bell, Rowan")
                .doesNotContain("By task", "Subtotal Without");
    }

    @Test
    void says_no_narrative_where_the_client_wants_the_sums_alone() throws IOException {
        for (var arrangement : Arrangement.values()) {
            var text = text(pdf(SampleBills.invoice(45, 9), Wishes.all(arrangement, Language.EN, false)));
            assertThat(text).doesNotContain("deposition transcript", "medical records");
            assertThat(text).contains("Expenses by kind", "E101 Copies");
        }
    }

    @Test
    void every_sum_by_task_and_by_timekeeper_is_that_of_its_lines() {
        Cases.check(30, random -> {
            var invoice = SampleBills.invoice(random, 1 + random.nextInt(80), random.nextInt(8));
            for (var arrangement : Arrangement.values()) {
                var text = text(pdf(invoice, Wishes.all(arrangement, Language.EN, random.nextBoolean())));
                var figures = new Figures(OnPaper.STANDARD.wording());
                assertThat(text).contains(figures.money(invoice.fees()), figures.money(invoice.total()));
                assertThat(text).contains("Held in trust for this matter on March 31, 2026: USD\u00A04,000.00.");
            }
        });
    }

    @Test
    void totals_are_never_alone_on_a_page() {
        Cases.check(60, random -> {
            var invoice = SampleBills.invoice(random, 1 + random.nextInt(60), random.nextInt(12));
            var arrangement = List.of(Arrangement.values()).get(random.nextInt(Arrangement.values().length));
            var wishes = Wishes.all(arrangement, Language.EN, random.nextBoolean());
            for (var page : pages(pdf(invoice, wishes))) {
                var summary = page.indexOf("\nSummary\n");
                if (summary >= 0) {
                    assertThat(figuresAbove(page.substring(0, summary))).isGreaterThanOrEqualTo(2);
                }
                assertThat(firstRow(page)).doesNotStartWith("Subtotal").doesNotStartWith("Total");
            }
        });
    }

    /// What stands below the first head of a table.
    private static String firstRow(String page) {
        var lines = page.lines().toList();
        for (var i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).matches(".*(Amount|Fees)\\hUSD")) {
                return lines.get(i + 1);
            }
        }
        return "";
    }

    /// Rows of a table above, which end in an amount.
    private static long figuresAbove(String text) {
        return text.lines().filter(line -> line.matches(".*\\d\\.\\d\\d")).count();
    }

    private static byte[] pdf(Invoice invoice, OnPaper wishes) {
        var out = new ByteArrayOutputStream();
        try {
            PdfInvoice.write(
                    new PaperBill(invoice, Set.of(2), Wishes.earlier(), Wishes.trust()),
                    PdfStyle.of(Look.PLAIN, wishes),
                    out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static String text(byte[] pdf) {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return pages;
    }
}
