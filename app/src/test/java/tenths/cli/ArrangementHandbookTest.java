package tenths.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.rates.deals.Kind;

@NullMarked
class ArrangementHandbookTest {
    private static final String HEAD = """
            # Fee arrangements

            Written by the tests from the kinds themselves and their examples; do not edit. How a case is written:
            price.md.

            Arrangements act in the order of this page, whatever the order in which a deal lists them; two of one kind
            act in the order listed. Percentages are written `5` or `5%`. Each example is run by the tests.
            """;

    @Test
    void the_page_of_arrangements_is_fresh() throws IOException {
        var page = Path.of("..", "docs", "handbook", "arrangements.md");
        var fresh = page(PriceExample.all());
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            Files.writeString(page, fresh);
        }
        assertThat(page).as("run the test with -Dtenths.handbook=write").hasContent(fresh);
    }

    @Test
    void every_kind_has_an_example() throws IOException {
        var shown = PriceExample.all().stream().map(PriceExample::shows).toList();
        assertThat(shown).containsAll(Stream.of(Kind.values()).map(Kind::word).toList());
    }

    private static String page(List<PriceExample> examples) {
        var kinds = Stream.of(Kind.values()).map(kind -> kind(kind, examples)).collect(joining("\n"));
        var words = Stream.of(Kind.values()).map(Kind::word).toList();
        var others = examples.stream()
                .filter(example -> !words.contains(example.shows()))
                .map(example -> "**" + example.shows() + "**: " + written(example))
                .collect(joining("\n"));
        return HEAD + "\n" + kinds + "\n## Rates, rounding, order, payers, taxes, early payment\n\n" + others;
    }

    private static String kind(Kind kind, List<PriceExample> examples) {
        return "## " + kind.word() + "\n\n" + kind.meaning() + " Members: " + kind.members() + ".\n\n"
                + examples.stream()
                        .filter(example -> example.shows().equals(kind.word()))
                        .map(ArrangementHandbookTest::written)
                        .collect(joining("\n"));
    }

    private static String written(PriceExample example) {
        return example.title() + "\n\n```json\n" + example.given() + "\n```\n```json\n" + example.gives() + "\n```\n";
    }
}
