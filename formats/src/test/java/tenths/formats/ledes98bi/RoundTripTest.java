package tenths.formats.ledes98bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Taxes;
import tenths.formats.delimited.LedesLine;
import tenths.formats.ledes98b.RandomBills;
import tenths.formats.ledes98b.Samples;

/// What is written is accepted by the checker, reads back to the same invoice, and adds up with its taxes.
@NullMarked
class RoundTripTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int CASES = Cases.times(300);

    @Test
    void every_invoice_with_any_tax_is_accepted_and_reads_back() {
        Cases.check(CASES, random -> {
            var profile = abroad(RandomBills.profile(random));
            var invoice = RandomBills.invoice(random);
            var taxes = RandomBills.taxes(random);
            var file = Ledes98bi.toBytes(invoice, taxes, profile);
            var lines = new ArrayList<LedesLine>();
            assertThat(read(file, profile, lines).findings()).isEmpty();
            assertThat(Ledes98bi.readBack(file, invoice, taxes, profile)).isEmpty();
            assertThat(sum(lines, 13).subtract(sum(lines, 49)))
                    .isEqualByComparingTo(invoice.total().decimal());
            for (var line : lines) {
                assertThat(line.value(28))
                        .satisfies(total -> assertThat(sum(lines, 49)).isEqualByComparingTo(total));
                assertThat(new BigDecimal(line.value(29)))
                        .isEqualByComparingTo(invoice.total().decimal());
            }
        });
    }

    @Test
    void a_tax_is_rounded_once_half_away_from_zero() {
        Cases.check(5_000, random -> {
            // Small amounts go one way through the arithmetic, large ones another.
            var most = 1L << (8 + random.nextInt(42));
            var net = random.nextLong(-most, most);
            var rate = random.nextLong(LineTax.WHOLE);
            var places = 2 + random.nextInt(3);
            var expected = BigDecimal.valueOf(net, 4)
                    .multiply(BigDecimal.valueOf(rate, LineTax.PLACES))
                    .setScale(places, RoundingMode.HALF_UP);
            assertThat(BigDecimal.valueOf(LineTax.amount(net, rate, places), 4)).isEqualByComparingTo(expected);
        });
    }

    static FormatProfile abroad(FormatProfile base) {
        return Ledes98biTest.with(base, Ledes98biTest.international("DE811193231"));
    }

    private static BigDecimal sum(List<LedesLine> lines, int field) {
        return lines.stream().map(line -> new BigDecimal(line.value(field))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FileReport read(byte[] file, FormatProfile profile, List<LedesLine> lines) {
        try {
            return Ledes98bi.read(new ByteArrayInputStream(file), profile, lines::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void an_invoice_without_tax_comes_to_the_same_in_both_standards() {
        var profile = abroad(FormatProfile.standard());
        var lines = new ArrayList<LedesLine>();
        read(Ledes98bi.toBytes(Samples.invoice(), Taxes.NONE, profile), profile, lines);
        assertThat(lines).allSatisfy(line -> assertThat(line.value(5)).isEqualTo("1147.70"));
    }
}
