package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.money.Money;

/// What is taken off an invoice that is paid early.
@NullMarked
class EarlyPaymentTest {
    private static final int CASES = 10_000;
    private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
    private static final List<EarlyPayment> AGREED =
            List.of(new EarlyPayment(10, number("3")), new EarlyPayment(20, number("1.5")));

    private static Money paid(int day) {
        var owed = usd("2000.00");
        return EarlyPayment.on(AGREED, DATE, DATE.plusDays(day))
                .map(offer -> offer.paying(owed))
                .orElse(owed);
    }

    @Test
    void the_last_day_of_each_step_counts_and_behind_the_last_one_nothing_is_taken_off() {
        assertThat(paid(0)).isEqualTo(usd("1940.00"));
        assertThat(paid(10)).isEqualTo(usd("1940.00"));
        assertThat(paid(11)).isEqualTo(usd("1970.00"));
        assertThat(paid(20)).isEqualTo(usd("1970.00"));
        assertThat(paid(21)).isEqualTo(usd("2000.00"));
        assertThat(AGREED.getFirst().until(DATE)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void it_is_off_the_tax_as_well_and_half_a_cent_counts() {
        var offer = new EarlyPayment(14, number("2"));
        assertThat(offer.off(usd("357.00"))).isEqualTo(usd("7.14"));
        assertThat(offer.paying(usd("57.00"))).as("19% on 300.00, less 1.14").isEqualTo(usd("55.86"));
        assertThat(new EarlyPayment(14, number("2.5")).off(usd("0.20"))).isEqualTo(usd("0.01"));
    }

    @Test
    void nothing_is_off_a_credit() {
        assertThat(AGREED.getFirst().off(usd("-100.00"))).isEqualTo(usd("0.00"));
        assertThat(AGREED.getFirst().paying(usd("-100.00"))).isEqualTo(usd("-100.00"));
    }

    @Test
    void days_that_do_not_grow_and_percentages_that_do_not_fall_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyPayment.check(
                        List.of(new EarlyPayment(10, number("3")), new EarlyPayment(10, number("2")))))
                .withMessage("2% within 10 days does not follow on 3% within 10 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyPayment.check(
                        List.of(new EarlyPayment(10, number("3")), new EarlyPayment(20, number("3")))));
        EarlyPayment.check(AGREED);
    }

    @Test
    void whoever_pays_later_never_pays_less_and_never_more_than_is_owed() {
        Cases.check(CASES, random -> {
            var first = new EarlyPayment(random.nextInt(30), BigDecimal.valueOf(1 + random.nextInt(5_000), 2));
            var second = new EarlyPayment(
                    first.days() + 1 + random.nextInt(30), first.percent().subtract(new BigDecimal("0.01")));
            var owed = new Money(random.nextInt(10_000_000), USD);
            var before = Money.zero(USD);
            for (var day = 0; day <= second.days() + 1; day++) {
                var pays = EarlyPayment.on(List.of(first, second), DATE, DATE.plusDays(day))
                        .map(offer -> offer.paying(owed))
                        .orElse(owed);
                assertThat(pays).isBetween(before, owed);
                before = pays;
            }
            assertThat(before).isEqualTo(owed);
            assertThat(first.off(owed).plus(first.paying(owed))).isEqualTo(owed);
        });
    }
}
