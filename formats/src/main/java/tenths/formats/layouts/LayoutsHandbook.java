package tenths.formats.layouts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.expressions.Functions;
import tenths.expressions.Word;

/// The pages of the handbook on the words of layouts and on their findings.
final class LayoutsHandbook {
    private LayoutsHandbook() {}

    /// By file name below the handbook's folder.
    static Map<String, String> pages() {
        return Map.of("layout-words.md", words(), "errors/layouts.md", errors());
    }

    private static String words() {
        var tables = Words.byRows();
        return """
                # The words of a layout

                Generated from `tenths.formats.layouts.Words` and `tenths.expressions.Functions`; do not edit. How a
                layout uses them: [layouts.md](layouts.md).

                ## In every record
                %s
                ## In records with rows: line
                %s
                ## In records with rows: task
                %s
                ## In records with rows: timekeeper
                %s
                ## Functions
                | Written | Gives | |
                |---|---|---|
                %s

                ## Operators
                `+` joins two texts, and adds two amounts, two quantities or two whole numbers; `-` takes the second
                from the first. `==`, `!=`, `<`, `<=`, `>` and `>=` compare two values of one kind; `&&`, `||` and `!`
                join conditions; `condition ? one : other` chooses; `line.task in ['L110', 'L120']` looks into a list.
                Of a text `size(text)`, `text.contains('x')`, `text.startsWith('x')`, `text.endsWith('x')` and
                `text.matches('L[0-9]{3}')` tell something. There are no loops, no multiplication, no division and no
                numbers with a point.
                """.formatted(
                        table(tables, "any"),
                        table(tables, "line"),
                        table(tables, "task"),
                        table(tables, "timekeeper"),
                        Functions.named().stream().map(LayoutsHandbook::row).collect(Collectors.joining("\n")));
    }

    private static String table(Map<String, List<Word<Facts>>> tables, String rows) {
        var lines = tables.getOrDefault(rows, List.of()).stream()
                .map(word ->
                        "| `%s` | %s | %s |".formatted(word.name(), word.kind().words(), word.meaning()))
                .collect(Collectors.joining("\n"));
        return "| Word | Is | |\n|---|---|---|\n" + lines + "\n";
    }

    private static String row(Functions.Function function) {
        return "| `%s` | %s | %s |"
                .formatted(function.example(), function.result().words(), function.meaning());
    }

    private static String errors() {
        var sections = Arrays.stream(Complaint.values())
                .map(one -> """
                        <a id="%s"></a>
                        ## %s
                        %s %s
                        """.formatted(one.code(), one.code(), one.message(), one.repair()))
                .collect(Collectors.joining("\n"));
        return """
                # Findings of layouts

                Generated from `tenths.formats.layouts.Complaint`; do not edit. A finding names the line, the number of
                the column in its record, and the column's name.

                """ + sections;
    }
}
