package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// S2: what the client would find in an entry is said while it is typed, with its clause, before anything is kept.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingWalkTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Northgate guidelines 2026
            rules:
              - name: hours-per-day
                kind: TIM-04
                severity: block
                clause: "2.1"
                page: 3
                quote: Nobody bills us more than 8.00 hours a day on one matter.
                parameters: {limit: 8.00}
            """;
    private static final String FOUND = "● Northgate guidelines 2026 2.1";

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 1));
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        plain.run("update matter set name = 'Okafor v. Pine Ridge' where id = '0412-0001'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void the_bar_names_the_clause_with_every_letter() {
        try (var page = house.signedIn("timekeeper")) {
            page.keyboard().press("e");
            page.keyboard().type("9h draft answer, Okafor");
            var found = page.locator("#entry-chips .finds");
            assertThat(found).containsText(FOUND);
            assertThat(found).containsText("the limit is 8.00");
            assertThat(found.locator(".repair")).hasText("Bill 8.00");
            Looks.good(page, "the bar with a finding");
            page.locator("#entry-text").fill("2h draft answer, Okafor");
            assertThat(found).hasCount(0);
            page.keyboard().press("Escape");
        }
    }

    @Test
    void the_form_of_a_proposal_says_it_while_it_is_filled_in_and_the_card_without_any_script() {
        try (var page = house.signedIn("timekeeper")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/inbox");
            plain.locator("#entry-text").fill("9h draft answer, Okafor");
            plain.locator("#entry button").click();
            assertThat(plain.locator(".draft .finds")).containsText(FOUND);
            context.close();
            page.navigate(house.address() + "/inbox");
            page.waitForSelector(".draft.at");
            page.keyboard().press("Enter");
            var form = page.locator(".draft form[data-reading]");
            form.locator("input[name=hours]").fill("7h");
            assertThat(form.locator("[data-found]")).containsText("Nothing found.");
            form.locator("input[name=hours]").fill("10h");
            assertThat(form.locator("[data-found]")).containsText(FOUND);
            form.locator("input[name=hours]").fill("many");
            assertThat(form.locator("[data-found]")).containsText("'many' is no length of time.");
            Looks.good(page, "/inbox");
            assertThat(page.locator(".draft")).hasCount(1);
        }
    }
}
