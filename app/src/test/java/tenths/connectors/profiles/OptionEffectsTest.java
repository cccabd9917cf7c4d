package tenths.connectors.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.EBills;
import tools.jackson.databind.json.JsonMapper;

/// Every option of a profile changes what is written, or what is said of a file: each has its row in `options.txt`.
@NullMarked
class OptionEffectsTest {
    private static final Path KIT = Path.of("..", "conformance");

    /// @param settings of both profiles, `path=value`, before the option is set
    /// @param setting the option with the value that is not the standard's
    /// @param subject an invoice of [OptionBills], or a file of the kit
    /// @param effect what holds with the option and does not hold without it
    record Row(String settings, String setting, String subject, String effect) {
        static Row of(String line) {
            var cells = line.split(" \\| ", -1);
            return new Row(cells[0].strip(), cells[1], cells[2], cells[3]);
        }

        String option() {
            return setting.substring(0, setting.indexOf('='));
        }

        @Override
        public String toString() {
            return setting + " " + effect;
        }
    }

    static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(OptionEffectsTest.class.getResourceAsStream("options.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_option_does_what_it_says_and_nothing_else_does(Row row) {
        assertThat(holds(row, profile(row.settings() + "; " + row.setting())))
                .as("with it")
                .isTrue();
        assertThat(holds(row, profile(row.settings()))).as("without it").isFalse();
    }

    @Test
    void every_option_has_a_row() throws IOException {
        var shown = new TreeSet<String>();
        rows().forEach(row -> shown.add(row.option()));
        var elsewhere = List.of("name", "portal", "ownLayout"); // what they name has its own tests
        var options =
                new TreeSet<>(ProfileText.options(FormatProfile.standard()).keySet());
        options.removeAll(elsewhere);
        // what the paper shows and what only e-invoices say is no text of an e-bill: ArrangementTest, MakingTest
        options.removeIf(option -> option.startsWith("pdf.") || option.startsWith("international.einvoice."));
        assertThat(shown).isEqualTo(options);
    }

    private static boolean holds(Row row, FormatProfile profile) {
        var what = row.effect().substring(row.effect().indexOf(' ') + 1);
        return switch (row.effect().substring(0, row.effect().indexOf(' '))) {
            case "writes" -> written(row, profile).contains(unescaped(what));
            case "omits" ->
                !written(row, profile).isEmpty() && !written(row, profile).contains(unescaped(what));
            case "ends" -> written(row, profile).endsWith(what);
            case "refuses" -> refusals(row, profile).contains(what);
            case "finds" -> found(row, profile).contains(what);
            case "lets" -> !found(row, profile).contains(what);
            case "calls" -> profile.fileName(OptionBills.named(row.subject())).equals(what);
            default -> throw new IllegalArgumentException(row.effect());
        };
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r");
    }

    /// Empty where the bill cannot be written.
    private static String written(Row row, FormatProfile profile) {
        try {
            var file = EBills.toBytes(OptionBills.named(row.subject()), taxes(row), profile);
            return new String(file, profile.layout().encoding().charset());
        } catch (UnwritableInvoice refused) {
            return "";
        }
    }

    private static List<String> refusals(Row row, FormatProfile profile) {
        try {
            EBills.toBytes(OptionBills.named(row.subject()), taxes(row), profile);
            return List.of();
        } catch (UnwritableInvoice refused) {
            return refused.findings().stream().map(FileFinding::code).toList();
        }
    }

    private static List<String> found(Row row, FormatProfile profile) {
        try {
            var file = Files.readAllBytes(KIT.resolve(row.subject()));
            return EBills.check(new ByteArrayInputStream(file), file.length, profile).findings().stream()
                    .filter(FileFinding::isError)
                    .map(FileFinding::code)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Taxes taxes(Row row) {
        return row.subject().equals("taxed") ? new Taxes("VAT", new BigDecimal("0.0625"), BigDecimal.ZERO) : Taxes.NONE;
    }

    /// `a.b=value` one behind the other, as the YAML that a person would write.
    private static FormatProfile profile(String settings) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("name", "tried");
        for (var setting : settings.split("; ")) {
            if (!setting.isBlank()) {
                var at = setting.indexOf('=');
                put(yaml, setting.substring(0, at).split("\\."), setting.substring(at + 1));
            }
        }
        return ProfileReader.read(JsonMapper.shared().writeValueAsString(yaml)).orThrow();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> yaml, String[] path, String value) {
        var section = path.length == 1
                ? yaml
                : (Map<String, Object>) yaml.computeIfAbsent(path[0], _ -> new LinkedHashMap<String, Object>());
        var structured = value.matches("[{\\[]\".*|\\[]");
        section.put(path[path.length - 1], structured ? JsonMapper.shared().readTree(value) : value);
    }
}
