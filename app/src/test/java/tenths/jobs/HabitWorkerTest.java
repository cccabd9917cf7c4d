package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.store.TestDatabase;

/// The house learns at night.
@NullMarked
class HabitWorkerTest {
    private final MovableClock clock = new MovableClock("2026-11-04T17:00:00Z", "America/New_York"); // Wed noon

    @Test
    void learns_once_a_night_behind_two_o_clock() {
        try (var firm = SmallFirm.at(TestDatabase.fresh(), clock, 1)) {
            firm.worked(1, 30, "Review of records");
            var worker = new HabitWorker(firm.house());
            worker.round();
            assertThat(lessons(firm)).as("in the middle of the day").isZero();
            clock.moveTo("2026-11-05T06:30:00Z");
            worker.round();
            assertThat(lessons(firm)).as("half past one at night").isZero();
            clock.moveTo("2026-11-05T07:01:00Z");
            worker.round();
            assertThat(lessons(firm)).as("behind two").isEqualTo(2);
            firm.run("delete from learned_code");
            worker.round();
            assertThat(lessons(firm)).as("not again in the same night").isZero();
        }
    }

    /// Activities and tasks.
    private static long lessons(SmallFirm firm) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from learned_code")
                .query(Long.class)
                .single();
    }
}
