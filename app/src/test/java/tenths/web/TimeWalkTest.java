package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.desk.capture.SetTargets;
import tenths.firm.TimekeeperId;
import tenths.store.TestDatabase;

/// A lawyer's day with timers in a real browser, by keys.
@NullMarked
class TimeWalkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York"); // Tue 10:00 there
    private final TestDatabase database = TestDatabase.fresh();
    private OpenHouse house = first();

    private OpenHouse first() {
        SmallFirm.at(database, clock, 2);
        return open().withPeople();
    }

    /// Closing it leaves the database as it is.
    private OpenHouse open() {
        return OpenHouse.with(SmallFirm.again(database.app(), () -> {}, clock));
    }

    @BeforeEach
    void sixHoursADay() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        new SetTargets(house.firm().house())
                .save(new SetTargets.Wish(new TimekeeperId("417"), MONDAY, 21_600, days, ""), "biller");
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    private static String ticks(Page page) {
        return page.locator("#clock .ticks").textContent().strip();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    @Test
    void a_day_by_keys_from_the_timer_to_the_complete_week() {
        try (var page = house.signedIn("timekeeper")) {
            press(page, "t");
            assertThat(page.locator("#clock .running")).isVisible();
            clock.pass(Duration.ofSeconds(754));
            page.reload();
            assertThat(ticks(page)).isIn("0:12:34", "0:12:35", "0:12:36");
            page.locator(".fold > summary").first().click();
            page.getByLabel("Words").fill("Telephone conference with adjuster regarding deposition");
            page.locator(".fold input[name=matter]").fill("0412-0001");
            press(page, "Enter");
            assertThat(page.locator(".timer-words strong")).containsText("Telephone conference");
            page.locator("h1").click();
            press(page, "w");
            assertThat(page.locator("#notice")).containsText("1 draft waits");
            assertThat(page.locator("tr.draft")).containsText("0412-0001 Smith v. Acme 1");
            assertThat(page.locator("tr.draft .number")).hasText("0.21");
            press(page, "C");
            assertThat(page.locator("#notice")).containsText("time in drafts");
            press(page, "r");
            assertThat(page.locator("#notice")).containsText("Released 1 entry");
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText("✓ released")))
                    .isVisible();
            press(page, "C");
            assertThat(page.locator("h1")).containsText("complete");
        }
        assertThat(seconds()).isEqualTo(754);
    }

    private long seconds() {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select sum(worked_seconds) from work")
                .query(Long.class)
                .single();
    }

    @Test
    void a_timer_runs_on_over_a_restart_of_the_house_and_is_exact() {
        try (var page = house.signedIn("timekeeper")) {
            press(page, "t");
            assertThat(page.locator("#clock .running")).isVisible();
        }
        house.close(); // stops the server, as a restart does
        clock.pass(Duration.ofSeconds(3_725));
        house = open();
        try (var page = house.signedIn("timekeeper")) {
            assertThat(page.locator("#clock .running")).isVisible();
            assertThat(ticks(page)).isIn("1:02:05", "1:02:06", "1:02:07");
        }
    }

    @Test
    void two_devices_do_not_run_two_timers_and_windows_of_one_browser_agree() {
        try (var office = house.signedIn("timekeeper");
                var phone = house.signedIn("timekeeper");
                var tab = office.context().newPage()) {
            tab.navigate(house.address() + "/account");
            tab.waitForLoadState();
            office.bringToFront();
            press(office, "t");
            assertThat(office.locator("#clock .running")).isVisible();
            assertThat(tab.locator("#clock .running")).isVisible();
            press(phone, "t");
            assertThat(phone.locator("#notice")).containsText("runs already");
            assertThat(phone.locator("#clock .running")).isVisible();
        }
    }

    @Test
    void the_key_works_on_every_page_and_leaves_what_is_typed_there() {
        try (var page = house.signedIn("timekeeper")) {
            page.navigate(house.address() + "/account");
            page.getByLabel("Name of the program").fill("my export");
            page.locator("h1").click();
            press(page, "t");
            assertThat(page.locator("#clock .running")).isVisible();
            assertThat(page.getByLabel("Name of the program")).hasValue("my export");
            press(page, "t");
            assertThat(page.locator("#clock .standing")).isVisible();
        }
    }

    @Test
    void a_timer_left_overnight_is_shown_and_counts_what_its_owner_says() {
        try (var page = house.signedIn("timekeeper")) {
            page.navigate(house.address() + "/time");
            page.getByPlaceholder("Call with adjuster …").fill("Draft answer");
            press(page, "Enter");
            assertThat(page.locator("#clock .running")).isVisible();
        }
        clock.moveTo("2026-11-04T14:00:00Z");
        try (var page = house.signedIn("timekeeper")) {
            press(page, "t");
            assertThat(page.locator("#notice")).containsText("ran past midnight");
            assertThat(page.locator(".timer.overnight")).containsText("Left running overnight");
            screens(page, "time-overnight");
            page.getByLabel("The work ended at").fill("17:40");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("That is when it ended"))
                    .click();
            assertThat(page.locator(".timer-head .ticks")).hasText("7:40:00");
            page.locator(".fold > summary").first().click();
            assertThat(page.locator(".history-of-timer")).containsText("the work ended at Tue 3 Nov, 17:40");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to Tue 3 Nov, 10:00, started"))
                    .click();
            assertThat(page.locator(".timer-head .ticks")).hasText("0:00:00");
        }
    }

    @Test
    void a_gap_is_filled_with_words_and_last_week_is_copied_as_drafts() {
        house.firm().worked(1, 90, "Review deposition transcript of plaintiff");
        try (var page = house.signedIn("timekeeper")) {
            page.navigate(house.address() + "/time");
            page.getByLabel("What was done on Monday 2 November").fill(".4 call w adjuster");
            press(page, "Enter");
            assertThat(page.locator("tr.draft")).containsText("0.40");
            page.navigate(house.address() + "/time/weeks/2026-10-12/copy");
            press(page, "j");
            press(page, "Space");
            screens(page, "copy-week");
            press(page, "Control+Enter");
            assertThat(page.locator("#notice")).containsText("Nothing is released yet");
            assertThat(page.locator("#day-2026-10-12 tr.draft")).containsText("1.50");
            page.navigate(house.address() + "/time/weeks/2026-10-12/copy");
            press(page, "A");
            press(page, "Control+Enter");
            assertThat(page.locator("#notice")).containsText("copied before");
        }
        assertThat(seconds()).as("nothing was released").isEqualTo(5_400);
    }

    @Test
    void a_cell_of_the_week_is_copied_by_keys_by_drag_and_without_scripts() {
        house.firm().worked(1, 90, "Review deposition transcript of plaintiff"); // on Monday 5 October
        try (var page = house.signedIn("timekeeper")) {
            page.navigate(house.address() + "/time?week=2026-10-05");
            page.waitForSelector("html[data-ready]");
            page.locator("[data-cell='2026-10-05|0412-0001']").focus();
            press(page, "Control+c");
            press(page, "ArrowRight");
            press(page, "Control+v");
            assertThat(page.locator("#notice")).containsText("Copied to 6 Oct 2026: 1 draft waits");
            assertThat(page.locator("#day-2026-10-06 tr.draft")).containsText("1.50");
            screens(page, "week-cells");

            page.keyboard().down("Control");
            page.locator("[data-cell='2026-10-05|0412-0001']")
                    .dragTo(page.locator("[data-cells] [data-day='2026-10-08']"));
            page.keyboard().up("Control");
            assertThat(page.locator("#notice")).containsText("Copied to 8 Oct 2026: 1 draft waits");
            page.locator("[data-cell='2026-10-05|0412-0001']")
                    .dragTo(page.locator("[data-cells] [data-day='2026-10-09']"));
            page.reload();
            assertThat(page.locator("#day-2026-10-09 tr.draft")).hasCount(0);
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
        var visitor = new Visitor(house.address());
        visitor.signIn("timekeeper", OpenHouse.PASSWORD);
        visitor.get("/time");
        var address = "/time/weeks/2026-10-05/cells";
        visitor.post(address, Map.of("cell", "2026-10-06|0412-0001", "to", "2026-10-07"));
        assertThat(visitor.get("/time?week=2026-10-05").body()).contains("Copied to 7 Oct 2026: 1 draft waits");
        visitor.post(address, Map.of("cell", "2026-10-06|0412-0001", "to", "2026-12-07"));
        assertThat(visitor.get("/time").body()).contains("A day that is still to come has no work yet.");
        assertThat(visitor.post(address, Map.of("cell", "nonsense", "to", "2026-10-07"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(seconds()).as("nothing was released").isEqualTo(5_400);
    }

    @Test
    void a_stranger_finds_no_timer_of_mine() {
        var id = "";
        try (var page = house.signedIn("timekeeper")) {
            press(page, "t");
            assertThat(page.locator("#clock .running")).isVisible();
            id = page.locator("#clock form").first().getAttribute("action");
        }
        house.firm().run("update app_user set timekeeper_id = '522' where login = 'biller'");
        var stranger = new Visitor(house.address());
        stranger.signIn("biller", OpenHouse.PASSWORD);
        stranger.get("/time");
        assertThat(stranger.post(id, Map.of("version", "1")).statusCode()).isEqualTo(404);
    }

    static void screens(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", name + "-" + scheme + ".png")));
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().getFirst().getHtml())
                                    .toList())
                    .isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
