package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;

/// What a checker says when one field of a good file holds something else: a page for people, kept as a golden file.
@NullMarked
public final class Complaints {
    private static final String NULL = "NULL"; // stands in codes, too
    private static final List<String> ODD = List.of(
            "",
            "X",
            "0",
            "-1",
            "2.5",
            "1.23456",
            "12345678901",
            "20250931",
            "20240101",
            "L100",
            NULL,
            "0.3",
            "L330",
            " L330",
            "[x]",
            "Réd",
            "x".repeat(61));

    private static final String END = "[]";
    private static final int LONG = 60;

    private final List<String> good;
    private final Function<byte[], FileReport> checker;

    public Complaints(String file, Function<byte[], FileReport> checker) {
        good = file.replace("\r", "").lines().toList();
        this.checker = checker;
    }

    /// A row for each of these fields of one line of the file and for each answer, with the values that get it.
    ///
    /// @param line physical line from 1
    public Stream<String> about(String title, int line, IntStream fields) {
        var before = findings(good);
        return Stream.concat(Stream.of("", "## " + title), fields.boxed().flatMap(field -> rows(line, field, before)));
    }

    private Stream<String> rows(int line, int field, List<String> before) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var value : ODD) {
            if (!value.equals(cells(line)[field - 1])) {
                answers.computeIfAbsent(answer(line, field, value, before), _ -> new ArrayList<>())
                        .add(value.length() > LONG ? value.length() + " letters" : "'" + value + "'");
            }
        }
        return answers.entrySet().stream()
                .map(each -> field + " " + String.join(", ", each.getValue()) + ": " + each.getKey());
    }

    /// What is said more than before, with `~` for the value.
    private String answer(int line, int field, String value, List<String> before) {
        var cells = cells(line);
        cells[field - 1] = value;
        var changed = new ArrayList<>(good);
        changed.set(line - 1, String.join("|", cells) + END);
        var said = new ArrayList<>(findings(changed));
        before.forEach(said::remove);
        var all = said.isEmpty() ? "nothing" : String.join(" + ", said);
        return value.length() < 3 || value.equals(NULL)
                ? all
                : all.replace(value.substring(0, Math.min(value.length(), LONG)), "~");
    }

    private String[] cells(int line) {
        var row = good.get(line - 1);
        return row.substring(0, row.length() - END.length()).split("\\|", -1);
    }

    private List<String> findings(List<String> lines) {
        var file = String.join("\n", lines) + "\n";
        return checker.apply(file.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Complaints::said)
                .toList();
    }

    private static String said(FileFinding finding) {
        var kind = finding.severity() == FileFinding.Severity.ERROR ? "" : finding.severity() + " ";
        return "%s%s on %d: %s".formatted(kind, finding.code(), finding.line(), finding.message());
    }

    /// Holds the page against its golden file, or writes that.
    public static void assertGolden(Path golden, Stream<Stream<String>> parts) throws IOException {
        var page = parts.flatMap(part -> part)
                .collect(Collectors.joining(
                        "\n", "# FIELD VALUES: what the checker says more, ~ for the value\n", "\n"));
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.writeString(golden, page);
        }
        assertThat(golden).as("run the test with -Dtenths.golden=write").hasContent(page);
    }
}
