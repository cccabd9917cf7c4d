package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.CleanText;
import tenths.formats.Encoding;
import tenths.formats.FormatProfile;

/// What is written is accepted by the checker and reads back to the same invoice, whatever the narratives hold.
@NullMarked
class RoundTripTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int CASES = Cases.times(400);

    @Test
    void every_invoice_is_accepted_and_reads_back() {
        Cases.check(CASES, random -> {
            var profile = RandomBills.profile(random);
            var invoice = RandomBills.invoice(random);
            var file = Ledes98b.toBytes(invoice, profile);
            assertThat(Samples.check(file, profile).findings()).isEmpty();
            assertThat(Ledes98b.readBack(file, invoice, profile)).isEmpty();
            assertThat(sumOfLines(file, profile))
                    .isEqualByComparingTo(invoice.total().decimal());
        });
    }

    @Test
    void no_narrative_changes_the_number_of_lines_or_fields() {
        Cases.check(2_000, random -> {
            var profile = RandomBills.profile(random);
            var words = "x" + RandomBills.words(random, 120);
            var invoice = Samples.invoice(
                    List.of(Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, words)));
            var file = new String(
                    Ledes98b.toBytes(invoice, profile),
                    profile.layout().encoding().charset());
            var lines = file.split("\r\n|\n|\r|\u0085|\u2028|\u2029", -1);
            var ends = profile.layout().finalNewline() ? 4 : 3;
            assertThat(lines).hasSize(ends);
            assertThat(lines[2].split("\\|", -1)).hasSize(24);
            assertThat(lines[2].indexOf('[')).isEqualTo(lines[2].length() - 2);
        });
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        Cases.check(2_000, random -> {
            var encoding = RandomBills.any(random, Encoding.values());
            var clean = CleanText.of(RandomBills.words(random, 60), encoding).text();
            assertThat(CleanText.of(clean, encoding).text()).isEqualTo(clean);
            assertThat(encoding.charset().newEncoder().canEncode(clean)).isTrue();
        });
    }

    @Test
    void no_letter_is_left_out() {
        Cases.check(2_000, random -> {
            var letter = randomLetter(random);
            assertThat(CleanText.of(letter, Encoding.US_ASCII).text())
                    .as(letter + " U+%04X", letter.codePointAt(0))
                    .isNotEmpty()
                    .matches("[ -~]+");
        });
    }

    private static String randomLetter(Random random) {
        int point;
        do {
            point = random.nextInt(Character.MAX_CODE_POINT + 1);
        } while (!Character.isLetterOrDigit(point));
        return Character.toString(point);
    }

    private static BigDecimal sumOfLines(byte[] file, FormatProfile profile) {
        return new String(file, profile.layout().encoding().charset())
                .lines()
                .skip(2)
                .map(line -> new BigDecimal(line.split("\\|")[12]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
