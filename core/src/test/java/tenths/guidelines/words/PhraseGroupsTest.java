package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static List<String> drawn(Random random, List<String> from, int most) {
        var drawn = new ArrayList<String>();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            drawn.add(from.get(random.nextInt(from.size())));
        }
        return drawn;
    }
}
