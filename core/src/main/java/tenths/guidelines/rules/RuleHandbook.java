package tenths.guidelines.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page of the handbook that lists every kind of rule, made from the kinds themselves.
public final class RuleHandbook {
    private RuleHandbook() {}

    public static String page() {
        return RuleKinds.ALL.stream()
                .map(RuleHandbook::kind)
                .collect(Collectors.joining(
                        "\n",
                        "# Kinds of rule\n\nWritten by the tests from the rules themselves; do not edit."
                                + " How a pack names them: packs.md.\n\n",
                        ""));
    }

    private static String kind(RuleKind kind) {
        var head = "## %s %s%n%n%s%n".formatted(kind.code(), kind.title(), kind.description());
        if (kind.parameters().isEmpty()) {
            return plain(head);
        }
        var rows = kind.parameters().stream().map(RuleHandbook::row).collect(Collectors.joining());
        return plain(head) + "\n| Parameter | Takes | Default | Meaning |\n|---|---|---|---|\n" + rows;
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

    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
