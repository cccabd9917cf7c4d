package tenths.time.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

@NullMarked
class TimerTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NINE = Instant.parse("2026-11-03T09:00:00Z");

    private static Timer begun(Instant at) {
        return Timer.begun(new UUID(0, 1), new TimekeeperId("417"), new Turn.Begun(at, Label.of("call with adjuster")));
    }

    private static Instant after(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void a_running_timer_counts_to_the_second_and_a_stopped_one_stands() {
        var timer = begun(NINE);
        assertThat(timer.state().seconds(NINE.plusSeconds(843))).isEqualTo(843);
        var stopped = timer.with(new Turn.Stopped(after(20), after(20)));
        assertThat(stopped.state().seconds(after(500))).isEqualTo(1_200);
        assertThat(stopped.with(new Turn.Resumed(after(60))).state().seconds(after(61)))
                .isEqualTo(1_260);
    }

    @Test
    void the_work_can_have_ended_before_somebody_pressed_stop_but_not_before_it_began_nor_in_the_future() {
        var forgotten = begun(NINE);
        assertThat(forgotten
                        .with(new Turn.Stopped(after(600), after(30)))
                        .state()
                        .seconds(after(700)))
                .isEqualTo(1_800);
        assertThatThrownBy(() -> forgotten.with(new Turn.Stopped(after(10), NINE.minusSeconds(1))))
                .hasMessageContaining("between the start and the moment of stopping");
        assertThatThrownBy(() -> forgotten.with(new Turn.Stopped(after(10), after(11))))
                .hasMessageContaining("between the start and the moment of stopping");
    }

    @Test
    void going_back_to_a_point_brings_its_time_and_words_again_and_keeps_the_history() {
        var timer = begun(NINE)
                .with(new Turn.Labelled(after(10), Label.of("call with adjuster re Smith")))
                .with(new Turn.Stopped(after(20), after(20)))
                .with(new Turn.Resumed(after(40)))
                .with(new Turn.Labelled(after(300), Label.of("lunch")));
        var back = timer.with(new Turn.SetBack(after(301), 3));
        assertThat(back.state().standing()).isEqualTo(Standing.STOPPED);
        assertThat(back.state().seconds(after(400))).isEqualTo(1_200);
        assertThat(back.state().label().words()).isEqualTo("call with adjuster re Smith");
        assertThat(back.turns()).startsWith(timer.turns().toArray(Turn[]::new)).hasSize(6);
        assertThat(back.with(new Turn.SetBack(after(302), 2)).state().seconds(after(400)))
                .as("ten minutes had run when the words were said")
                .isEqualTo(600);
        assertThat(back.with(new Turn.SetBack(after(302), 1)).state().seconds(after(400)))
                .isZero();
    }

    @Test
    void a_discarded_timer_comes_back_and_a_kept_one_is_over() {
        var discarded = begun(NINE).with(new Turn.Discarded(after(30)));
        assertThat(discarded.state().standing()).isEqualTo(Standing.DISCARDED);
        assertThat(discarded.with(new Turn.SetBack(after(31), 2)).state().seconds(after(90)))
                .isEqualTo(1_800);
        var kept = begun(NINE).with(new Turn.Stopped(after(5), after(5))).with(new Turn.Kept(after(6)));
        assertThatThrownBy(() -> kept.with(new Turn.SetBack(after(7), 1))).hasMessageContaining("no way back");
        assertThatThrownBy(() -> kept.with(new Turn.Resumed(after(7)))).hasMessageContaining("KEPT, not STOPPED");
    }

    @Test
    void a_turn_that_does_not_fit_is_refused() {
        var running = begun(NINE);
        assertThatThrownBy(() -> running.with(new Turn.Resumed(after(1)))).hasMessageContaining("RUNNING, not STOPPED");
        assertThatThrownBy(() -> running.with(new Turn.Kept(after(1)))).hasMessageContaining("RUNNING, not STOPPED");
        assertThatThrownBy(() -> running.with(new Turn.Begun(after(1), Label.NOTHING_YET)))
                .hasMessageContaining("begins once");
        assertThatThrownBy(() -> running.with(new Turn.Labelled(NINE.minusSeconds(1), Label.NOTHING_YET)))
                .hasMessageContaining("after the one before");
        assertThatThrownBy(() -> new Label("", new MatterId("1"), "New client")).hasMessageContaining("not both");
    }

    @Test
    void a_night_is_seen_and_its_seconds_fall_on_their_days() {
        var evening = Instant.parse("2026-11-04T04:30:00Z"); // 23:30 in New York
        var state = begun(evening).state();
        var now = evening.plus(Duration.ofHours(9));
        assertThat(state.leftOvernight(evening.plusSeconds(60), NEW_YORK)).isFalse();
        assertThat(state.leftOvernight(now, NEW_YORK)).isTrue();
        assertThat(state.byDay(now, NEW_YORK))
                .containsEntry(LocalDate.of(2026, 11, 3), 1_800L)
                .containsEntry(LocalDate.of(2026, 11, 4), 30_600L);
    }

    @Test
    void the_hour_that_a_clock_change_takes_or_gives_is_neither_lost_nor_counted_twice() {
        var spring = new Stretch(Instant.parse("2026-03-08T05:00:00Z"), Instant.parse("2026-03-09T04:00:00Z"));
        assertThat(spring.byDay(NEW_YORK)).containsOnlyKeys(LocalDate.of(2026, 3, 8));
        assertThat(spring.seconds()).isEqualTo(23 * 3_600);
        var autumn = new Stretch(Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-02T05:00:00Z"));
        assertThat(autumn.byDay(NEW_YORK)).containsEntry(LocalDate.of(2026, 11, 1), 25 * 3_600L);
    }

    @Test
    void whatever_is_done_the_days_add_up_to_the_whole_and_no_turn_but_going_back_takes_time_away() {
        Cases.check(500, random -> {
            var at = NINE;
            var timer = begun(at);
            for (var i = 0; i < 1 + random.nextInt(30); i++) {
                at = at.plusMillis(random.nextInt(8_000_000));
                var before = timer.state().seconds(at);
                var turn = turn(timer, at, random);
                timer = timer.with(turn);
                var seconds = timer.state().seconds(at);
                if (!(turn instanceof Turn.SetBack) && !(turn instanceof Turn.Stopped)) {
                    assertThat(seconds).isEqualTo(before);
                }
                if (turn instanceof Turn.SetBack(var _, var point)) {
                    assertThat(seconds).isEqualTo(timer.secondsAt(point));
                }
                for (var zone : new ZoneId[] {NEW_YORK, ZoneOffset.UTC, ZoneId.of("Pacific/Apia")}) {
                    assertThat(timer.state().byDay(at, zone).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(seconds);
                }
            }
        });
    }

    private static Turn turn(Timer timer, Instant at, Random random) {
        if (random.nextInt(5) == 0) {
            return new Turn.SetBack(at, 1 + random.nextInt(timer.version()));
        }
        return switch (timer.state().standing()) {
            case RUNNING -> random.nextBoolean() ? new Turn.Stopped(at, at) : new Turn.Labelled(at, Label.of("x" + at));
            case STOPPED -> random.nextInt(6) == 0 ? new Turn.Discarded(at) : new Turn.Resumed(at);
            case DISCARDED, KEPT -> new Turn.SetBack(at, timer.version());
        };
    }
}
