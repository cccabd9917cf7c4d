package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Cases;

/// How many words a narrative has, and which times it gives to its tasks.
@NullMarked
class CountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                    | 0
        ' .. '                                | 0
        Review                                | 1
        Review 214 pages.                     | 3
        'Follow-up call, 9 o''clock (client)' | 5
        ' O’Neil’s   résumé '                 | 2
        'a z A Z 0 9 - '''                    | 8
        ` { @ [ / : , (                       | 0
        Review – call                         | 2
        """)
    void words_are_runs_of_letters_digits_apostrophes_and_hyphens(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @Test
    void words_that_a_phrase_touches_are_not_counted_where_others_are_asked_for() {
        var text = "Review file and draft answer";
        assertThat(WordCount.outside(text, Phrases.of("review file", "answer").in(text)))
                .isEqualTo(2);
        assertThat(WordCount.outside(text, List.of(new Span(3, 4)))).isEqualTo(4);
        assertThat(WordCount.outside(text, List.of(new Span(6, 7)))).isEqualTo(5);
    }

    /// The quick answer may be too small, where two places touch one word; it is never too large.
    @Test
    void the_words_outside_are_at_least_as_many_as_all_without_those_of_each_place() {
        Cases.check(Cases.times(5_000), random -> {
            var text = new StringBuilder();
            for (var left = random.nextInt(1, 24); left > 0; left--) {
                text.append("ab-'  ,;é".charAt(random.nextInt(9)));
            }
            var spans = new ArrayList<Span>();
            for (var left = random.nextInt(3); left > 0; left--) {
                var start = random.nextInt(text.length());
                spans.add(new Span(start, random.nextInt(start + 1, text.length() + 1)));
            }
            var outside = WordCount.outside(text.toString(), spans);
            var atLeast = WordCount.outsideAtLeast(text.toString(), spans);
            assertThat(atLeast).as("%s without %s", text, spans).isLessThanOrEqualTo(outside);
            if (spans.size() < 2) {
                assertThat(atLeast).as("%s without %s", text, spans).isEqualTo(outside);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Review answers (0.4); draft letter (.6) | (0.4) (.6)     | 1.0
        Review answers [ 1.25 hrs. ]            | [ 1.25 hrs. ]  | 1.25
        Review answers (.4 h) and call ( 12.5h) | (.4 h) ( 12.5h)| 12.9
        Review answers (0.4 hour), call [2.5hr] | (0.4 hour) [2.5hr] | 2.9
        (0.4) Review answers                    | (0.4)          | 0.4
        [0.4] Review answers                    | [0.4]          | 0.4
        Review section 9(a) [3] of 4.2          | ''             | 0
        Review answers 0.4                      | ''             | 0
        Review answers (0.4 pages) (1.234)      | ''             | 0
        """)
    void times_in_brackets_belong_to_tasks(String text, String pieces, BigDecimal sum) {
        var times = Allotted.in(text);
        assertThat(String.join(
                        " ", times.stream().map(time -> time.span().in(text)).toList()))
                .isEqualTo(pieces);
        assertThat(Allotted.sum(times)).isEqualByComparingTo(sum);
    }

    @Test
    void two_pieces_overlap_where_they_share_a_letter() {
        var draft = new Span(4, 9);
        assertThat(draft.overlaps(new Span(8, 12))).isTrue();
        assertThat(draft.overlaps(new Span(9, 12))).isFalse();
        assertThat(draft.overlaps(new Span(0, 5))).isTrue();
        assertThat(draft.overlaps(new Span(0, 4))).isFalse();
        assertThat(draft.in("and draft it")).isEqualTo("draft");
        assertThat(new Span(0, 0).in("")).isEmpty();
        assertThatThrownBy(() -> new Span(-1, 2)).hasMessage("a span from -1 to 2");
        assertThatThrownBy(() -> new Span(5, 4)).hasMessage("a span from 5 to 4");
    }
}
