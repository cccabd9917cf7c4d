package tenths.desk.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.packs.PackReader;
import tenths.desk.ChangePrebillState;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.forecasts.MakeForecast.Outcome;
import tenths.firm.TimekeeperId;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.store.forecasts.ForecastNight;
import tenths.store.forecasts.ForecastRows;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.MatterForecast;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// If all bills went out now (issue 5, number 13): fates, causes, the trend, and when the house asks by itself.
@NullMarked
class MakeForecastTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: vague
                kind: TIM-11
                severity: warn
                clause: "1"
                page: 0
                quote: No vague words.
              - name: too-old
                kind: INV-04
                severity: block
                clause: "2"
                page: 0
                quote: Nothing older than 60 days.
                parameters: {days: 60}
            """;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 5));
    private final Forecasts forecasts = new Forecasts(firm.house().transactions());

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate', profile = 'strict'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private void workedInAugust(int matter) {
        var august = LocalDate.of(2026, 8, 15);
        var entry = new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(matter),
                new TimekeeperId("417"),
                august,
                Worked.ofMinutes(24),
                Codes.fee("L330", "A104"),
                "Telephone conference with adjuster Smith regarding the reserve",
                true,
                august);
        firm.house()
                .transactions()
                .inOne(() -> firm.house().works().add(List.of(new Works.Arriving(entry, null, 1, null))));
    }

    private Outcome.Made made() {
        return (Outcome.Made) new MakeForecast(firm.house()).now("robin", Progress.SILENT);
    }

    private MatterForecast of(int matter) {
        return Objects.requireNonNull(new ForecastRows(firm.house().transactions())
                .of(List.of(SmallFirm.matter(matter)))
                .get(SmallFirm.matter(matter)));
    }

    private long events() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = 'ForecastMade'")
                .query(Long.class)
                .single();
    }

    @Test
    void every_open_bill_and_all_waiting_work_has_its_fate_with_the_cause() {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        var open = firm.prepared().getFirst();
        firm.worked(2, 24, "Telephone conference with adjuster Smith regarding the reserve");
        firm.worked(3, 24, "Attention to file");
        firm.worked(4, 24, "Telephone conference with adjuster Smith regarding the reserve");
        firm.run("update matter set claim_number = '' where id = '0412-0004'");
        workedInAugust(5);
        var made = made();
        assertThat(made.bills()).hasSize(5);
        assertThat(of(1).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(of(1).prebill()).isEqualTo(open);
        assertThat(of(2).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(of(2).prebill()).isNull();
        assertThat(of(3).fate()).isEqualTo(Fate.FLAGGED);
        assertThat(of(3).cause()).isEqualTo(Cause.RULE);
        assertThat(of(3).reason()).startsWith("TIM-11: ");
        assertThat(of(4).fate()).isEqualTo(Fate.REFUSED);
        assertThat(of(4).cause()).isEqualTo(Cause.IDENTIFIER);
        assertThat(of(4).reason()).contains("CLIENT_MATTER_ID", "Import the matter again with its claim number.");
        assertThat(of(5).fate()).as(of(5).reason()).isEqualTo(Fate.LATE);
        assertThat(of(5).cause()).isEqualTo(Cause.TIME_LIMIT);
        var totals = forecasts.totals(LocalDate.of(2026, 11, 3)).getFirst();
        assertThat(totals.counts()).hasToString("Counts[accepted=2, flagged=1, late=1, refused=1]");
        assertThat(totals.acceptedMinor()).isEqualTo(2 * 7_422);
        assertThat(totals.flaggedMinor())
                .isEqualTo(of(3).amounts().atRisk().minor())
                .isPositive();
        assertThat(totals.toAnswer()).isEqualTo(2);
        assertThat(events()).isEqualTo(1);
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void work_without_a_rate_is_refused_for_its_rate() {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        firm.run("update agreement set superseded_at = now() where id = 'a1'");
        made();
        assertThat(of(1).fate()).isEqualTo(Fate.REFUSED);
        assertThat(of(1).cause()).isEqualTo(Cause.RATE);
    }

    @Test
    void the_forecast_says_what_the_run_then_finds() {
        firm.worked(3, 24, "Attention to file");
        firm.worked(4, 24, "Telephone conference with adjuster Smith regarding the reserve");
        made();
        var before = List.of(of(3), of(4));
        firm.prepared();
        made();
        var after = List.of(of(3), of(4));
        assertThat(after)
                .extracting(MatterForecast::fate, MatterForecast::amounts, MatterForecast::reason)
                .isEqualTo(before.stream()
                        .map(each -> tuple(each.fate(), each.amounts(), each.reason()))
                        .toList());
    }

    @Test
    void a_night_keeps_its_last_forecast_and_only_the_newest_keeps_its_matters() {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        made();
        firm.worked(2, 24, "Attention to file");
        made();
        clock.moveTo("2026-11-04T15:00:00Z");
        firm.worked(3, 24, "Attention to file");
        made();
        assertThat(forecasts.trend(10))
                .extracting(night -> night.night().getDayOfMonth() + " "
                        + night.tally().counts().all())
                .containsExactly("4 3", "3 2");
        assertThat(new ForecastRows(firm.house().transactions()).count(ForecastRows.Filter.ALL))
                .isEqualTo(3);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void a_forecast_that_is_stopped_keeps_nothing_and_leaves_the_one_before() {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        made();
        clock.moveTo("2026-11-04T15:00:00Z");
        assertThat(new MakeForecast(firm.house()).now("robin", (_, _) -> false)).isEqualTo(new Outcome.Stopped(0, 1));
        assertThat(forecasts.newest().map(ForecastNight::night)).contains(LocalDate.of(2026, 11, 3));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void it_is_made_once_behind_its_hour_and_missed_nights_are_made_up_for_once() {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        var planning = new PlanForecasts(firm.house());
        planning.plan(new Forecasts.Plan(LocalTime.of(4, 0), true), "robin");
        assertThat(planning.makeIfDue("night", Progress.SILENT))
                .as("never made before")
                .isPresent();
        assertThat(planning.makeIfDue("night", Progress.SILENT)).as("made").isEmpty();
        clock.moveTo("2026-11-04T08:59:00Z"); // 03:59 in New York
        assertThat(planning.makeIfDue("night", Progress.SILENT))
                .as("before the hour")
                .isEmpty();
        clock.moveTo("2026-11-04T09:01:00Z");
        assertThat(planning.makeIfDue("night", Progress.SILENT))
                .as("behind the hour")
                .isPresent();
        clock.moveTo("2026-11-09T02:00:00Z"); // asleep for four nights, awake in the evening
        assertThat(planning.makeIfDue("night", Progress.SILENT))
                .as("missed nights")
                .isPresent();
        assertThat(planning.makeIfDue("night", Progress.SILENT)).as("once").isEmpty();
        planning.plan(new Forecasts.Plan(LocalTime.of(4, 0), false), "robin");
        clock.moveTo("2026-11-12T15:00:00Z");
        assertThat(planning.makeIfDue("night", Progress.SILENT))
                .as("switched off")
                .isEmpty();
    }

    @Test
    void two_machines_make_one_forecast_of_a_night() throws Exception {
        firm.worked(1, 24, "Telephone conference with adjuster Smith regarding the reserve");
        var due = clock.instant();
        var together = new CyclicBarrier(2);
        Callable<Outcome> machine = () -> {
            var first = new boolean[] {true};
            return new MakeForecast(firm.house()).planned("night", due, (_, _) -> {
                if (first[0]) {
                    first[0] = false;
                    await(together);
                }
                return true;
            });
        };
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var each : threads.invokeAll(List.of(machine, machine))) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.Made.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.MadeElsewhere.class::isInstance).hasSize(1);
        assertThat(events()).isEqualTo(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void minutes_rest_on_measured_answers_once_there_are_enough_of_them() {
        firm.worked(1, 24, "Attention to file");
        assertThat(made().night().pace()).isEqualTo(MakeForecast.ESTIMATE);
        firm.run("insert into app_user (id, login, name, role, password_hash, created_at)"
                + " values (gen_random_uuid(), 'robin', 'Robin', 'BILLER', 'x', now())");
        answers(MakeForecast.LEAST_ANSWERS, 30); // the first one since the forecast
        var pace = made().night().pace();
        assertThat(pace.answers()).isEqualTo(MakeForecast.LEAST_ANSWERS);
        assertThat(pace.secondsPerFinding()).isEqualTo(30);
        assertThat(pace.minutes(3)).isEqualTo(2);
    }

    /// Decisions of one biller, one after the other.
    private void answers(int count, int secondsApart) {
        for (var i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(secondsApart));
            firm.house().transactions().inOne(() -> {
                firm.house()
                        .book()
                        .append(Event.of(
                                firm.house().now(), "robin", Action.DECISION_TAKEN, new Subject("prebill", "p", 1)));
                return count;
            });
        }
    }

    @Test
    void whoever_keeps_bills_waiting_is_named_with_what_and_since_when() {
        firm.worked(1, 24, "Attention to file");
        var bills = firm.prepared();
        new ChangePrebillState(firm.house()).move(bills, ChangePrebillState.Move.REVIEW, "", "robin");
        firm.run("update prebill set reviewer = '417'");
        firm.run("insert into question (id, prebill_id, work_id, part, timekeeper_id, text, asked_by, asked_at)"
                + " select gen_random_uuid(), prebill_id, work_id, 0, '522', 'Who?', 'robin', '2026-11-01T12:00:00Z'"
                + " from prebill_work limit 1");
        assertThat(new WhoAnswers(firm.house()).all())
                .containsExactly(
                        new WhoAnswers.Waiting("Per Lindqvist", WhoAnswers.What.QUESTION, 1, LocalDate.of(2026, 11, 1)),
                        new WhoAnswers.Waiting("Dana Ortega", WhoAnswers.What.REVIEW, 1, LocalDate.of(2026, 11, 3)));
    }
}
