package tenths.time.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;

@NullMarked
class WeekTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int SIX_HOURS = 21_600;
    private static final Target TARGET =
            new Target(MONDAY, SIX_HOURS, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static Week week(boolean complete, long... approved) {
        return Week.of(MONDAY, complete, day -> {
            var number = day.getDayOfWeek().getValue() - 1;
            var done = number < approved.length ? approved[number] : 0;
            return new Day(day, Target.seconds(List.of(TARGET), day), done, 0, 0);
        });
    }

    @Test
    void days_that_are_over_owe_what_the_target_lacks_and_the_weekend_owes_nothing() {
        var week = week(false, SIX_HOURS, 3_600, SIX_HOURS + 900);
        assertThat(week.owed(MONDAY.plusDays(3))).isEqualTo(SIX_HOURS - 3_600);
        assertThat(week.owed(MONDAY.plusDays(9))).isEqualTo(SIX_HOURS - 3_600 + 2 * SIX_HOURS);
        assertThat(week.owing(MONDAY.plusDays(9)))
                .extracting(Day::date)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(3), MONDAY.plusDays(4));
    }

    @Test
    void the_day_that_runs_is_not_owed_yet() {
        assertThat(week(false).owed(MONDAY)).isZero();
        assertThat(week(false).owed(MONDAY.plusDays(1))).isEqualTo(SIX_HOURS);
    }

    @Test
    void a_week_that_its_person_calls_complete_owes_nothing() {
        assertThat(week(true, 60).owed(MONDAY.plusDays(9))).isZero();
        assertThat(week(true, 60).gaps(MONDAY.plusDays(9))).isEmpty();
    }

    @Test
    void drafts_and_timers_fill_a_gap_but_only_approved_time_is_no_longer_owed() {
        var day = new Day(MONDAY, SIX_HOURS, 3_600, 7_200, 1_800);
        assertThat(day.gap()).isEqualTo(SIX_HOURS - 12_600);
        assertThat(day.owed()).isEqualTo(SIX_HOURS - 3_600);
    }

    @Test
    void the_newest_target_that_has_begun_counts_and_before_the_first_nothing_is_owed() {
        var later = new Target(MONDAY.plusDays(2), 3_600, EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY));
        var targets = List.of(later, TARGET);
        assertThat(Target.seconds(targets, MONDAY.minusDays(1))).isZero();
        assertThat(Target.seconds(targets, MONDAY)).isEqualTo(SIX_HOURS);
        assertThat(Target.seconds(targets, MONDAY.plusDays(2))).isEqualTo(3_600);
        assertThat(Target.seconds(targets, MONDAY.plusDays(3))).isZero();
        assertThat(Target.seconds(targets, MONDAY.plusDays(5))).isEqualTo(3_600);
        assertThatThrownBy(() -> new Target(MONDAY, 86_401, EnumSet.noneOf(DayOfWeek.class)))
                .hasMessageContaining("0 to 24 hours");
    }

    @Test
    void any_day_belongs_to_the_one_week_that_begins_on_its_monday() {
        Cases.check(1_000, random -> {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000));
            var monday = Week.mondayOf(day);
            assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(day).isBetween(monday, monday.plusDays(6));
        });
        assertThatThrownBy(() -> Week.of(MONDAY.plusDays(1), false, date -> new Day(date, 0, 0, 0, 0)))
                .hasMessageContaining("from Monday on");
    }

    @Test
    void more_time_never_owes_more_and_what_is_owed_is_never_more_than_the_target() {
        Cases.check(1_000, random -> {
            var days = new long[7];
            for (var i = 0; i < days.length; i++) {
                days[i] = random.nextInt(40_000);
            }
            var today = MONDAY.plusDays(random.nextInt(10));
            var before = week(false, days);
            assertThat(before.owed(today)).isBetween(0L, before.sum(Day::target));
            assertThat(before.sum(Day::approved) + before.owed(MONDAY.plusDays(9)))
                    .isGreaterThanOrEqualTo(before.sum(Day::target));
            days[random.nextInt(7)] += more(random);
            assertThat(week(false, days).owed(today)).isLessThanOrEqualTo(before.owed(today));
        });
    }

    private static long more(Random random) {
        return random.nextInt(20_000);
    }
}
