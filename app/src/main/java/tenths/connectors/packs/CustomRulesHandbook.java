package tenths.connectors.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.expressions.Functions;
import tenths.expressions.Purpose;
import tenths.expressions.Word;
import tenths.guidelines.custom.Each;
import tenths.guidelines.custom.Scene;

/// The page of the handbook on rules that a firm writes itself.
final class CustomRulesHandbook {
    private static final String TEMPLATE = "/rules/custom-rules.md";

    private CustomRulesHandbook() {}

    static String page() {
        return OwnRules.text(TEMPLATE)
                .replace("{words}", words())
                .replace("{functions}", functions())
                .replace("{examples}", examples());
    }

    private static String words() {
        var seen = new LinkedHashMap<String, List<Word<Scene>>>();
        var bill = RuleWords.of(Each.BILL).words();
        var day = without(RuleWords.of(Each.DAY).words(), bill);
        var entry = without(without(RuleWords.of(Each.ENTRY).words(), bill), day);
        seen.put("## Words of each: entry", entry);
        seen.put("## Words of each: entry and day", day);
        seen.put("## Words of every rule", bill);
        return seen.entrySet().stream().map(CustomRulesHandbook::table).collect(Collectors.joining("\n"));
    }

    private static List<Word<Scene>> without(List<Word<Scene>> words, List<Word<Scene>> others) {
        var names = others.stream().map(Word::name).toList();
        return words.stream().filter(word -> !names.contains(word.name())).toList();
    }

    private static String table(Map.Entry<String, List<Word<Scene>>> words) {
        return words.getValue().stream()
                .map(word -> "| `%s` | %s | %s |\n"
                        .formatted(word.name(), word.kind().words(), word.meaning()))
                .collect(Collectors.joining("", words.getKey() + "\n| Word | Is | |\n|---|---|---|\n", ""));
    }

    private static String functions() {
        return Functions.named(Purpose.CONDITIONS).stream()
                .map(one -> "| `%s` | %s | %s |"
                        .formatted(one.example(), one.result().words(), one.meaning()))
                .collect(Collectors.joining("\n"));
    }

    private static String examples() {
        return OwnRules.each().stream()
                .map(rule -> Stream.of("```yaml", rule, "```").collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
