package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.papers.ObjectionWish;
import tenths.desk.papers.RecordObjection;

/// S1: appeals that close soon, from the number on Today to the invoice.
@NullMarked
class AppealsWalkTest {
    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @AfterEach
    void close() {
        house.close();
    }

    private void takenOff() {
        for (var matter = 1; matter <= 3; matter++) {
            firm.worked(matter, 60, "Draft answer");
        }
        var bills = firm.prepared();
        firm.approve(bills);
        var day = LocalDate.of(2026, 11, 3);
        new FinaliseInvoices(firm.house()).finalise(bills, day, "lee", Progress.SILENT);
        var recording = new RecordObjection(firm.house());
        for (var number = 1; number <= 3; number++) {
            var until = day.plusDays(number < 3 ? 3 + number : 60).toString();
            var taken = new ObjectionWish.TakenOff(number + "0.00", day.toString(), "BB", "Block billing", until);
            recording.record(Integer.toString(number), taken, "lee");
        }
    }

    @Test
    void today_counts_the_appeals_that_close_soon_with_the_money_and_leads_to_them() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/");
            assertThat(page.locator("main")).not().containsText("to appeal");
            page.navigate(house.address() + "/appeals");
            assertThat(page.locator(".empty")).containsText("Nothing waits for an appeal");
            takenOff();
            page.navigate(house.address() + "/");
            page.waitForSelector("html[data-ready]");
            var item = page.locator("tr", new Page.LocatorOptions().setHasText("to appeal"));
            assertThat(item).hasText(Pattern.compile("2\\s+to appeal, the first until 7 Nov 2026\\s+\\$30\\.00"));
            Looks.good(page, "/ with appeals");
            item.locator("a").first().click();
            assertThat(page.locator("table.list tbody tr")).hasCount(2);
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/appeals?soon=true");
            page.locator("main select").selectOption("false");
            page.locator("main form.filter button").click();
            assertThat(page.locator("table.list tbody tr")).hasCount(3);
            page.locator("table.list tbody a").first().click();
            assertThat(page.locator("#objections")).containsText("Block billing");
        }
    }
}
