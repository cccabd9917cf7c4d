package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// S6: bills change hands among reviewers, and go back by undo.
@NullMarked
class ReviewersTest {
    private static void give(Page page, String reviewer) {
        page.keyboard().press("Shift+A");
        page.keyboard().press("w");
        page.locator("select[name=reviewer]").selectOption(reviewer);
        page.getByText("Give").click();
    }

    @Test
    void bills_get_another_reviewer_and_the_old_one_back() {
        var firm = SmallFirm.withMatters(2);
        firm.worked(1, 24, "Telephone adjuster on reserve");
        firm.worked(2, 30, "Review medical records of plaintiff");
        firm.prepared();
        firm.run("update prebill set reviewer = '417'");
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills");
            page.waitForSelector("html[data-ready]");
            give(page, "522");
            assertThat(page.locator("#notice")).containsText("2 bills have another reviewer.");
            assertThat(page.locator("tbody tr").first()).containsText("Lindqvist");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.keyboard().press("z");
            assertThat(page.locator("tbody tr").first()).containsText("Ortega");
        }
    }
}
