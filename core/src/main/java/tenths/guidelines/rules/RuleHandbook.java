package tenths.guidelines.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page of the handbook that lists every kind of rule, made from the kinds themselves.
public final class RuleHandbook {
    private RuleHandbook() {}

    public static String page() {
        return RuleKinds.ALL.stream().map(RuleHandbook::kind).collect(Collectors.joining("\n", HEAD + catalogue(), ""));
    }

    private static final String HEAD = """
            # Kinds of rule

            Written by the tests from the rules themselves; do not edit. How a pack names them: packs.md. What no kind
            covers, a firm writes itself: custom-rules.md.

            ## What guidelines ask, and the kind that finds it
            D is found in the data of a line, T in its words, X across lines, days, people or bills. L needs judgment.
            Kinds that advise may acknowledge or warn, never block: a person decides.

            | Rule | Kind that finds it | Found by | Weighs |
            |---|---|---|---|
            """;

    private static String catalogue() {
        return Catalogue.ALL.stream().map(RuleHandbook::row).collect(Collectors.joining("", "", "\n"));
    }

    private static String row(Catalogue rule) {
        var kind = RuleKinds.of(rule.code());
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        rule.code(),
                        kind.map(RuleKind::title).orElse("none"),
                        String.join(", ", rule.found().split("")),
                        kind.filter(RuleKind::isAdvice).isPresent() ? "advises" : "as the pack says");
    }

    private static String kind(RuleKind kind) {
        var head = "## %s %s\n\n%s\n".formatted(kind.code(), kind.title(), kind.description());
        if (kind.parameters().isEmpty()) {
            return head;
        }
        var rows = kind.parameters().stream().map(RuleHandbook::row).collect(Collectors.joining());
        return head + "\n| Parameter | Takes | Default | Meaning |\n|---|---|---|---|\n" + rows;
    }

    private static String row(Parameter parameter) {
        var takes = parameter.options().isEmpty() ? parameter.form().words() : String.join(", ", parameter.options());
        return "| " + parameter.name() + " | " + takes + " | " + written(parameter.fallback()) + " | "
                + parameter.meaning() + " |\n";
    }

    private static String written(Setting setting) {
        return switch (setting) {
            case Setting.Text(var value) -> "`" + value + "`";
            case Setting.Words(var values) -> values.isEmpty() ? "none" : "`" + String.join("`, `", values) + "`";
            case Setting.Table(var values) -> values.isEmpty() ? "none" : sorted(values);
        };
    }

    private static String sorted(Map<String, String> values) {
        return "`" + new TreeMap<>(values) + "`";
    }
}
