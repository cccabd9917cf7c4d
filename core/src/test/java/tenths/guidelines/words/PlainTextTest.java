package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tenths.Cases;

/// Plain text of a client's list is found wherever it stands, whatever its case: the pairs of letters that rule most
/// texts out rule out none that holds it.
class PlainTextTest {
    private static final String LETTERS = "aAbBiIıİ'\u2019 -sSſß\u212akK\uD801\uDC00\uD801\uDC28é\u00c9";

    @Test
    void it_is_found_in_every_text_that_holds_it() {
        Cases.check(Cases.times(10_000), random -> {
            var text = drawn(random, 30);
            var part = drawn(random, 4);
            var phrases = Phrases.of("\"" + part + "\"");
            assertThat(phrases.in(text)).as("%s in %s", part, text).isEqualTo(naive(part, text));
            assertThat(phrases.touch(text + part))
                    .as("%s behind %s", part, text)
                    .isTrue();
        });
    }

    private static String drawn(Random random, int most) {
        var text = new StringBuilder();
        for (var left = random.nextInt(1, most + 1); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<Span> naive(String part, String text) {
        var found = new ArrayList<Span>();
        for (var at = 0; at + part.length() <= text.length(); ) {
            var here = Letters.folded(part.charAt(0)) == Letters.folded(text.charAt(at))
                    && text.regionMatches(true, at, part, 0, part.length());
            if (here) {
                found.add(new Span(at, at + part.length()));
            }
            at += here ? part.length() : 1;
        }
        return found;
    }
}
