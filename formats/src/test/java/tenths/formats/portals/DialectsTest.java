package tenths.formats.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row of what is known of portals is held by a check with a file that shows it, by a file that must pass, or by a
/// sentence that says what is not known.
@NullMarked
class DialectsTest {
    /// Shown by [RehearsalTest] instead: a file of the kit would be too large.
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("corridor/size");

    record Row(String fact, String how) {
        @Override
        public String toString() {
            return fact;
        }
    }

    static List<Row> rows() {
        try (var in = Objects.requireNonNull(DialectsTest.class.getResourceAsStream("dialects.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(cells -> new Row(cells[0], cells[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_fact_is_held(Row row) {
        var what = row.how().substring(row.how().indexOf(' ') + 1);
        switch (row.how().substring(0, row.how().indexOf(' '))) {
            case "check" -> assertThat(Arrays.asList(what.split(" "))).allMatch(DialectsTest::isShown);
            case "good" ->
                assertThat(PortalKit.rows()).anyMatch(file -> file.file().equals(what) && file.isGood());
            case "unknown" -> {
                var cells = what.split(": ", 2);
                assertThat(Portals.find(cells[0]).orElseThrow().unknown()).anyMatch(text -> text.startsWith(cells[1]));
            }
            default -> assertThat(row.how()).startsWith("none: ");
        }
    }

    private static boolean isShown(String check) {
        return SHOWN_ELSEWHERE.contains(check)
                || PortalKit.rows().stream().anyMatch(row -> (row.portal() + "/" + row.rule()).equals(check));
    }

    /// A check that a portal published has its row here; ours of general knowledge need none.
    @Test
    void every_published_check_of_a_portal_is_a_row() {
        var held = rows().stream()
                .filter(row -> row.how().startsWith("check "))
                .flatMap(row -> Arrays.stream(row.how().substring(6).split(" ")))
                .collect(Collectors.toSet());
        // "strict" and "loose" are no portals: they add what the standard itself wants.
        var missing = Portals.all().stream()
                .filter(portal -> !Set.of("strict", "loose").contains(portal.name()))
                .flatMap(portal -> portal.rules().stream()
                        .filter(rule -> rule.origin() == Origin.PUBLISHED)
                        .filter(rule -> !isOfTheStandard(rule))
                        .filter(rule -> Portals.all().stream()
                                .takeWhile(earlier -> !earlier.equals(portal))
                                .noneMatch(earlier -> earlier.rules().contains(rule)))
                        .map(rule -> portal.name() + "/" + rule.id()))
                .filter(check -> !held.contains(check))
                .toList();
        assertThat(missing).isEmpty();
    }

    /// What all parsers want of a file: it can be read, its values are values, its numbers add up.
    private static boolean isOfTheStandard(Rule rule) {
        return Set.of("form", "values", "line-total", "invoice-total").contains(rule.id());
    }
}
