package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.desk.capture.SetTargets;
import tenths.firm.TimekeeperId;
import tenths.store.TestDatabase;

/// Timers and weeks for programs.
@NullMarked
class ApiTimersTest {
    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final OpenHouse house =
            OpenHouse.with(SmallFirm.at(TestDatabase.fresh(), clock, 2)).withPeople();
    private final Program dana = Program.of(house, "timekeeper");
    private final Program biller = Program.of(house, "biller");

    @BeforeEach
    void targets() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var from = LocalDate.of(2026, 11, 2);
        new SetTargets(house.firm().house())
                .save(new SetTargets.Wish(new TimekeeperId("417"), from, 21_600, days, ""), "biller");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_timer_is_started_stopped_and_written_down_to_the_second() {
        var made = dana.post("/timers", "{'words': 'Call with adjuster', 'matter': '0412-0002'}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var path = "/timers/" + made.at("/id");
        clock.pass(Duration.ofSeconds(367));
        assertThat(dana.get("/timers").number("/items/0/seconds")).isEqualTo(367);
        var kept = dana.post(path + "/keep", "{'version': 1}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.json().at("/drafts").size()).isEqualTo(1);
        assertThat(kept.at("/timer/standing")).isEqualTo("KEPT");
        var week = dana.get("/weeks/2026-11-03");
        assertThat(week.at("/days/1/drafted")).isEqualTo("0.10");
        assertThat(week.at("/days/0/gap")).isEqualTo("6.00");
        assertThat(week.at("/owed")).isEqualTo("6.00");
        assertThat(dana.post("/weeks/2026-11-03/complete", "").status()).isEqualTo(422);
    }

    @Test
    void a_stale_version_a_second_timer_and_a_night_are_refused_with_the_way_on() {
        var made = dana.post("/timers", "{}");
        var path = "/timers/" + made.at("/id");
        assertThat(dana.post(path + "/stop", "{'version': 9}").status()).isEqualTo(409);
        assertThat(dana.post("/timers", "{}").text()).contains("runs already");
        clock.pass(Duration.ofHours(24));
        assertThat(dana.post(path + "/stop", "{'version': 1}").text()).contains("past midnight");
        var ended = dana.post(path + "/stop", "{'version': 1, 'ended': '2026-11-03T15:30:00Z'}");
        assertThat(ended.number("/seconds")).isEqualTo(1_800);
        assertThat(dana.post(path + "/back", "{'version': 2, 'point': 1}").number("/seconds"))
                .isZero();
    }

    @Test
    void nobody_sees_the_timers_of_others_and_only_billers_see_who_owes() {
        var made = dana.post("/timers", "{'words': 'confidential'}");
        assertThat(biller.get("/timers").status()).as("keeps no time").isEqualTo(404);
        house.firm().run("update app_user set timekeeper_id = '522' where login = 'biller'");
        assertThat(biller.get("/timers/" + made.at("/id")).status()).isEqualTo(404);
        assertThat(biller.post("/timers/" + made.at("/id") + "/discard", "{'version': 1}")
                        .status())
                .isEqualTo(404);
        var owes = biller.get("/missing-time");
        assertThat(owes.at("/items/0/timekeeper")).isEqualTo("417");
        assertThat(owes.at("/items/0/hours")).isEqualTo("6.00");
        assertThat(owes.text()).doesNotContain("confidential");
        assertThat(dana.get("/missing-time").status()).isEqualTo(403);
        assertThat(dana.get("/prebills").status()).isEqualTo(403);
    }
}
