package tenths.guidelines.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
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
        assertThat(text.saying("1. Rates")).map(Paragraph::number).contains(1);
        assertThat(text.saying("least. No")).map(Paragraph::number).contains(3);
        assertThat(text("Attend the depo\u00ADsition").saying("the deposition"))
                .map(Paragraph::number)
                .contains(1);
        assertThat(text.saying("seven minutes")).isEmpty();
        assertThat(text.saying("  ")).isEmpty();
        assertThat(text.isEmpty()).isFalse();
        assertThat(GuideText.NONE.isEmpty()).isTrue();
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

    /// `- 2` is gone, `+ 3` is new, `2 > 3` is reworded; numbers are those of the paragraphs in their edition.
    private static String told(GuideText before, GuideText after) {
        return TextDiff.between(before, after).stream()
                .map(change -> switch (change) {
                    case TextDiff.Change.Gone(var gone) -> "- " + gone.number();
                    case TextDiff.Change.Added(var added) -> "+ " + added.number();
                    case TextDiff.Change.Reworded(var old, var fresh, var _) -> old.number() + " > " + fresh.number();
                })
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "put in front         | Rates;Travel                  | Scope;Rates;Copies          | + 1, - 2, + 3",
                "taken out in front   | Scope;Rates;Travel;Copies     | Rates;Travel;Meals          | - 1, - 4, + 3",
                "put between          | Rates;Travel                  | Rates;Scope;Travel          | + 2",
                "taken out between    | Rates;Scope;Travel            | Rates;Travel                | - 2",
                "exchanged            | Rates;Travel                  | Travel;Rates                | - 1, + 2",
                "said twice           | Rates;Rates                   | Rates                       | - 2",
                "said twice now       | Rates                         | Rates;Rates                 | + 2",
                "changed around       | Scope;Rates;Travel          | Tips;Rates;Meals          | - 1, + 1, - 3, + 3",
                "other capitals       | BILL IN TENTHS                | Bill in tenths              | 1 > 1",
                "reworded behind new  | One lawyer may attend         | Copies;Two lawyers may attend | + 1, 1 > 2",
                "reworded before new  | One lawyer may attend         | Two lawyers may attend;Copies | 1 > 1, + 2",
                "both reworded        | One may attend;Nobody may drive | Two may attend;All may drive | 1 > 1, 2 > 2",
                "two of five words    | Bill time in full tenths      | Bill time by each day       | 1 > 1",
                "two of six words     | Bill time in full tenths      | Bill time by each whole day | - 1, + 1",
                "two of seven words   | Bill time in full tenths of it | Bill time by each day       | - 1, + 1"
            })
    void what_came_went_and_was_reworded_is_told_in_reading_order(
            String what, String before, String after, String changes) {
        assertThat(told(text(before.split(";")), text(after.split(";"))))
                .as(what)
                .isEqualTo(changes);
    }

    @Test
    void five_hundred_paragraphs_that_all_changed_are_told_one_by_one_and_more_as_gone_and_new() {
        assertThat(TextDiff.between(clauses(500, "may attend"), clauses(500, "shall attend")))
                .hasSize(500)
                .allMatch(TextDiff.Change.Reworded.class::isInstance);
        assertThat(TextDiff.between(clauses(501, "may attend"), clauses(500, "shall attend")))
                .hasSize(1_001);
    }

    private static GuideText clauses(int count, String words) {
        return text(IntStream.range(0, count)
                .mapToObj(i -> "Lawyer " + i + " " + words)
                .toArray(String[]::new));
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
