package tenths.formats.ebills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;

/// Runs the kit that other products can use, as they would.
@NullMarked
class ConformanceTest {
    private static final Path KIT = Path.of("..", "conformance");

    /// A row of `expected.csv`.
    record Expected(String file, String format, String verdict, String code, String line, String field, String name) {
        static Expected of(String row) {
            var cells = row.split(",", 8);
            return new Expected(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }

        @Override
        public String toString() {
            return file;
        }

        boolean isSaidBy(FileFinding finding) {
            return finding.code().equals(code)
                    && finding.severity().name().toLowerCase(Locale.ROOT).equals(verdict)
                    && Long.toString(finding.line()).equals(line)
                    && (finding.field() == 0 ? "" : Integer.toString(finding.field())).equals(field)
                    && finding.fieldName().equals(name);
        }
    }

    static List<Expected> rows() throws IOException {
        try (var rows = Files.lines(KIT.resolve("expected.csv"))) {
            return rows.skip(1).map(Expected::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_file_is_judged_as_expected(Expected expected) throws IOException {
        var file = KIT.resolve(expected.file());
        try (var in = Files.newInputStream(file)) {
            var report = EBills.check(in, Files.size(file), FormatProfile.standard());
            assertThat(report.format()).isEqualTo(expected.format());
            if (expected.verdict().equals("good")) {
                assertThat(report.hasErrors()).as(report.toString()).isFalse();
            } else {
                assertThat(report.findings()).anyMatch(expected::isSaidBy);
            }
        }
    }

    static List<String> samples() throws IOException {
        try (var in = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream("samples.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_receivers_were_tried_with_is_in_the_kit(String sample) throws IOException {
        var cells = sample.split(" \\|", -1);
        assertThat(rows())
                .filteredOn(row -> row.file().equals(cells[1].strip()))
                .extracting(Expected::code)
                .containsExactly(cells[2].strip());
    }

    @Test
    void every_file_has_its_row_and_every_row_its_file() throws IOException {
        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> assertThat(listed.add(row.file())).as(row.file()).isTrue());
        Set<String> there = new TreeSet<>();
        for (var folder : List.of("good", "bad")) {
            try (Stream<Path> files = Files.list(KIT.resolve(folder))) {
                files.forEach(file -> there.add(folder + "/" + file.getFileName()));
            }
        }
        assertThat(listed).isEqualTo(there);
        assertThat(there).hasSizeGreaterThan(150);
    }
}
