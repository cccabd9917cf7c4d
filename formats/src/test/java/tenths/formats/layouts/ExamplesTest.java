package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.formats.ledes98b.Samples;

@NullMarked
class ExamplesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "layouts");

    static List<String> names() {
        return Layouts.examples();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writes_the_golden_file_byte_for_byte(String name) throws IOException {
        var layout = Bills.example(name);
        var file = Bills.write(layout, Bills.sample());
        var golden = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, file);
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(Bills.check(layout, file).findings()).isEmpty();
        assertThat(Bills.readBack(layout, file, Bills.sample())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_bill_with_tax_is_read_back_as_it_was(String name) {
        var layout = Bills.example(name);
        var bill = Bills.taxed(Samples.abroad());
        assertThat(Bills.readBack(layout, Bills.write(layout, bill), bill)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "carrier-csv, CLM2025004417_25100417.csv",
        "mainframe, BILL25100417.DAT",
        "task-summary, 25100417_0412-0087.xml",
        "spreadsheet, 25100417-Doe-v.-Harbor.csv",
        "timekeepers, 25100417_timekeepers.json"
    })
    void names_the_file_as_the_layout_says(String name, String file) {
        assertThat(Bills.example(name).fileName(Bills.sample())).isEqualTo(file);
    }

    @Test
    void each_example_is_called_as_its_file() {
        assertThat(Layouts.examples())
                .allSatisfy(name -> assertThat(Bills.example(name).name()).isEqualTo(name));
        assertThat(Layouts.example("../carrier-csv")).isEmpty();
    }

    @Test
    void the_spreadsheet_begins_with_the_mark_that_excel_wants() {
        assertThat(Bills.write(Bills.example("spreadsheet"), Bills.sample())).startsWith(0xEF, 0xBB, 0xBF);
    }
}
