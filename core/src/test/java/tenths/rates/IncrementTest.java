package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Cases;
import tenths.rates.Increment.Direction;
import tenths.time.Hours;
import tenths.time.Worked;

@NullMarked
class IncrementTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 0.0, 0.25", "3, 0.1, 0.1, 0.25", "6, 0.1, 0.1, 0.25", "7, 0.2, 0.1, 0.25", "9, 0.2, 0.2, 0.25",
        "15, 0.3, 0.3, 0.25", "16, 0.3, 0.3, 0.50", "22, 0.4, 0.4, 0.50", "59, 1.0, 1.0, 1.00", "60, 1.0, 1.0, 1.00"
    })
    void minutes_become_tenths_and_quarters(int minutes, String tenthUp, String tenthNearest, String quarterUp) {
        var worked = Worked.ofMinutes(minutes);
        assertThat(Increment.TENTH_UP.billed(worked)).isEqualTo(Hours.of(tenthUp));
        assertThat(new Increment(10, Direction.HALF_UP).billed(worked)).isEqualTo(Hours.of(tenthNearest));
        assertThat(new Increment(25, Direction.UP).billed(worked)).isEqualTo(Hours.of(quarterUp));
    }

    @Test
    void one_second_begins_the_next_tenth() {
        assertThat(Increment.TENTH_UP.billed(new Worked(360))).isEqualTo(new Hours(10));
        assertThat(Increment.TENTH_UP.billed(new Worked(361))).isEqualTo(new Hours(20));
    }

    @Test
    void up_never_bills_less_than_was_worked_nor_a_whole_step_more() {
        Cases.check(10_000, random -> {
            var increment = new Increment(1 + random.nextInt(100), Direction.UP);
            var worked = worked(random);
            var over = 36 * increment.billed(worked).hundredths() - worked.seconds();
            assertThat(over).isBetween(0, 36 * increment.hundredths() - 1);
        });
    }

    @Test
    void down_never_bills_more_than_was_worked_nor_a_whole_step_less() {
        Cases.check(10_000, random -> {
            var increment = new Increment(1 + random.nextInt(100), Direction.DOWN);
            var worked = worked(random);
            var under = worked.seconds() - 36 * increment.billed(worked).hundredths();
            assertThat(under).isBetween(0, 36 * increment.hundredths() - 1);
        });
    }

    @Test
    void the_nearest_step_is_at_most_half_a_step_away_and_the_middle_goes_up() {
        Cases.check(10_000, random -> {
            var increment = new Increment(1 + random.nextInt(100), Direction.HALF_UP);
            var worked = worked(random);
            var twiceOver = 2 * (36 * increment.billed(worked).hundredths() - worked.seconds());
            var step = 36 * increment.hundredths();
            assertThat(twiceOver).isBetween(-step + 1, step);
        });
    }

    @Test
    void billed_hours_are_whole_steps_and_more_work_never_bills_less() {
        Cases.check(10_000, random -> {
            var direction = List.of(Direction.values()).get(random.nextInt(3));
            var increment = new Increment(1 + random.nextInt(100), direction);
            var less = worked(random);
            var more = new Worked(less.seconds() + random.nextInt(86_400 - less.seconds() + 1));
            assertThat(increment.billed(less).hundredths() % increment.hundredths())
                    .isZero();
            assertThat(increment.billed(more)).isGreaterThanOrEqualTo(increment.billed(less));
        });
    }

    @Test
    void a_step_of_nothing_or_of_more_than_an_hour_is_refused() {
        assertThat(new Increment(1, Direction.UP).hundredths()).isEqualTo(1);
        assertThat(new Increment(100, Direction.UP).hundredths()).isEqualTo(100);
        assertThatThrownBy(() -> new Increment(0, Direction.UP)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new Increment(101, Direction.UP)).hasMessageContaining("1 to 100");
    }

    private static Worked worked(Random random) {
        return new Worked(1 + random.nextInt(86_400));
    }
}
