package tenths.formats.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.Cases;
import tenths.formats.FileFinding;

/// What is written passes the official rules and reads back to the same statement, whatever the narratives hold.
@NullMarked
class RoundTripTest {
    /// `./tenths test -Dtenths.cases=500` runs 2,000 over all standards.
    private static final int CASES = Integer.getInteger("tenths.cases", 60);

    @ParameterizedTest
    @EnumSource(Standard.class)
    void every_bill_passes_the_official_rules_and_reads_back(Standard standard) {
        Cases.check(CASES, random -> {
            var bill = EuropeanBills.random(random, standard.format());
            var file = EInvoices.of(standard.format()).orElseThrow().toBytes(bill);
            var opened = Opened.of(file);
            assertThat(opened.standard()).isEqualTo(standard);
            assertThat(opened.report().findings().stream().filter(FileFinding::isError))
                    .isEmpty();
            var statement = Objects.requireNonNull(opened.statement());
            assertThat(Differences.between(statement, Making.of(standard, bill)))
                    .isEmpty();
            assertThat(BillOf.of(statement, bill.profile()).total()).isEqualTo(bill.total());
        });
    }
}
