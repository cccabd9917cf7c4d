package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// S1 and S5: what would become of all bills, in a real browser.
@NullMarked
class ForecastWalkTest {
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 200;

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @BeforeEach
    void twoMattersWaitAndOneHasABill() {
        firm.run("update client_terms set profile = 'strict'");
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.prepared();
        firm.worked(2, 24, "Telephone conference with adjuster");
        firm.worked(3, 24, "Telephone conference with adjuster");
        firm.run("update matter set claim_number = '' where id = '0412-0003'");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_biller_asks_what_would_become_of_all_bills_and_sees_it_on_today_and_in_the_run() {
        try (var page = house.signedIn("biller")) {
            assertThat(page.locator(".forecast")).containsText("no forecast was made yet");
            page.navigate(house.address() + "/forecast");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/forecast before the first");
            page.keyboard().press("p");
            assertThat(page.locator("#progress"))
                    .containsText("If 3 bills went out now: 2 accepted, 0 flagged, 0 late, 1 refused.");
            page.navigate(house.address() + "/");
            var line = page.locator(".forecast").first();
            assertThat(line).containsText("✓ 2 accepted");
            assertThat(line).containsText("● 1 refused");
            assertThat(line).containsText("an identifier is missing or unknown");
            assertThat(page.locator("main")).containsText("1 finding to answer, about 1 minute");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/");
            page.locator(".forecast a.bad").first().click();
            assertThat(page.locator("main table[data-list] tbody tr")).hasCount(1);
            assertThat(page.locator("main table[data-list]")).containsText("CLIENT_MATTER_ID");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/forecast?fate=REFUSED");
            page.navigate(house.address() + "/run?upTo=2026-11-03");
            assertThat(page.locator("main table")).containsText("● refused: an identifier is missing or unknown");
            assertThat(page.locator("main table")).containsText("✓ accepted");
        }
    }

    @Test
    void without_any_script_the_hour_is_planned_and_a_forecast_made() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/forecast");
            plain.getByLabel("at", new Page.GetByLabelOptions().setExact(true)).fill("04:15");
            plain.getByText("Keep", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator(".notice")).containsText("every night at 04:15");
            plain.getByText("Make the first forecast").click();
            assertThat(plain.locator("h1")).containsText("Forecast all bills");
            for (var tries = 0; tries < TRIES && plain.getByText("0412-0001").count() == 0; tries++) {
                plain.waitForTimeout(PAUSE_MILLIS);
                plain.navigate(house.address() + "/forecast?fate=ACCEPTED");
            }
            assertThat(plain.locator("main")).containsText("0412-0001");
            context.close();
        }
    }

    @Test
    void a_program_asks_and_reads_it() {
        var program = Program.of(house, "biller");
        assertThat(program.get("/night-forecast").status()).isEqualTo(404);
        var made = program.post("/night-forecast", "{}");
        assertThat(made.at("/accepted")).isEqualTo("2");
        assertThat(made.at("/refused")).isEqualTo("1");
        var newest = program.get("/night-forecast");
        assertThat(newest.at("/totals/0/refused")).isEqualTo("1");
        assertThat(newest.at("/clients/0/client")).isEqualTo("0412");
        assertThat(newest.at("/minutes")).isEqualTo("1");
        var refused = program.get("/night-forecast/bills?forecast=refused");
        assertThat(refused.at("/items/0/matter")).isEqualTo("0412-0003");
        assertThat(refused.at("/items/0/cause")).isEqualTo("an identifier is missing or unknown");
        assertThat(program.get("/night-forecast/bills?forecast=lost").status()).isEqualTo(400);
    }
}
