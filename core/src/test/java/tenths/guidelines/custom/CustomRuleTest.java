package tenths.guidelines.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.Source;
import tenths.guidelines.rules.ExampleBill;
import tenths.guidelines.rules.Said;
import tenths.guidelines.words.Phrases;
import tenths.time.Hours;

/// What a firm's own rule finds, proposes and knows, in `own.txt`. How its condition is written, `app` tests.
@NullMarked
class CustomRuleTest {
    private static final Path FILE = Path.of("src", "test", "resources", "guidelines", "own.txt");
    private static final Source SOURCE = new Source(
            "custom:title-search", "title-search", Severity.BLOCK, new Clause("Letter", "3.1", 2, "Half an hour."));

    /// A block of the file: the rule, its bill, and what it says to it, which is indented.
    private record Case(String rule, String rows) {
        static Case of(String block) {
            var given = block.lines().filter(row -> !row.startsWith("  ")).toList();
            return new Case(given.getFirst(), String.join("\n", given.subList(1, given.size())));
        }

        String said() {
            var example = ExampleBill.of(rows);
            var said = new Said(example.bill());
            var findings = CustomRuleTest.rule(rule).check(example.bill(), example.around()).stream()
                    .map(said::of);
            return Stream.concat(Stream.of(rule, rows), findings).collect(Collectors.joining("\n"));
        }
    }

    private static CustomRule rule(String head) {
        Map<String, String> set = Arrays.stream(head.split("; ?"))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        var risk = set.get("risk");
        var terms = new MostHours(
                Hours.of(set.getOrDefault("over", "0.00")),
                risk == null ? null : new BigDecimal(risk),
                list(set, "tell"));
        return new CustomRule(
                SOURCE,
                Each.valueOf(word(set, "each")),
                Phrases.of(list(set, "words")),
                terms,
                "too long",
                Mend.valueOf(word(set, "fix")),
                "What took so long?");
    }

    private static String word(Map<String, String> set, String name) {
        return Objects.requireNonNull(set.get(name)).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> list(Map<String, String> set, String name) {
        return Stream.of(set.getOrDefault(name, "").split(", ?"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void says_to_each_bill_what_is_written() throws IOException {
        var blocks = Files.readString(FILE).strip().split("\n\n");
        var text = Arrays.stream(blocks)
                .map(block -> block.startsWith("#") ? block : Case.of(block).said())
                .collect(Collectors.joining("\n\n", "", "\n"));
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE).as("run the test with -Dtenths.golden=write").hasContent(text);
    }

    @Test
    void with_another_weight_it_is_the_same_rule() {
        var rule = rule("each=entry; fix=ask");
        var softer = new Source(SOURCE.code(), SOURCE.name(), Severity.WARN, SOURCE.clause());
        assertThat(rule.of(softer).source()).isEqualTo(softer);
        assertThat(rule.of(softer).of(SOURCE)).isEqualTo(rule);
    }

    @Test
    void what_was_billed_before_is_fetched_only_where_its_condition_looks_at_it() {
        assertThat(rule("each=entry; fix=ask; tell=to date").readsHistory()).isTrue();
        assertThat(rule("each=entry; fix=ask; tell=bill").readsHistory()).isFalse();
    }

    @Test
    void a_pack_writes_what_a_rule_is_held_against_and_how_it_mends_in_these_words() {
        assertThat(Each.values()).extracting(Each::word).containsExactly("entry", "day", "bill");
        assertThat(Mend.values()).extracting(Mend::word).containsExactly("ask", "no-charge", "hold", "reduce");
    }

    @ParameterizedTest
    @CsvSource({"L330,L300", "L300,L300", "L3,L3", "L,L", "'',''"})
    void a_phase_is_the_first_two_characters_of_a_task(String task, String phase) {
        assertThat(Phase.of(task)).isEqualTo(phase);
    }
}
