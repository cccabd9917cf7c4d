package tenths;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Sizes and habits that reviews would otherwise have to repeat (see CONTRIBUTING.md).
@NullMarked
class TidyTest {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_FUNCTION = 40;
    private static final int LONGEST_FILE = 400;

    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(\\)|Instant\\.now\\(\\)"),
            "pass a date or a Clock",
            Pattern.compile("System\\.currentTimeMillis\\("),
            "use a Clock",
            Pattern.compile("\\.printStackTrace\\(\\)"),
            "log it or let it rise",
            Pattern.compile("new BigDecimal\\(\\s*[0-9]+\\.[0-9]"),
            "give BigDecimal a text, not a double",
            Pattern.compile("ObjectInputStream"),
            "no Java serialisation",
            Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b(?!.*#[0-9])"),
            "finish it, or name the issue (#n)");

    private static final Pattern VAGUE_NAME =
            Pattern.compile(".*(Service|Manager|Helper|Processor|Impl|Util|Utils|Dto|Info)\\.java");

    private static final List<String> MODULES = List.of("core", "formats", "app", "bench", "fuzz");
    private static final Path ROOT = root();

    @Test
    void lines_and_files_stay_short() {
        var faults = new ArrayList<String>();
        for (var file : sources()) {
            var lines = lines(file);
            if (lines.size() > LONGEST_FILE) {
                faults.add(file + ": " + lines.size() + " lines; the limit is " + LONGEST_FILE);
            }
            for (var i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE && !lines.get(i).contains("://")) {
                    faults.add(file + ":" + (i + 1) + ": longer than " + LONGEST_LINE + " characters");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Two versions of one place are one again, in documents too.
    @Test
    void no_merge_is_left_half_done() {
        var mark = Pattern.compile("^(<{7}|>{7}|={7})( .*)?$");
        var faults = new ArrayList<String>();
        for (var file : texts()) {
            var lines = lines(file);
            for (var i = 0; i < lines.size(); i++) {
                if (mark.matcher(lines.get(i)).matches()) {
                    faults.add(file + ":" + (i + 1) + ": " + lines.get(i));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void functions_fit_on_a_screen() throws IOException {
        assertThat(longFunctions()).isEmpty();
    }

    @Test
    void banned_calls_are_not_used() {
        var faults = new ArrayList<String>();
        for (var file : mainSources()) {
            var lines = lines(file);
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var where = file + ":" + (i + 1);
                BANNED.forEach((pattern, instead) -> {
                    if (pattern.matcher(line).find()) {
                        faults.add(where + ": " + line.strip() + " -> " + instead);
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(mainSources())
                .noneMatch(file -> VAGUE_NAME.matcher(file.toString()).matches());
        assertThat(mainSources())
                .noneMatch(file -> file.toString()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*/tenths/(.*/)?(util|common|helper|model|service|impl|dto)/.*"));
    }

    @Test
    void every_room_says_what_it_knows() {
        var silent = mainSources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(ROOT.resolve(folder).resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<String> longFunctions() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var faults = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = manager.getJavaFileObjectsFromPaths(
                    mainSources().stream().map(ROOT::resolve).toList());
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, files);
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreePathScanner<@Nullable Void, CompilationUnitTree>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree file) {
                        var map = file.getLineMap();
                        var length = map.getLineNumber(positions.getEndPosition(file, method))
                                - map.getLineNumber(positions.getStartPosition(file, method))
                                + 1;
                        if (length > LONGEST_FUNCTION) {
                            faults.add(file.getSourceFile().getName() + ": " + method.getName() + " has " + length
                                    + " lines; the limit is " + LONGEST_FUNCTION);
                        }
                        return super.visitMethod(method, file);
                    }
                }.scan(unit, unit);
            }
        }
        return faults;
    }

    private static List<Path> sources() {
        return files(".*\\.(java|js|css|jte|sql|sh)");
    }

    private static List<Path> texts() {
        return files(
                Stream.concat(MODULES.stream(), Stream.of("docs", "README.md", "ARCHITECTURE.md", "CHANGELOG.md")),
                ".*\\.(java|js|css|jte|sql|sh|md|yaml)");
    }

    private static List<Path> mainSources() {
        return files(".*/src/main/java/.*\\.java");
    }

    private static List<Path> files(String pattern) {
        return files(MODULES.stream(), pattern);
    }

    private static List<Path> files(Stream<String> places, String pattern) {
        return places.flatMap(place -> walk(ROOT.resolve(place)).stream())
                .map(ROOT::relativize)
                .filter(path -> path.toString().matches(pattern))
                .filter(path -> !path.toString().contains("/target/"))
                .sorted()
                .toList();
    }

    private static List<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(ROOT.resolve(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("tenths")) ? here : Objects.requireNonNull(here.getParent());
    }
}
