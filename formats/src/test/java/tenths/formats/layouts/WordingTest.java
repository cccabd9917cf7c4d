package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.formats.CleanText.Change;
import tenths.formats.FileFinding;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.ledes98b.Samples;

@NullMarked
class WordingTest {
    private static final String LAYOUT = """
            name: words
            file: {name: invoice.number, encoding: ENCODING, letters: LETTERS, lineEnding: lf}
            delimited: {columnNames: false, separator: ';', quoting: QUOTING, spreadsheet: true}
            records:
              - name: row
                rows: line
                columns:
                  - {name: Words, value: line.description, required: true, MORE}
            """;

    private static Layout layout(String encoding, String letters, String quoting, String more) {
        return Layouts.read(LAYOUT.replace("ENCODING", encoding)
                        .replace("LETTERS", letters)
                        .replace("QUOTING", quoting)
                        .replace("MORE", more))
                .orThrow();
    }

    private static String written(Layout layout, String words) {
        return Bills.text(layout, Bills.saying(words)).stripTrailing();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '!',
            value = {
                "=HYPERLINK(\"http://x\") ! \"'=HYPERLINK(\"\"http://x\"\")\"",
                "+1 for counsel        ! '+1 for counsel",
                "-cmd                  ! '-cmd",
                "@SUM(A1)              ! '@SUM(A1)",
                "＝1+1                 ! '＝1+1",
                "-12.50                ! -12.50",
                "- 12 pages            ! '- 12 pages",
                "a; b                  ! \"a; b\"",
                "say \"yes\"           ! \"say \"\"yes\"\"\"",
                "a|b [c]               ! a|b [c]",
            })
    void no_narrative_becomes_a_formula_or_a_second_value(String words, String line) {
        var layout = layout("utf-8", "transliterate", "needed", "maximum: 100");
        assertThat(written(layout, words)).isEqualTo(line);
        assertThat(Bills.check(layout, written(layout, words) + "\n").findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\u200B=1+1", " =1+1", "\uFEFF=1+1", "\u0000=1+1"})
    void what_cannot_be_seen_hides_no_formula(String words) {
        assertThat(written(layout("utf-8", "transliterate", "needed", "maximum: 100"), words))
                .isEqualTo("'=1+1");
    }

    @Test
    void lists_each_change_that_was_made() throws IOException {
        var layout = layout(
                "us-ascii", "transliterate", "never", "maximum: 12, tooLong: shorten, replace: [{from: x, to: ks}]");
        var changes = layout.write(Bills.saying("Łódź;\nx and much more"), new ByteArrayOutputStream());
        assertThat(changes)
                .contains(new TextChange(
                        1,
                        "Words",
                        "Łódź;\nx and much more",
                        "Lodz ks and",
                        Set.of(
                                Change.LETTER,
                                Change.LINE_BREAK,
                                Change.SEPARATOR,
                                Change.SPACES,
                                Change.REPLACED,
                                Change.SHORTENED)));
    }

    @Test
    void letters_that_the_encoding_lacks_are_refused_where_the_layout_says_so() {
        var layout = layout("windows-1252", "refuse", "needed", "maximum: 100");
        assertThat(codes(layout, "Łódź")).containsExactly("LAYOUT-LETTERS");
        assertThat(codes(layout, "Köln")).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_or_blank_keeps_the_bill_from_being_written() throws IOException {
        var layout = layout("utf-8", "transliterate", "needed", "maximum: 5");
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> layout.write(Bills.saying("longer"), out))
                .isInstanceOf(UnwritableInvoice.class)
                .hasMessageContaining("line 1, field 1 Words: 'longer' has 6 characters; the limit is 5.");
        assertThat(out.size()).isZero();
        assertThat(codes(layout, "\u200B")).containsExactly("LAYOUT-BLANK");
        assertThat(codes(layout, "🦊🦊🦊🦊🦊")).isEmpty();
        layout.write(Bills.saying("short"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("short\n");
    }

    @Test
    void shortening_never_cuts_a_letter_in_two() {
        var layout = layout("utf-8", "transliterate", "needed", "maximum: 2, tooLong: shorten");
        assertThat(written(layout, "a🦊b")).isEqualTo("a🦊");
    }

    @Test
    void an_amount_with_more_decimals_than_the_column_is_refused_and_never_cut() {
        var layout = Layouts.read(LAYOUT.replace("ENCODING", "utf-8")
                        .replace("LETTERS", "refuse")
                        .replace("QUOTING", "needed")
                        .replace(
                                "{name: Words, value: line.description, required: true, MORE}",
                                "{name: Rate, value: line.unitCost, format: '0.0'}"))
                .orThrow();
        var bill = Bills.of(Samples.invoice(
                List.of(Samples.fee(1, 3, "1", "185.25", "0.00", "L110 A104", Samples.ORTEGA, "Work"))));
        assertThat(layout.problems(bill))
                .extracting(FileFinding::message)
                .containsExactly("185.25 has more than 1 decimals.");
        assertThat(bill.lines().getFirst().unitCost()).isEqualTo(new BigDecimal("1852500").longValueExact());
    }

    @Test
    void words_never_leave_their_place_in_json_or_xml() {
        var hostile = "\"},{\"x\":\"</Words><Total>9</Total>]]>&amp; \\ \u2028 </script>";
        for (var shape : List.of("json: {}", "xml: {root: Bill}", "xml: {root: Bill, values: attributes}")) {
            var layout = oneColumn(shape);
            var bill = Bills.saying(hostile);
            var file = Bills.write(layout, bill);
            assertThat(Bills.readBack(layout, file, bill)).isEmpty();
            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("<Total>", "</script>");
        }
    }

    @Test
    void the_longest_narrative_fits_into_every_shape() {
        var longest = Bills.saying("wörd <&\"'> ".repeat(8_000));
        for (var shape :
                List.of("delimited: {}", "json: {}", "xml: {root: Bill}", "xml: {root: Bill, values: attributes}")) {
            var layout = oneColumn(shape);
            assertThat(Bills.readBack(layout, Bills.write(layout, longest), longest))
                    .isEmpty();
        }
    }

    @Test
    void a_file_name_that_no_disk_takes_is_refused() {
        var layout = Layouts.read("""
                name: names
                file: {name: "padLeft(invoice.number, 200, '0')"}
                json: {}
                records:
                  - {name: row, rows: line, columns: [{name: Words, value: line.description}]}
                """).orThrow();
        assertThatThrownBy(() -> layout.fileName(Bills.sample()))
                .isInstanceOf(UnwritableInvoice.class)
                .hasMessageContaining("the limit is 150");
    }

    private static Layout oneColumn(String shape) {
        return Layouts.read("""
                name: words
                file: {name: invoice.number, lineEnding: lf}
                %s
                records:
                  - {name: row, rows: line, columns: [{name: Words, value: line.description, required: true}]}
                """.formatted(shape)).orThrow();
    }

    private static List<String> codes(Layout layout, String words) {
        return layout.problems(Bills.saying(words)).stream()
                .map(FileFinding::code)
                .toList();
    }
}
