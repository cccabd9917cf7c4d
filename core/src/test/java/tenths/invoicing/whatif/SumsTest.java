package tenths.invoicing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.rates.RateChange;
import tenths.rates.Scope;

@NullMarked
class SumsTest {
    @Test
    void clients_matters_and_months_each_add_up_to_the_whole() {
        Cases.check(300, random -> {
            var sums = new Sums();
            var scope = new Scope(null, null, Samples.AB, null);
            var change = new Change.Rate(new RateChange(
                    scope, LocalDate.of(2020, 1, 1), null, new BigDecimal(Samples.rate(random)), "Letter"));
            for (var bills = 1 + random.nextInt(4); bills > 0; bills--) {
                PastBills.random(random).forEach(bill -> sums.add(bill, Simulation.of(bill, change)));
            }
            var whole = sums.rows().stream()
                    .filter(row -> row.key().kind() == Sums.Kind.TOTAL)
                    .toList();
            for (var kind : new Sums.Kind[] {Sums.Kind.CLIENT, Sums.Kind.MATTER, Sums.Kind.MONTH}) {
                var parts = sums.rows().stream()
                        .filter(row -> row.key().kind() == kind)
                        .map(Sums.Row::sum)
                        .toList();
                assertThat(parts).isEqualTo(whole.stream().map(Sums.Row::sum).toList());
            }
        });
    }

    @Test
    void a_bill_that_would_have_been_the_same_is_in_no_sum() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(6), "100")), null);
        var sums = new Sums();
        sums.add(bill, Simulation.of(bill, new Change.Nothing()));
        assertThat(sums.rows()).isEmpty();
    }
}
