package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RuleHandbookTest {
    @Test
    void the_page_of_rules_is_fresh() throws IOException {
        var page = Path.of("..", "docs", "handbook", "rules.md");
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            Files.writeString(page, RuleHandbook.page());
        }
        assertThat(page).as("run the test with -Dtenths.handbook=write").hasContent(RuleHandbook.page());
    }
}
