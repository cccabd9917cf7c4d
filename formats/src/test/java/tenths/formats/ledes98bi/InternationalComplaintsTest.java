package tenths.formats.ledes98bi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Complaints;

@NullMarked
class InternationalComplaintsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "ledes98bi");
    private static final FormatProfile PROFILE =
            Ledes98biTest.with(FormatProfile.standard(), Ledes98biTest.international("06-7654321"));

    private static FileReport check(byte[] file) {
        try {
            return Ledes98bi.check(new ByteArrayInputStream(file), PROFILE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void says_to_each_odd_value_of_a_field_that_1998b_has_not_what_is_written() throws IOException {
        var good = Files.readString(FOLDER.resolve("sample.txt"), StandardCharsets.US_ASCII);
        var complaints = new Complaints(good, InternationalComplaintsTest::check);
        Complaints.assertGolden(
                FOLDER.resolve("complaints.txt"),
                List.of(
                        complaints.about("a fee", 3, IntStream.rangeClosed(25, 52)),
                        complaints.about("amounts of a fee", 3, IntStream.rangeClosed(11, 13)),
                        complaints.about("taxes of an expense", 7, IntStream.rangeClosed(48, 52)),
                        complaints.about("amounts of an adjustment", 9, IntStream.rangeClosed(11, 13)),
                        complaints.about("taxes of an adjustment", 9, IntStream.rangeClosed(48, 50))));
    }
}
