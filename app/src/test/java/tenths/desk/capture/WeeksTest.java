package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.firm.TimekeeperId;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.store.capture.Letters;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;
import tenths.time.timers.Label;
import tenths.time.weeks.Day;

/// Weeks, missing time and reminders on a real database.
@NullMarked
class WeeksTest {
    private static final TimekeeperId DANA = new TimekeeperId("417");
    private static final TimekeeperId PER = new TimekeeperId("522");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int SIX_HOURS = 21_600;

    private final MovableClock clock = new MovableClock("2026-11-05T15:00:00Z", "America/New_York"); // Thursday
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.at(database, clock, 2);
    private final OpenWeeks weeks = new OpenWeeks(firm.house());
    private final CompleteWeek complete = new CompleteWeek(firm.house());
    private final RemindPeople remind = new RemindPeople(firm.house());
    private final SetTargets targets = new SetTargets(firm.house());

    @BeforeEach
    void everybodyHasATarget() {
        assertThat(target(DANA, SIX_HOURS, "dana@firm.example")).isEmpty();
        assertThat(target(PER, SIX_HOURS, "")).isEmpty();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private List<String> target(TimekeeperId person, int seconds, String address) {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return targets.save(new SetTargets.Wish(person, MONDAY, seconds, days, address), "biller");
    }

    private void worked(TimekeeperId who, LocalDate day, int minutes) {
        var entry = new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(1),
                who,
                day,
                Worked.ofMinutes(minutes),
                Codes.fee("L330", "A104"),
                "Review deposition transcript",
                true,
                day);
        firm.house()
                .transactions()
                .inOne(() -> firm.house().works().add(List.of(new Works.Arriving(entry, null, 1, null))));
    }

    @Test
    void the_biller_sees_who_owes_how_much_the_most_first() {
        worked(DANA, MONDAY, 360);
        worked(DANA, MONDAY.plusDays(1), 90);
        worked(PER, MONDAY, 60);
        assertThat(weeks.owing())
                .extracting(OpenWeeks.Owing::person, OpenWeeks.Owing::seconds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PER, 5 * 3_600L + 2 * SIX_HOURS),
                        org.assertj.core.groups.Tuple.tuple(DANA, 16_200L + SIX_HOURS));
        assertThat(weeks.owing().getLast().days(firm.house().today()))
                .extracting(Day::date)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    @Test
    void a_day_off_a_complete_week_and_time_before_the_target_owe_nothing() {
        complete.dayOff(PER, MONDAY, true, "per");
        complete.dayOff(PER, MONDAY.plusDays(1), true, "per");
        assertThat(weeks.owing())
                .filteredOn(owing -> owing.person().equals(PER))
                .singleElement()
                .satisfies(owing -> assertThat(owing.seconds()).isEqualTo(SIX_HOURS));
        assertThat(complete.complete(PER, MONDAY.plusDays(3), "per")).isInstanceOf(CompleteWeek.Outcome.Done.class);
        assertThat(weeks.owing()).extracting(OpenWeeks.Owing::person).containsExactly(DANA);
        complete.reopen(PER, MONDAY, "per");
        assertThat(weeks.owing()).extracting(OpenWeeks.Owing::person).containsExactly(DANA, PER);
    }

    @Test
    void a_week_with_time_on_a_timer_or_in_a_draft_is_not_complete() {
        var timer =
                ((TimerOutcome.Done) new StartTimer(firm.house()).begin(DANA, Label.of("call"), null, "dana")).timer();
        clock.pass(Duration.ofMinutes(30));
        assertThat(complete.complete(DANA, MONDAY, "dana"))
                .isEqualTo(new CompleteWeek.Outcome.Refused(
                        List.of("There is time on timers. Write it down or discard it first.")));
        new KeepTimer(firm.house(), new RuleReaders(firm.house()))
                .keep(DANA, timer.id(), timer.version(), new KeepTimer.Days.Ask(), "dana");
        assertThat(complete.complete(DANA, MONDAY, "dana"))
                .isEqualTo(new CompleteWeek.Outcome.Refused(
                        List.of("There is time in drafts. Release or dismiss it first.")));
        var thursday = weeks.own(DANA, MONDAY).days().get(3);
        assertThat(thursday).isEqualTo(new Day(MONDAY.plusDays(3), SIX_HOURS, 0, 1_800, 0));
        assertThat(Objects.requireNonNull(weeks.everybody(MONDAY).get(DANA))
                        .days()
                        .get(3)
                        .drafted())
                .as("drafts are their person's alone")
                .isZero();
    }

    @Test
    void a_timer_left_overnight_counts_nothing_and_keeps_its_week_open() {
        new StartTimer(firm.house()).begin(DANA, Label.of("call"), null, "dana");
        clock.pass(Duration.ofHours(20));
        assertThat(weeks.own(DANA, MONDAY).sum(Day::timed)).isZero();
        assertThat(complete.complete(DANA, MONDAY, "dana"))
                .isEqualTo(new CompleteWeek.Outcome.Refused(
                        List.of("A timer was left running overnight. Say when the work ended first.")));
    }

    @Test
    void a_reminder_names_days_and_hours_and_goes_once_a_day() {
        worked(DANA, MONDAY, 360);
        worked(DANA, MONDAY.plusDays(1), 90);
        var reminded = remind.everybody("biller");
        assertThat(reminded.reminded()).containsExactly(DANA);
        assertThat(reminded.notReminded())
                .containsExactly("Per Lindqvist has no mail address. Enter one under Targets.");
        assertThat(remind.some(List.of(DANA), "biller").notReminded())
                .containsExactly("Dana Ortega was reminded today already.");
        var due = firm.house()
                .transactions()
                .inOne(() -> new Letters(firm.house().transactions())
                        .claim(10, clock.instant(), clock.instant().plusSeconds(60)));
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().letter().body())
                .contains("Dear Dana Ortega", "Tue 3 Nov", "4.50 h", "Wed 4 Nov", "6.00 h", "10.50 h")
                .doesNotContain("Smith", "Northgate", "0412", "deposition", "Mon 2 Nov");
    }

    @Test
    void an_address_or_a_target_that_cannot_be_is_refused_with_all_reasons() {
        assertThat(target(new TimekeeperId("999"), 100_000, "dana@firm.example\nBcc: all@firm.example"))
                .hasSize(3);
    }
}
