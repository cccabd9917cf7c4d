package tenths.formats.ebills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;

/// Whatever happened to a file on its way, it is judged and never makes the reader fail.
@NullMarked
class DamagedFilesTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int CASES = Cases.times(1_500);

    private static final List<BillFormat> FORMATS = List.of(BillFormat.values());
    private static final List<String> PIECES = List.of(
            "|",
            "[]",
            "\n",
            "\r\n",
            "NULL",
            "-",
            "0",
            "99999999999999999999",
            "1e9",
            "&x;",
            "<",
            "</",
            "<fee>",
            "]]>",
            "<!DOCTYPE x>",
            "\u0000",
            "\uFEFF",
            "<disc_cred>MISF</disc_cred>",
            "20250230",
            "0.00001",
            "");

    @Test
    void every_damaged_file_is_judged() throws IOException {
        var files = goodFiles();
        Cases.check(CASES, random -> {
            var file = damaged(files.get(random.nextInt(files.size())), random);
            var profile = Profiles.all().get(random.nextInt(Profiles.all().size()));
            var to = FORMATS.get(random.nextInt(FORMATS.size()));
            try {
                var report = EBills.check(new ByteArrayInputStream(file), file.length, profile);
                assertThat(report.findings())
                        .allSatisfy(finding -> assertThat(finding.line()).isPositive());
                assertThat(EBills.load(new ByteArrayInputStream(file), profile).report())
                        .isEqualTo(report);
                var converted = Conversion.convert(new ByteArrayInputStream(file), to, loose(), Map.of());
                if (converted instanceof Conversion.Converted fine) {
                    var again = EBills.check(new ByteArrayInputStream(fine.file()), 0, loose());
                    assertThat(again.hasErrors()).as(again.toString()).isFalse();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Test
    void no_line_is_taken_of_an_invoice_whose_total_is_no_number() throws IOException {
        var good = Files.readString(Path.of("..", "conformance", "good", "ledes1998b.txt"));
        var bad = good.replaceAll("(?m)^((?:[^|\n]*\\|){4})(\\d)", "$1$2,");
        assertThat(bad).isNotEqualTo(good);
        var loaded = EBills.load(new ByteArrayInputStream(bad.getBytes(StandardCharsets.US_ASCII)), loose());
        assertThat(loaded.report().hasErrors()).isTrue();
        assertThat(loaded.bills()).isEmpty();
    }

    private static FormatProfile loose() {
        return Profiles.loose();
    }

    private static byte[] damaged(byte[] good, Random random) {
        var file = good;
        for (var i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(file.length + 1);
            var until = random.nextInt(3) == 0 ? Math.min(file.length, at + random.nextInt(200)) : at;
            var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            var next = Arrays.copyOf(file, at + piece.length + file.length - until);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(file, until, next, at + piece.length, file.length - until);
            file = next;
        }
        return file;
    }

    private static List<byte[]> goodFiles() throws IOException {
        try (var files = Files.list(Path.of("..", "conformance", "good"))) {
            return files.sorted().map(DamagedFilesTest::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
