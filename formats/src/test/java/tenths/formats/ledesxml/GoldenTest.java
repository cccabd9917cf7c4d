package tenths.formats.ledesxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Taxes;
import tenths.formats.ledes98b.Samples;

@NullMarked
class GoldenTest {
    static final Taxes STATE = new Taxes("STATE", new BigDecimal("0.0625"), BigDecimal.ZERO);
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @EnumSource(Version.class)
    void writes_the_golden_file_byte_for_byte(Version version) throws IOException {
        var files = LedesXml.of(version.format()).orElseThrow();
        var file = files.toBytes(Samples.abroad(), STATE, FormatProfile.standard());
        var golden = file(version);
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.createDirectories(golden.resolveSibling("."));
            Files.write(golden, file);
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(text(version));
        var report = files.check(new ByteArrayInputStream(file), FormatProfile.standard());
        assertThat(report.findings()).isEmpty();
        assertThat(report.format()).isEqualTo(version.format().name());
        assertThat(report.invoices()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(version == Version.V2000 ? 6 : 7);
    }

    @Test
    void keeps_letters_of_any_script_and_drops_what_xml_forbids() {
        var words = "Prüfung “Łódź” 東京 <draft> & “exhibit” ]]> A|B\r\nnext \u0000line";
        assertThat(XmlText.clean(words).text()).isEqualTo("Prüfung “Łódź” 東京 <draft> & “exhibit” ]]> A|B next line");
    }

    static Path file(Version version) {
        return GOLDEN.resolve(version.page()).resolve("sample.xml");
    }

    static String text(Version version) {
        try {
            return Files.readString(file(version));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
