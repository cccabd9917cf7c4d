package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;

/// Words of a text are found in a table if, and only if, they are in it.
@NullMarked
class WordTableTest {
    private static final String LETTERS = "abcné07'";

    @Test
    void a_word_is_found_with_all_that_it_stands_for() {
        Cases.check(Cases.times(2_000), random -> {
            var known = drawn(random, 60);
            var asked = drawn(random, 20);
            var table = new WordTable<Integer>();
            IntStream.range(0, known.size()).forEach(i -> table.learn(known.get(i), i));
            var text = Reading.of(String.join(" ", asked).toUpperCase(Locale.ROOT));
            assertThat(text.words()).isEqualTo(asked.size());
            for (var word = 0; word < text.words(); word++) {
                var letters = asked.get(word);
                var expected = IntStream.range(0, known.size())
                        .filter(i -> known.get(i).equals(letters))
                        .boxed()
                        .toList();
                assertThat(found(table, text, word))
                        .as("%s in %s", letters, known)
                        .isEqualTo(expected);
                assertThat(table.holds(text, word)).isEqualTo(!expected.isEmpty());
            }
        });
    }

    private static List<String> drawn(Random random, int most) {
        var words = new ArrayList<String>();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            var word = new StringBuilder();
            for (var length = random.nextInt(1, 4); length > 0; length--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static List<Integer> found(WordTable<Integer> table, Reading text, int word) {
        var found = new ArrayList<Integer>();
        for (var place = table.find(text, word); place >= 0; place = table.findMore(text, word, place)) {
            found.add(table.at(place));
        }
        return found.stream().sorted().toList();
    }

    @Test
    void both_apostrophes_are_the_same_in_a_table_and_in_a_text() {
        var table = WordTable.of(List.of("client's", "carrier\u2019s"));
        var text = Reading.of("client\u2019s CLIENT'S carrier's Carrier\u2019s clients");
        assertThat(IntStream.range(0, text.words())
                        .mapToObj(word -> table.holds(text, word))
                        .toList())
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void words_with_one_number_are_told_apart_by_their_letters() {
        assertThat(Reading.number("an")).isEqualTo(Reading.number("c0"));
        var table = WordTable.of(List.of("c0"));
        assertThat(table.holds(Reading.of("an"), 0)).isFalse();
        assertThat(table.holds(Reading.of("C0"), 0)).isTrue();
    }
}
