package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.audit.Action;

@NullMarked
class SentencesTest {
    @ParameterizedTest
    @EnumSource(Action.class)
    void the_record_has_words_for_whatever_can_happen(Action action) {
        assertThat(Sentences.verb(action)).isNotBlank();
    }
}
