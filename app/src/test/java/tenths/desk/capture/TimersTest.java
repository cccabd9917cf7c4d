package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.TestDatabase;
import tenths.store.capture.Timers;
import tenths.time.Measure;
import tenths.time.Worked;
import tenths.time.timers.Label;
import tenths.time.timers.Standing;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// A person's timers on a real database.
@NullMarked
class TimersTest {
    private static final TimekeeperId DANA = new TimekeeperId("417");
    private static final TimekeeperId PER = new TimekeeperId("522");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00.250Z", "America/New_York"); // 10:00 there
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.at(database, clock, 2);
    private final StartTimer start = new StartTimer(firm.house());
    private final StopTimer stop = new StopTimer(firm.house());
    private final ChangeTimer change = new ChangeTimer(firm.house());
    private final KeepTimer keep = new KeepTimer(firm.house(), new RuleReaders(firm.house()));
    private final Timers timers = new Timers(firm.house().transactions());

    @AfterEach
    void close() {
        firm.close();
    }

    private static Timer done(TimerOutcome outcome) {
        assertThat(outcome).isInstanceOf(TimerOutcome.Done.class);
        return ((TimerOutcome.Done) outcome).timer();
    }

    private Timer begun(String words, @Nullable UUID seen) {
        return done(start.begin(DANA, Label.of(words), seen, "dana"));
    }

    private Timer stopped(Timer timer) {
        return done(stop.stop(DANA, timer.id(), timer.version(), new StopTimer.End.AsPressed(), "dana"));
    }

    private long seconds(UUID timer) {
        return timers.find(DANA, timer).getFirst().state().seconds(firm.house().now());
    }

    private long events(String action) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void starting_another_stops_the_one_that_the_person_sees_running() {
        var call = begun("call with adjuster", null);
        clock.pass(Duration.ofSeconds(754));
        var letter = begun("letter to court", call.id());
        clock.pass(Duration.ofSeconds(100));
        assertThat(seconds(call.id())).isEqualTo(754);
        assertThat(seconds(letter.id())).isEqualTo(100);
        var paused = timers.find(DANA, call.id()).getFirst();
        done(start.resume(DANA, call.id(), paused.version(), letter.id(), "dana"));
        clock.pass(Duration.ofSeconds(6));
        assertThat(seconds(call.id())).isEqualTo(760);
        assertThat(timers.running(DANA)).extracting(Timer::id).containsExactly(call.id());
        assertThat(events("TimerStarted")).isEqualTo(3);
        assertThat(events("TimerStopped")).isEqualTo(2);
    }

    @Test
    void a_timer_that_another_device_started_is_named_and_not_silently_stopped() {
        var call = begun("call with adjuster", null);
        assertThat(start.begin(DANA, Label.of("letter"), null, "dana")).isEqualTo(new TimerOutcome.AlreadyRuns(call));
        assertThat(timers.open(DANA)).hasSize(1);
    }

    @Test
    void two_windows_that_press_at_once_start_one_timer() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<TimerOutcome> press = () -> start.begin(DANA, Label.of("call"), null, "dana");
            var outcomes = pool.invokeAll(Collections.nCopies(16, press)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes.stream().filter(TimerOutcome.Done.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(TimerOutcome.AlreadyRuns.class::isInstance))
                    .hasSize(15);
        }
        assertThat(timers.running(DANA)).hasSize(1);
    }

    @Test
    void the_database_itself_lets_one_timer_of_a_person_run() {
        begun("call", null);
        var second = Timer.begun(
                firm.house().ids().next(), DANA, new Turn.Begun(firm.house().now(), Label.NOTHING_YET));
        assertThatThrownBy(() -> firm.house().transactions().inOne(() -> {
                    timers.add(second);
                    return second;
                }))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        assertThatThrownBy(() -> firm.run("update timer_turn set at = at - interval '1 hour'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void what_was_stopped_elsewhere_is_stale_here() {
        var call = begun("call", null);
        clock.pass(Duration.ofMinutes(3));
        var elsewhere = stopped(call);
        clock.pass(Duration.ofMinutes(9));
        assertThat(stop.stop(DANA, call.id(), call.version(), new StopTimer.End.AsPressed(), "dana"))
                .isEqualTo(new TimerOutcome.Stale(elsewhere));
        assertThat(seconds(call.id())).isEqualTo(180);
    }

    @Test
    void a_timer_runs_on_while_the_house_is_closed() {
        var call = begun("call", null);
        clock.pass(Duration.ofSeconds(61));
        var reopened = SmallFirm.again(database.app(), database::close, clock);
        var again = new Timers(reopened.house().transactions()).running(DANA).getFirst();
        assertThat(again).isEqualTo(call);
        assertThat(again.state().seconds(reopened.house().now())).isEqualTo(61);
    }

    @Test
    void a_night_is_asked_about_and_an_earlier_end_counts() {
        var call = begun("call", null);
        clock.moveTo("2026-11-04T13:00:00Z");
        assertThat(stop.stop(DANA, call.id(), call.version(), new StopTimer.End.AsPressed(), "dana"))
                .isEqualTo(new TimerOutcome.LeftOvernight(call));
        assertThat(keep.keep(DANA, call.id(), call.version(), new KeepTimer.Days.Ask(), "dana"))
                .isEqualTo(new TimerOutcome.LeftOvernight(call));
        assertThat(start.begin(DANA, Label.of("letter"), call.id(), "dana"))
                .isEqualTo(new TimerOutcome.LeftOvernight(call));
        assertThat(stop.stop(DANA, call.id(), call.version(), earlier("2026-11-04T14:00:00Z"), "dana"))
                .isInstanceOf(TimerOutcome.Refused.class);
        assertThat(stop.stop(DANA, call.id(), call.version(), earlier("2026-11-03T14:00:00Z"), "dana"))
                .isInstanceOf(TimerOutcome.Refused.class);
        var settled = done(stop.stop(DANA, call.id(), call.version(), earlier("2026-11-03T15:42:10Z"), "dana"));
        assertThat(settled.state().seconds(clock.instant())).isEqualTo(42 * 60 + 10);
    }

    private static StopTimer.End earlier(String moment) {
        return new StopTimer.End.Earlier(Instant.parse(moment));
    }

    @Test
    void work_through_the_night_becomes_one_draft_for_each_day() {
        clock.moveTo("2026-11-04T04:30:00Z"); // 23:30 in New York
        var call = begun("night with the expert report", null);
        clock.pass(Duration.ofHours(2));
        var through = done(stop.stop(DANA, call.id(), call.version(), new StopTimer.End.WorkedThrough(), "dana"));
        var asked = keep.keep(DANA, call.id(), through.version(), new KeepTimer.Days.Ask(), "dana");
        assertThat(((TimerOutcome.SeveralDays) asked).seconds())
                .containsEntry(TUESDAY, 1_800L)
                .containsEntry(TUESDAY.plusDays(1), 5_400L);
        var kept = (TimerOutcome.Kept) keep.keep(DANA, call.id(), through.version(), new KeepTimer.Days.Each(), "dana");
        assertThat(kept.drafts())
                .extracting(draft -> draft.content().day())
                .containsExactly(TUESDAY, TUESDAY.plusDays(1));
        assertThat(kept.timer().state().standing()).isEqualTo(Standing.KEPT);
    }

    @Test
    void kept_time_is_a_draft_to_the_second_on_the_matter_that_was_chosen() {
        var label = new Label("Call with adjuster re deposition", new MatterId("0412-0002"), "");
        var call = done(start.begin(DANA, label, null, "dana"));
        clock.pass(Duration.ofSeconds(1_237));
        var kept = (TimerOutcome.Kept) keep.keep(DANA, call.id(), call.version(), new KeepTimer.Days.Ask(), "dana");
        var draft = kept.drafts().getFirst();
        assertThat(draft.content().measure()).isEqualTo(new Measure.Time(new Worked(1_237)));
        assertThat(draft.content().matter()).isEqualTo(new MatterId("0412-0002"));
        assertThat(draft.content().narrative()).isEqualToIgnoringCase("Call with adjuster re deposition");
        assertThat(draft.proposed().needs()).isEmpty();
        assertThat(events("TimerKept")).isEqualTo(1);
        assertThat(events("EntryProposed")).isEqualTo(1);
        assertThat(keep.keep(DANA, call.id(), kept.timer().version(), new KeepTimer.Days.Ask(), "dana"))
                .isInstanceOf(TimerOutcome.Stale.class);
    }

    @Test
    void a_temporary_matter_is_never_taken_for_one_of_the_firm() {
        var label = new Label("Smith v. Acme 1 call", null, "Smith intake");
        var call = done(start.begin(DANA, label, null, "dana"));
        clock.pass(Duration.ofMinutes(6));
        var kept = (TimerOutcome.Kept) keep.keep(DANA, call.id(), call.version(), new KeepTimer.Days.Ask(), "dana");
        assertThat(kept.drafts().getFirst().content().matter()).isNull();
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select body from note")
                        .query(String.class)
                        .single())
                .isEqualTo("Smith v. Acme 1 call\nNew matter: Smith intake");
    }

    @Test
    void a_timer_without_words_says_when_it_ran_and_one_without_time_is_not_kept() {
        var silent = begun("", null);
        assertThat(keep.keep(DANA, silent.id(), silent.version(), new KeepTimer.Days.Ask(), "dana"))
                .isInstanceOf(TimerOutcome.Refused.class);
        clock.pass(Duration.ofMinutes(12));
        keep.keep(DANA, silent.id(), silent.version(), new KeepTimer.Days.Ask(), "dana");
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select body from note")
                        .query(String.class)
                        .single())
                .isEqualTo("Timer 10:00-10:12");
    }

    @Test
    void going_back_undoes_a_forgotten_stop_and_a_discarded_timer() {
        var call = begun("call", null);
        clock.pass(Duration.ofMinutes(10));
        var stopped = stopped(call);
        clock.pass(Duration.ofMinutes(90));
        var resumed = done(start.resume(DANA, call.id(), stopped.version(), null, "dana"));
        clock.pass(Duration.ofMinutes(90));
        var back = done(change.setBack(DANA, call.id(), resumed.version(), 2, "dana"));
        assertThat(back.state().seconds(clock.instant())).isEqualTo(600);
        var gone = done(change.discard(DANA, call.id(), back.version(), "dana"));
        assertThat(timers.open(DANA)).isEmpty();
        assertThat(timers.discarded(DANA, clock.instant().minusSeconds(60))).hasSize(1);
        done(change.setBack(DANA, call.id(), gone.version(), gone.version(), "dana"));
        assertThat(seconds(call.id())).isEqualTo(600);
    }

    @Test
    void anothers_timer_is_unknown_and_its_words_are_not_in_the_book() {
        var call = begun("confidential call with Ortega", null);
        var end = new StopTimer.End.AsPressed();
        assertThat(stop.stop(PER, call.id(), call.version(), end, "per")).isInstanceOf(TimerOutcome.Unknown.class);
        assertThat(change.discard(PER, call.id(), call.version(), "per")).isInstanceOf(TimerOutcome.Unknown.class);
        assertThat(timers.find(PER, call.id())).isEmpty();
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select string_agg(details::text, '') from audit_event")
                        .query(String.class)
                        .single())
                .doesNotContain("confidential");
    }

    @Test
    void a_matter_that_does_not_exist_is_refused() {
        assertThat(start.begin(DANA, new Label("call", new MatterId("9999"), ""), null, "dana"))
                .isEqualTo(new TimerOutcome.Refused(
                        List.of("There is no matter 9999. Check the number, or name a temporary matter.")));
    }
}
