package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words of a narrative a client's phrases find; most examples stand in `phrases.txt`.
@NullMarked
class PhrasesTest {
    static Stream<String> examples() throws IOException {
        return Marked.rows("phrases.txt");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void phrases_find_the_words_that_are_marked_and_no_others(String example) {
        var cells = example.split(" \\| ", 2);
        var phrases = Phrases.of(cells[0].split("; "));
        var narrative = Marked.of(cells[1]);
        assertThat(narrative.with(phrases.in(narrative.text()))).isEqualTo(cells[1]);
        assertThat(phrases.touch(narrative.text()))
                .isEqualTo(!narrative.pieces().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "/", " - ", "\t", "\n", "\r\n", "\u00a0"})
    void blanks_line_ends_hyphens_and_slashes_join_the_words_of_a_phrase(String joint) {
        var text = "Meet" + joint + "and" + joint + "confer" + joint;
        assertThat(Phrases.of("meet and confer").in(text)).containsExactly(new Span(0, text.length() - joint.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ", ", ": ", " (", "_", "\u2013"})
    void other_marks_part_them(String mark) {
        assertThat(Phrases.of("meet and confer").in("Meet and" + mark + "confer"))
                .isEmpty();
    }

    @Test
    void a_phrase_is_left_out_where_a_phrase_of_the_exceptions_touches_it() {
        var scan = Phrases.of("scan");
        var text = "Scan exhibits; review MRI scan";
        assertThat(scan.in(text, Phrases.of("MRI scan"))).containsExactly(new Span(0, 4));
        assertThat(scan.in(text, Phrases.of("CT scan"))).hasSize(2);
        assertThat(scan.in(text, Phrases.NONE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "^", "\"", "\"\"", "*", "* motion", "file *", "^* motion"})
    void a_phrase_that_does_not_start_and_end_with_a_word_is_refused(String phrase) {
        assertThatThrownBy(() -> Phrases.of(phrase))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phrase starts and ends with a word, not '" + phrase + "'");
    }

    @Test
    void a_list_says_what_it_holds_and_is_the_same_as_another_with_the_same_phrases() {
        var phrases = Phrases.of("^file", "\"o/c\"");
        assertThat(phrases.list()).containsExactly("^file", "\"o/c\"");
        assertThat(phrases).hasToString("[^file, \"o/c\"]");
        assertThat(phrases.isEmpty()).isFalse();
        assertThat(Phrases.NONE.isEmpty()).isTrue();
        assertThat(phrases).isEqualTo(Phrases.of(List.of("^file", "\"o/c\""))).isNotEqualTo(Phrases.of("^file"));
    }

    /// Words that were read lately are kept, fewer than there are narratives: one must not be taken for another.
    @Test
    void ten_thousand_narratives_keep_their_own_words() {
        var phrases = Phrases.of("draft");
        IntStream.range(0, 10_000).forEach(i -> {
            var text = " ".repeat(i % 7) + i + " draft";
            assertThat(phrases.in(text)).containsExactly(new Span(text.length() - 5, text.length()));
        });
    }

    /// Lists prepared lately are kept, fewer than there are clients: one must not be taken for another.
    @Test
    void a_thousand_lists_keep_their_own_phrases() {
        for (var round = 0; round < 2; round++) {
            IntStream.range(0, 1_000)
                    .forEach(i -> assertThat(Phrases.of("draft" + i).in("a Draft" + i + " of draft" + (i + 1)))
                            .containsExactly(new Span(2, 7 + String.valueOf(i).length())));
        }
    }
}
