package tenths.notes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.MatterId;
import tenths.notes.MadeUpFirm;
import tenths.notes.history.OwnWords.Approved;
import tenths.notes.history.OwnWords.Nickname;
import tenths.notes.matters.MatterIndex;

@NullMarked
class OwnWordsTest {
    private static final MatterId GALE = new MatterId("0412-0007");
    private static final MatterId DOVER = new MatterId("0577-0002");
    private static final OwnWords OWN = new OwnWords(new MatterIndex(MadeUpFirm.matters(), MadeUpFirm.colleagues()));

    @Test
    void a_word_used_three_times_for_one_matter_becomes_its_nickname() {
        assertThat(OWN.learn(history("petro .3 call OC", GALE, 3))).containsExactly(new Nickname("petro", GALE, 3));
    }

    @Test
    void two_ordinary_words_count_where_a_matter_is_named() {
        assertThat(OWN.learn(history("the grocery store .3 call OC", GALE, 4)))
                .containsExactly(new Nickname("grocery store", GALE, 4));
    }

    @Test
    void two_uses_are_too_few() {
        assertThat(OWN.learn(history("petro .3 call OC", GALE, 2))).isEmpty();
    }

    @Test
    void one_use_for_another_matter_contradicts() {
        var history = history("petro .3 call OC", GALE, 5);
        history.add(new Approved("petro .1 email", DOVER));
        assertThat(OWN.learn(history)).isEmpty();
    }

    @Test
    void known_names_ordinary_words_and_first_names_are_not_learned() {
        assertThat(OWN.learn(history("Petrosyan .3 call Keating and Bob re draft", GALE, 5)))
                .isEmpty();
    }

    private static List<Approved> history(String words, MatterId matter, int times) {
        var history = new ArrayList<>(List.of(new Approved("Nakamura .2 email OC", DOVER)));
        for (var i = 0; i < times; i++) {
            history.add(new Approved(words, matter));
        }
        return history;
    }
}
