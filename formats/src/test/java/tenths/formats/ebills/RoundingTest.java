package tenths.formats.ebills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.Cases;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Numbers;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.International;
import tenths.formats.International.AccountType;
import tenths.formats.International.CountryCode;
import tenths.formats.International.Tax;
import tenths.formats.bill.Taxes;
import tenths.formats.delimited.At;
import tenths.formats.delimited.LedesLine;
import tenths.formats.ledes98b.RandomBills;

/// The three ways in which receivers round, computed here from the printed strings with nothing of the writer's own.
@NullMarked
class RoundingTest {
    private static final int CASES = Cases.times(500);
    private static final int CENTS = 2;

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            names = {"LEDES1998B", "LEDES98BI"})
    void a_the_total_is_rounded_half_up_to_cents(BillFormat format) {
        check(format, Rounding.HALF_UP_CENTS, line -> {
            assertThat(places(line, At.TOTAL)).isEqualTo(CENTS);
            assertThat(places(line, At.ADJUSTMENT)).isEqualTo(CENTS);
            assertThat(number(line, At.TOTAL))
                    .isEqualByComparingTo(
                            product(line).setScale(CENTS, RoundingMode.HALF_UP).add(number(line, At.ADJUSTMENT)));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            names = {"LEDES1998B", "LEDES98BI"})
    void b_the_total_is_exact_to_four_decimals(BillFormat format) {
        check(format, Rounding.EXACT_4, line -> {
            assertThat(places(line, At.TOTAL)).isBetween(CENTS, 4);
            assertThat(number(line, At.TOTAL))
                    .isEqualByComparingTo(product(line).add(number(line, At.ADJUSTMENT)));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            names = {"LEDES1998B", "LEDES98BI"})
    void c_the_total_is_in_cents_and_the_adjustment_carries_the_residue(BillFormat format) {
        check(format, Rounding.RESIDUE_IN_ADJUSTMENT, line -> {
            assertThat(places(line, At.TOTAL)).isEqualTo(CENTS);
            assertThat(number(line, At.TOTAL))
                    .isEqualByComparingTo(product(line).add(number(line, At.ADJUSTMENT)));
        });
    }

    /// What holds of every fee and expense.
    private interface Law {
        void holds(LedesLine line);
    }

    /// Whatever the policy, the file comes to the total of the invoice, to the cent.
    private static void check(BillFormat format, Rounding rounding, Law law) {
        var withThirdDecimal = new int[1];
        Cases.check(CASES, random -> {
            var invoice = RandomBills.invoice(random);
            var lines = lines(EBills.toBytes(invoice, Taxes.NONE, profile(random, format, rounding)), format);
            var sum = BigDecimal.ZERO;
            for (var line : lines) {
                sum = sum.add(number(line, At.TOTAL));
                if (line.value(At.TYPE).equals("F") || line.value(At.TYPE).equals("E")) {
                    law.holds(line);
                    withThirdDecimal[0] += product(line).stripTrailingZeros().scale() > CENTS ? 1 : 0;
                }
            }
            assertThat(sum).isEqualByComparingTo(invoice.total().decimal());
            assertThat(lines)
                    .allSatisfy(line -> assertThat(number(line, At.INVOICE_TOTAL))
                            .isEqualByComparingTo(invoice.total().decimal()));
        });
        assertThat(withThirdDecimal[0]).as("lines on which the policies differ").isGreaterThan(CASES);
    }

    private static FormatProfile profile(Random random, BillFormat format, Rounding rounding) {
        var base = RandomBills.profile(random);
        return new FormatProfile(
                "rounding",
                format,
                base.layout(),
                base.ids(),
                new Numbers(2, 2, 2, false, rounding, BigDecimal.ZERO, BigDecimal.ZERO),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                new International(
                        "LEDES98BI V2[]",
                        "06-7654321",
                        true,
                        AccountType.THIRD_PARTY,
                        Map.of(),
                        CountryCode.EITHER,
                        "",
                        "",
                        4,
                        Tax.ACCEPT));
    }

    private static List<LedesLine> lines(byte[] file, BillFormat format) {
        var lines = new ArrayList<LedesLine>();
        try {
            EBills.items(new ByteArrayInputStream(file), format, (line, _) -> lines.add(line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private static BigDecimal product(LedesLine line) {
        return number(line, At.UNITS).multiply(number(line, At.UNIT_COST));
    }

    private static BigDecimal number(LedesLine line, int field) {
        var text = line.value(field);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static int places(LedesLine line, int field) {
        return new BigDecimal(line.value(field)).scale();
    }
}
