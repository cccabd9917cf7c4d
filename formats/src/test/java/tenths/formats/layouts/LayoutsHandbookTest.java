package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.expressions.Compilation.Refused;
import tenths.expressions.Functions;
import tenths.formats.HandbookPages;

@NullMarked
class LayoutsHandbookTest {
    private static final Path PAGE = Path.of("..", "docs", "handbook", "layouts.md");

    @Test
    void the_generated_pages_are_fresh() {
        HandbookPages.check(LayoutsHandbook.pages());
    }

    @Test
    void every_layout_on_the_page_can_be_written() throws IOException {
        var blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(blocks.results())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(
                                Bills.text(Layouts.read(block.group(1)).orThrow(), Bills.sample()))
                        .contains("25100417"));
    }

    @Test
    void the_page_names_every_option_and_every_example() throws IOException {
        var page = Files.readString(PAGE);
        var options = Pattern.compile("\"([a-zA-Z]+)\"");
        for (var reader : Arrays.asList("LayoutReader", "ShapeReader", "ColumnReader")) {
            var source =
                    Files.readString(Path.of("src", "main", "java", "tenths", "formats", "layouts", reader + ".java"));
            var sets = Pattern.compile("Set\\.of\\(([^)]*)\\)").matcher(source);
            assertThat(sets.results()
                            .flatMap(set -> options.matcher(set.group(1)).results()))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(page).contains("`" + option.group(1) + "`"));
        }
        assertThat(Layouts.examples()).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void every_function_is_shown_as_it_is_called() {
        assertThat(Functions.named())
                .allSatisfy(function -> assertThat(Words.of(Rows.LINE).compile(function.example()))
                        .as(function.example())
                        .isNotInstanceOf(Refused.class));
    }
}
