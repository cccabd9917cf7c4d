package tenths.invoicing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Samples;
import tenths.money.Money;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.FeeDeal;

@NullMarked
class ReckoningTest {
    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    @Test
    void a_cap_that_is_tried_counts_what_the_bills_before_would_have_come_to() {
        var cap = new Arrangement.Cap(usd("250.00"), usd("0.00"), Arrangement.Cap.Above.WRITE_OFF);
        var clause = new FeeDeal.Clause(cap, FeeDeal.Shown.ON_LINES);
        var deal = new FeeDeal(Samples.DAY, List.of(clause), List.of(), List.of(), false);
        var change = new Change.Deal(Samples.CLIENT, null, deal);
        var reckoning = new Reckoning(Samples.USD);
        var totals = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var work = Samples.entry(new Random(i), 3_600, true);
            var plain = PastBills.plain(List.of(Samples.priced(work, "100.00")), null);
            var bill = plain.counting(reckoning.before(Samples.MATTER, 2026, List.of()));
            var difference = Simulation.of(bill, change);
            reckoning.add(Samples.MATTER, 2026, difference.would().counts());
            totals.add(difference.after().decimal().toPlainString());
        }
        assertThat(totals).containsExactly("100.00", "100.00", "50.00");
        assertThat(reckoning.before(Samples.MATTER, 2026, List.of()).onMatter()).isEqualTo(usd("250.00"));
        assertThat(reckoning.before(Samples.MATTER, 2025, List.of()).inYear()).isEqualTo(usd("0.00"));
        assertThat(BigDecimal.ZERO)
                .isEqualByComparingTo(
                        reckoning.before(Samples.MATTER, 2026, List.of()).held().decimal());
    }
}
