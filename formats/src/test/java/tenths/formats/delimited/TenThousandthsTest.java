package tenths.formats.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.Encoding;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.Row;
import tenths.formats.bill.TenThousandths;

/// The quick arithmetic gives what exact decimals give.
@NullMarked
class TenThousandthsTest {
    @Test
    void products_are_those_of_exact_decimals() {
        Cases.check(20_000, random -> {
            var a = any(random);
            var b = any(random);
            var exact = TenThousandths.decimal(a).multiply(TenThousandths.decimal(b));
            assertThat(TenThousandths.product(a, b)).isEqualTo(expected(exact));
            for (var places = 0; places <= TenThousandths.PLACES; places++) {
                assertThat(TenThousandths.roundedProduct(a, b, places))
                        .isEqualTo(expected(exact.setScale(places, RoundingMode.HALF_UP)));
            }
        });
    }

    @Test
    void rounds_half_away_from_zero() {
        Cases.check(20_000, random -> {
            var value = any(random);
            var rounded = TenThousandths.decimal(value).setScale(2, RoundingMode.HALF_UP);
            assertThat(TenThousandths.round(value, 2)).isEqualTo(TenThousandths.of(rounded));
        });
    }

    @Test
    void prints_and_reads_every_number() {
        Cases.check(20_000, random -> {
            var value = any(random);
            var least = random.nextInt(TenThousandths.PLACES + 1);
            var row = new Row(Encoding.US_ASCII);
            row.decimal(value, least);
            var printed = new String(row.toBytes(), StandardCharsets.US_ASCII);
            assertThat(new BigDecimal(printed)).isEqualByComparingTo(TenThousandths.decimal(value));
            assertThat(NumberText.printedPlaces(printed)).isEqualTo(Math.max(least, TenThousandths.places(value)));
            assertThat(NumberText.parse(row.toBytes(), 0, row.length())).isEqualTo(value);
        });
    }

    @Test
    void says_when_a_number_does_not_fit() {
        assertThat(TenThousandths.of(new BigDecimal("0.00001"))).isEqualTo(TenThousandths.UNFIT);
        assertThat(TenThousandths.of(new BigDecimal("1E+15"))).isEqualTo(TenThousandths.UNFIT);
        assertThat(TenThousandths.of(new BigDecimal("1E+3"))).isEqualTo(10_000_000L);
        assertThat(TenThousandths.of(new BigDecimal("1.500000"))).isEqualTo(15_000L);
    }

    private static long expected(BigDecimal exact) {
        var scaled = exact.movePointRight(TenThousandths.PLACES).stripTrailingZeros();
        var fits = scaled.scale() <= 0 && scaled.toBigInteger().bitLength() < 63;
        return fits ? scaled.longValueExact() : TenThousandths.UNFIT;
    }

    private static long any(Random random) {
        var digits = 1 + random.nextInt(13);
        var most = BigDecimal.TEN.pow(digits).longValueExact();
        return random.nextLong(-most, most);
    }
}
