package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;

/// Years of findings are kept by their codes, and clients' answers will be counted by them. A code that was once given
/// keeps its meaning.
@NullMarked
class FindingCodesTest {
    private static final Path HANDBOOK = Path.of("..", "docs", "handbook");
    private static final Path HOUSE_CHECKS =
            Path.of("..", "core", "src", "main", "java", "tenths", "invoicing", "HouseChecks.java");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+) \\|");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([A-Z][^\"]+)\"></a>");
    private static final Pattern HOUSE_CODE = Pattern.compile("\"(PRC-\\d\\d)\"");
    private static final String HEAD = """
            # Codes of findings

            Findings are kept by these codes for years. A code keeps its meaning and is never used again for another;
            the tests hold this table, which only grows. A rule of a firm's own has the code `custom:` and its name.

            """;

    @Test
    void a_code_that_was_once_given_is_still_there_and_means_the_same() throws IOException {
        var now = now();
        assertThat(written())
                .hasSizeGreaterThan(100)
                .allSatisfy((code, meaning) -> assertThat(now).containsEntry(code, meaning));
    }

    @Test
    void a_new_code_is_in_the_table() throws IOException {
        var table = new TreeMap<>(written());
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            now().forEach(table::putIfAbsent);
            Files.writeString(page(), HEAD + rows(table));
        }
        assertThat(table).as("run the test with -Dtenths.handbook=write").containsAllEntriesOf(now());
    }

    private static Path page() {
        return HANDBOOK.resolve("codes.md");
    }

    private static String rows(Map<String, String> table) {
        return table.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | " + row.getValue() + " |\n")
                .collect(Collectors.joining("", "| Code | Means |\n|---|---|\n", ""));
    }

    private static Map<String, String> written() throws IOException {
        var rows = new TreeMap<String, String>();
        if (Files.exists(page())) {
            ROW.matcher(Files.readString(page())).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        }
        return rows;
    }

    /// Kinds of rule, the checks of the house, and what files are found to have wrong, by the page that explains it.
    private static Map<String, String> now() throws IOException {
        var now = new TreeMap<String, String>();
        RuleKinds.ALL.stream().map(RuleKind::code).forEach(code -> now.put(code, Words.rule(code)));
        HOUSE_CODE
                .matcher(Files.readString(HOUSE_CHECKS))
                .results()
                .forEach(found -> now.put(found.group(1), Words.rule(found.group(1))));
        try (var pages = Files.list(HANDBOOK.resolve("errors"))) {
            for (var page : pages.toList()) {
                ANCHOR.matcher(Files.readString(page))
                        .results()
                        .forEach(found -> now.put(found.group(1), "errors/" + page.getFileName()));
            }
        }
        return now;
    }
}
