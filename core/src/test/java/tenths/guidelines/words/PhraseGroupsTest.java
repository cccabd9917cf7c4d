package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tenths.Cases;

/// One walk through a text finds the same groups as asking for each by itself.
class PhraseGroupsTest {
    private static final List<String> PHRASES = List.of(
            "draft answer", "draft * motion", "deposition", "depose", "^attend trial", "\"e-mail\"", "trial exhibit");
    private static final List<String> WORDS = List.of(
            "draft", "answer", "motion", "the", "deposed", "depositions", "attend", "trial", "exhibit", "E-Mail");

    @Test
    void they_are_those_that_touch_the_text() {
        Cases.check(Cases.times(5_000), random -> {
            var groups = new LinkedHashMap<String, Phrases>();
            for (var name : List.of("pleadings", "depositions", "trial")) {
                groups.put(name, Phrases.of(drawn(random, PHRASES, 3)));
            }
            var text = String.join(random.nextBoolean() ? " " : ", ", drawn(random, WORDS, 6));
            assertThat(PhraseGroups.of(groups).in(text))
                    .as("%s in %s", groups, text)
                    .isEqualTo(groups.entrySet().stream()
                            .filter(group -> group.getValue().touch(text))
                            .map(Map.Entry::getKey)
                            .toList());
        });
    }

    @Test
    void groups_are_the_same_as_others_with_the_same_lists_and_say_what_they_hold() {
        var groups = PhraseGroups.of(Map.of("trial", Phrases.of("attend trial")));
        assertThat(groups)
                .isEqualTo(PhraseGroups.of(Map.of("trial", Phrases.of("attend trial"))))
                .isNotEqualTo(PhraseGroups.of(Map.of("trial", Phrases.of("trial"))))
                .isNotEqualTo(Phrases.of("attend trial"))
                .hasToString("{trial=[attend trial]}");
        assertThat(groups.get("trial")).isEqualTo(Phrases.of("attend trial"));
        assertThat(groups.get("appeal")).isEqualTo(Phrases.NONE);
    }

    @Test
    void at_most_thirty_two_groups_are_looked_for_at_once() {
        assertThat(PhraseGroups.of(groups(32)).in("a word31 and a word0")).containsExactlyInAnyOrder("g0", "g31");
        assertThatThrownBy(() -> PhraseGroups.of(groups(33))).hasMessage("at most 32 groups");
    }

    private static Map<String, Phrases> groups(int count) {
        var groups = new LinkedHashMap<String, Phrases>();
        for (var i = 0; i < count; i++) {
            groups.put("g" + i, Phrases.of("word" + i));
        }
        return groups;
    }

    private static List<String> drawn(Random random, List<String> from, int most) {
        var drawn = new ArrayList<String>();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            drawn.add(from.get(random.nextInt(from.size())));
        }
        return drawn;
    }
}
