package tenths.notes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WordsTest {
    @Test
    void letters_and_digits_are_apart_and_know_that_they_touch() {
        var words = Words.of("TC1205");
        assertThat(words).extracting(Word::folded).containsExactly("tc", "1205");
        assertThat(words.getFirst().touches(words.getLast())).isTrue();
    }

    @Test
    void case_accents_and_possessives_are_folded_away() {
        assertThat(Words.of("PEÑA’s O'Brien's pen\u0303a"))
                .extracting(Word::folded)
                .containsExactly("pena", "obrien", "pena");
    }

    @Test
    void digits_of_every_script_are_digits() {
        assertThat(Words.of("٤١٢ \uD835\uDFD9\uD835\uDFDA"))
                .extracting(Word::folded)
                .containsExactly("412", "12");
    }

    @Test
    void shorthand_stands_for_the_words_of_a_narrative() {
        assertThat(Shorthand.words("rogs")).contains("interrogatories");
        assertThat(Shorthand.words("t/c")).contains("telephone conference");
        assertThat(Shorthand.words("deposition")).isEmpty();
    }

    @Test
    void verbs_in_every_form_are_everyday_words_and_surnames_are_not() {
        assertThat(EverydayWords.knows("drafting")).isTrue();
        assertThat(EverydayWords.knows("replied")).isTrue();
        assertThat(EverydayWords.knows("weller")).isFalse();
        assertThat(EverydayWords.knows("toller")).isFalse();
    }
}
