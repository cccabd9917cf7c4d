package tenths.connectors.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CustomRulesHandbookTest {
    @Test
    void the_page_of_own_rules_is_fresh() throws IOException {
        var page = Path.of("..", "docs", "handbook", "custom-rules.md");
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            Files.writeString(page, CustomRulesHandbook.page());
        }
        assertThat(page).as("run the test with -Dtenths.handbook=write").hasContent(CustomRulesHandbook.page());
    }
}
