package tenths.guidelines.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.guidelines.rewriting.WordDiff;

/// The words of a guideline: where a quote stands, where a clause begins, and what two editions do not share.
@NullMarked
class TextOfGuidelinesTest {
    private static GuideText text(String... paragraphs) {
        return new GuideText(IntStream.range(0, paragraphs.length)
                .mapToObj(i -> new Paragraph(i + 1, 1 + i / 2, paragraphs[i]))
                .toList());
    }

    @Test
    void a_quote_is_found_whatever_printers_did_to_its_blanks_and_marks() {
        var text = text(
                "1. Rates",
                "2. The carrier\u2019s \u201Ctenth\u201D \u2013 six  minutes \u2013 is the",
                "least. No more.");
        assertThat(text.saying("carrier's \"tenth\" - six minutes"))
                .map(Paragraph::number)
                .contains(2);
        assertThat(text.saying("minutes - is the least."))
                .map(Paragraph::number)
                .contains(2);
        assertThat(text.saying("No more.")).map(Paragraph::number).contains(3);
        assertThat(text.saying("seven minutes")).isEmpty();
        assertThat(text.saying("  ")).isEmpty();
        assertThat(GuideText.NONE.saying("anything")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.2(b) Time is billed in tenths.|4.2(b)",
                "4. Time is billed in tenths.|4",
                "Section 12.3 Travel|12.3",
                "§ 7 Copies cost a dime|7",
                "(a) is no number of its own|''",
                "A. Billing|A",
                "A lawyer bills in tenths|''",
                "I attend all hearings|''",
                "2026 was a good year|''",
                "Time is billed in tenths.|''"
            })
    void the_number_of_a_clause_is_read_where_it_is_printed(String words, String clause) {
        assertThat(new Paragraph(1, 1, words).clause()).isEqualTo(clause);
    }

    @Test
    void two_editions_are_told_apart_by_paragraph_and_by_word() {
        var changes = TextDiff.between(
                text(
                        "1. Bill in tenths.",
                        "2. Two lawyers may attend a deposition.",
                        "3. Copies cost 0.10.",
                        "4. End."),
                text(
                        "1.  Bill in tenths.",
                        "2. One lawyer may attend a deposition.",
                        "New: bill each month.",
                        "4. End."));
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0)).isInstanceOfSatisfying(TextDiff.Change.Reworded.class, change -> {
            assertThat(change.before().number()).isEqualTo(2);
            assertThat(change.pieces())
                    .contains(new WordDiff.Piece(WordDiff.Kind.GONE, "Two lawyers"))
                    .contains(new WordDiff.Piece(WordDiff.Kind.NEW, "One lawyer"));
        });
        assertThat(changes.get(1)).isEqualTo(new TextDiff.Change.Gone(new Paragraph(3, 2, "3. Copies cost 0.10.")));
        assertThat(changes.get(2)).isEqualTo(new TextDiff.Change.Added(new Paragraph(3, 2, "New: bill each month.")));
    }

    @Test
    void a_text_differs_from_itself_in_nothing_and_from_none_in_everything() {
        var text = text("1. One", "2. Two", "3. Three");
        assertThat(TextDiff.between(text, text)).isEmpty();
        assertThat(TextDiff.between(GuideText.NONE, text)).hasSize(3).allMatch(TextDiff.Change.Added.class::isInstance);
        assertThat(TextDiff.between(text, GuideText.NONE)).hasSize(3).allMatch(TextDiff.Change.Gone.class::isInstance);
    }

    @Test
    void the_longest_guidelines_are_compared_in_seconds() {
        var old = IntStream.range(0, 5_000)
                .mapToObj(i -> "Clause " + i + " says this")
                .toArray(String[]::new);
        var other = IntStream.range(0, 5_000)
                .mapToObj(i -> "Rule " + i + " tells that")
                .toArray(String[]::new);
        var start = System.nanoTime();
        assertThat(TextDiff.between(text(old), text(other))).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void an_empty_list_of_changes_means_that_every_paragraph_is_the_same() {
        assertThat(TextDiff.between(new GuideText(List.of()), GuideText.NONE)).isEmpty();
    }
}
