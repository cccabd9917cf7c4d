package tenths.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;

@NullMarked
class WorkedTest {
    @Test
    void a_day_has_at_most_24_hours_and_an_entry_at_least_a_second() {
        assertThat(Worked.ofHours(new BigDecimal("24.00")).seconds()).isEqualTo(86_400);
        assertThatThrownBy(() -> new Worked(86_401)).hasMessageContaining("at most 24 hours");
        assertThatThrownBy(() -> new Worked(0)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Worked.ofMinutes(-6)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Worked.ofHours(new BigDecimal("25"))).hasMessageContaining("at most 24 hours");
    }

    @Test
    void hundredths_of_an_hour_become_seconds_and_come_back_unchanged() {
        Cases.check(10_000, random -> {
            var hours = new Hours(1 + random.nextInt(2_400));
            assertThat(Worked.ofHours(hours.decimal()).seconds()).isEqualTo(36 * hours.hundredths());
            assertThat(Hours.of(hours.decimal().toPlainString())).isEqualTo(hours);
        });
    }

    @Test
    void hours_finer_than_a_second_or_a_hundredth_are_refused_never_rounded() {
        assertThatThrownBy(() -> Worked.ofHours(new BigDecimal("0.00001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Hours.of("0.125")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Hours(-1)).hasMessageContaining("not negative");
    }
}
