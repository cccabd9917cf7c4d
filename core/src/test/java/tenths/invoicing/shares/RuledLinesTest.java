package tenths.invoicing.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.invoicing.shares.RandomSplits.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Samples;
import tenths.rates.Pricing;

@NullMarked
class RuledLinesTest {
    private static final LocalDate DAY = Samples.DAY;
    private static final Chargeable FEE =
            new Chargeable(LineTest.Kind.FEES, List.of("L330", "A104"), "AB", DAY, usd(100));
    private static final Chargeable ON_THE_WHOLE_BILL =
            new Chargeable(LineTest.Kind.FEES, List.of(), "", DAY, usd(-100));

    private static LineTest days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new LineTest(null, Set.of(), Set.of(), from, to);
    }

    @Test
    void a_rule_that_says_nothing_means_every_line() {
        assertThat(days(null, null).covers(FEE)).isTrue();
        assertThat(days(null, null).covers(ON_THE_WHOLE_BILL)).isTrue();
    }

    @Test
    void a_rule_means_the_kind_of_line_that_it_names() {
        assertThat(new LineTest(LineTest.Kind.FEES, Set.of(), Set.of(), null, null).covers(FEE))
                .isTrue();
        assertThat(new LineTest(LineTest.Kind.EXPENSES, Set.of(), Set.of(), null, null).covers(FEE))
                .isFalse();
    }

    @Test
    void a_line_needs_one_of_the_codes_and_one_of_the_people() {
        assertThat(new LineTest(null, Set.of("A104", "A106"), Set.of(), null, null).covers(FEE))
                .isTrue();
        assertThat(new LineTest(null, Set.of("A106"), Set.of(), null, null).covers(FEE))
                .isFalse();
        assertThat(new LineTest(null, Set.of(), Set.of("AB", "CD"), null, null).covers(FEE))
                .isTrue();
        assertThat(new LineTest(null, Set.of(), Set.of("CD"), null, null).covers(FEE))
                .isFalse();
        assertThat(new LineTest(null, Set.of("L330"), Set.of("CD"), null, null).covers(FEE))
                .isFalse();
        assertThat(new LineTest(null, Set.of("L330"), Set.of(), null, null).covers(ON_THE_WHOLE_BILL))
                .isFalse();
        assertThat(new LineTest(null, Set.of(), Set.of("AB"), null, null).covers(ON_THE_WHOLE_BILL))
                .isFalse();
    }

    @Test
    void a_rule_holds_from_its_first_day_to_its_last() {
        assertThat(days(DAY, null).covers(FEE)).isTrue();
        assertThat(days(DAY.plusDays(1), null).covers(FEE)).isFalse();
        assertThat(days(null, DAY).covers(FEE)).isTrue();
        assertThat(days(null, DAY.minusDays(1)).covers(FEE)).isFalse();
    }

    @Test
    void a_line_is_asked_by_its_kind_its_codes_its_person_and_its_day() {
        var fee = Chargeable.of(Samples.priced(Samples.entryOfMinutes(60), "100.00"));
        assertThat(fee.kind()).isEqualTo(LineTest.Kind.FEES);
        assertThat(fee.codes()).containsExactly("L330", "A109");
        assertThat(fee.timekeeper()).isEqualTo("AB");
        assertThat(fee.amount()).isEqualTo(usd(10_000));
        var expense = Chargeable.of(Pricing.price(Samples.expense(new Random(1), "1", "5.00"), Samples.USD));
        assertThat(expense.kind()).isEqualTo(LineTest.Kind.EXPENSES);
        assertThat(expense.codes()).containsExactly("E101");
        assertThat(expense.timekeeper()).isEmpty();
    }
}
