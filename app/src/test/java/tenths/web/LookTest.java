package tenths.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

@NullMarked
class LookTest {
    @Test
    void look() {
        var firm = SmallFirm.withMatters(6);
        for (var i = 1; i <= 6; i++) {
            for (var j = 0; j < 12; j++) {
                firm.worked(i, 6 * (j + 1), "Telephone conference with adjuster regarding deposition of Smith " + j);
            }
            firm.paid(i, "1", "412.50");
        }
        try (var house = OpenHouse.with(firm).withPeople()) {
            var page = house.signedIn("biller");
            page.onConsoleMessage(message -> System.out.println("CONSOLE " + message.text()));
            page.onPageError(error -> System.out.println("ERROR " + error));
            shot(page, "today-empty");
            page.navigate(house.address() + "/run");
            shot(page, "run");
            page.keyboard().press("Shift+A");
            page.keyboard().press("p");
            page.waitForSelector("text=prepared");
            shot(page, "task");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Bills')");
            shot(page, "bills");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForSelector("article.bill");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForSelector(".line-panel");
            shot(page, "bill");
            page.keyboard().press("w");
            shot(page, "bill-write-down");
            page.keyboard().press("Escape");
            page.keyboard().press("v");
            page.waitForSelector("#paper img");
            page.waitForTimeout(1500);
            shot(page, "bill-preview");
            page.navigate(house.address() + "/findings");
            shot(page, "findings");
            page.navigate(house.address() + "/record");
            shot(page, "record");
            page.navigate(house.address() + "/");
            shot(page, "today");
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "look", name + ".png")));
    }
}
