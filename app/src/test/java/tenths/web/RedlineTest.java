package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.web.Redline.Fate;

/// What was changed in a narrative, word by word.
@NullMarked
class RedlineTest {
    /// `-gone-` and `+new+` within the words that stayed.
    private static String read(Redline redline) {
        return redline.pieces().stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case GONE -> "-" + piece.text() + "-";
                    case NEW -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }

    private static String only(Redline redline, Fate... fates) {
        return redline.pieces().stream()
                .filter(piece -> Set.of(fates).contains(piece.fate()))
                .map(Redline.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void shows_the_words_that_went_and_the_words_that_came() {
        assertThat(read(Redline.of("Call with adjuster re reserve", "Call with Lee re reserve")))
                .isEqualTo("Call with -adjuster-+Lee+ re reserve");
    }

    @Test
    void shows_changed_neighbours_as_one_change() {
        assertThat(read(Redline.of("Review old file today", "Review new records today")))
                .isEqualTo("Review -old file-+new records+ today");
    }

    @Test
    void leaves_unchanged_words_alone() {
        assertThat(read(Redline.of("Draft answer", "Draft answer"))).isEqualTo("Draft answer");
    }

    @Test
    void shows_a_new_line_as_new_altogether() {
        assertThat(read(Redline.of("", "Draft answer"))).isEqualTo("+Draft answer+");
    }

    @Test
    void keeps_both_texts_whole_whatever_was_changed() {
        Cases.check(200, random -> {
            var before = words(random);
            var now = words(random);
            var redline = Redline.of(before, now);
            assertThat(only(redline, Fate.KEPT, Fate.GONE)).isEqualTo(before);
            assertThat(only(redline, Fate.KEPT, Fate.NEW)).isEqualTo(now);
        });
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(n -> "abcd".substring(n, n + 1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void gives_up_comparing_texts_that_are_too_long_to_read() {
        var before = "a b ".repeat(1_000);
        assertThat(Redline.of(before, before + "c").pieces())
                .extracting(Redline.Piece::fate)
                .containsExactly(Fate.GONE, Fate.NEW);
    }
}
