package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// S8: findings of one cause are seen before and after, answered by one act, and put back by one act.
@NullMarked
class AlikeWalkTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Billing guidelines 2026
            rules:
              - name: hours-per-day
                kind: TIM-04
                severity: block
                clause: "2.1"
                page: 3
                quote: Nobody bills us more than 8.00 hours a day on one matter.
                parameters: {limit: 8.00}
            """;
    private static final int TEN_HOURS = 600;
    private static final int EIGHT_HOURS = 480;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 3));

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeEach
    void threeBillsBreakTheRule() {
        firm.worked(1, TEN_HOURS, "Attend trial");
        firm.worked(2, TEN_HOURS, "Attend mediation");
        firm.worked(3, EIGHT_HOURS, "Review records");
        firm.worked(3, 60, "Draft letter to adjuster");
        firm.prepared();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void a_biller_sees_before_and_after_fixes_all_alike_and_puts_it_back() {
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/findings");
            page.locator("tbody a[data-open-row]").first().click();
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("F");
            page.waitForURL("**/findings/cause/preview?**");
            page.waitForSelector("html[data-ready]");
            var main = page.locator("main");
            assertThat(main).containsText("Hours of 2 lines");
            assertThat(main).containsText(Pattern.compile("20\\.00\\s+16\\.00"));
            assertThat(main).containsText("10.00 → 8.00");
            assertThat(main).containsText("1 finding stays open");
            assertThat(main).containsText("Only a person can say what mends it.");
            Looks.good(page, "/findings/cause/preview");
            page.getByText("Fix 2 findings on 2 bills").click();
            page.waitForURL("**/tasks/**");
            assertThat(main).containsText("2 findings answered: 2 lines on 2 bills.");
            page.locator("main a.button.main").click();
            page.waitForURL("**/findings/alike/**");
            page.waitForSelector("html[data-ready]");
            assertThat(main).containsText("of which 2 stand on 2 bills.");
            Looks.good(page, "/findings/alike");
            page.navigate(house.address() + "/findings");
            assertThat(main).containsText("2 answers stand on 2 bills");
            Looks.good(page, "/findings");
            page.getByText("Put back", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/tasks/**");
            assertThat(main).containsText("2 lines put back on 2 bills.");
            page.navigate(house.address() + "/findings");
            assertThat(page.locator("tbody tr td.number").first()).hasText("3");
            assertThat(main).not().containsText("Answered alike");
        }
    }
}
