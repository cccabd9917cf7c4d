package tenths.formats.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the kit of the portals: good files, and files with one fault each.
@NullMarked
class PortalConformanceTest {
    /// What a file cannot show that is small enough for a kit; `RehearsalTest` shows it.
    private static final Set<String> TOO_LARGE_FOR_THE_KIT = Set.of("corridor/size");

    static List<PortalKit.Row> rows() {
        return PortalKit.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_portal_is_expected_to_do_with_the_file(PortalKit.Row row) {
        var outcome = PortalKit.rehearse(row);
        var found = outcome.findings();
        assertThat(outcome.verdict().name().toLowerCase(Locale.ROOT))
                .as(found.toString())
                .isEqualTo(row.outcome());
        if (row.isGood()) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found)
                .as(found.toString())
                .anyMatch(finding -> finding.rule().equals(row.rule())
                        && finding.number().equals(row.number())
                        && PortalKit.place(finding).equals(row.place()));
    }

    @Test
    void every_file_has_its_row_and_every_row_its_file() throws IOException {
        Set<String> there = new TreeSet<>();
        for (var folder : List.of("good", "bad")) {
            try (Stream<Path> files = Files.list(PortalKit.FOLDER.resolve(folder))) {
                files.forEach(file -> there.add(folder + "/" + file.getFileName()));
            }
        }
        assertThat(rows()).extracting(PortalKit.Row::file).doesNotHaveDuplicates();
        assertThat(rows().stream().map(PortalKit.Row::file).collect(Collectors.toSet()))
                .isEqualTo(there);
    }

    @Test
    void every_check_of_every_portal_has_a_file_that_it_finds_fault_with() {
        var shown = rows().stream().map(row -> row.portal() + "/" + row.rule()).collect(Collectors.toSet());
        var silent = Portals.all().stream()
                .flatMap(portal -> portal.rules().stream()
                        .filter(rule -> !isInherited(portal, rule))
                        .map(rule -> portal.name() + "/" + rule.id()))
                .filter(check -> !shown.contains(check) && !TOO_LARGE_FOR_THE_KIT.contains(check))
                .toList();
        assertThat(silent).isEmpty();
    }

    /// A portal that starts from another has the same checks; the other's files show them.
    private static boolean isInherited(Portal portal, Rule rule) {
        return Portals.all().stream()
                .takeWhile(earlier -> !earlier.equals(portal))
                .anyMatch(earlier -> earlier.rules().contains(rule));
    }

    @Test
    void every_portal_has_a_good_file_and_says_what_is_not_known_of_it() {
        for (var portal : Portals.all()) {
            assertThat(rows()).as(portal.name()).anyMatch(row -> row.portal().equals(portal.name()) && row.isGood());
            assertThat(portal.unknown()).as(portal.name()).isNotEmpty();
        }
    }
}
