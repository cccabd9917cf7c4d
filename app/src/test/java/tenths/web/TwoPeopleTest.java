package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.access.Role;
import tenths.desk.ManagePeople;
import tenths.desk.SmallFirm;

/// Two billers at one bill: they see each other, what they do to different lines is merged, and a clash over one line
/// asks the second.
@NullMarked
class TwoPeopleTest {
    private final SmallFirm firm = SmallFirm.withMatters(1);
    private OpenHouse house = OpenHouse.with(firm);
    private String bill = "";

    @BeforeEach
    void aBillOfTwoLines() {
        firm.worked(1, 60, "Telephone conference with adjuster");
        firm.worked(1, 30, "Draft answer to complaint");
        bill = "/bills/" + firm.prepared().getFirst();
        house.withPeople();
        new ManagePeople(firm.house())
                .add(new ManagePeople.Newcomer("lee", "Lee Fontaine", Role.BILLER, null, OpenHouse.PASSWORD), "test");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Page at(String login) {
        var page = house.signedIn(login);
        page.navigate(house.address() + bill);
        page.waitForLoadState();
        return page;
    }

    private static void writeDown(Page page, int line, String hours) {
        unfold(page, line);
        send(page, hours);
    }

    private static void unfold(Page page, int line) {
        page.locator("[data-lines] tbody tr:not(.unfolded)").nth(line - 1).click();
        page.keyboard().press("w");
        page.locator("[data-form=w][open]").waitFor();
    }

    private static void send(Page page, String hours) {
        var form = page.locator("[data-form=w][open]");
        form.locator("input[name=units]").fill(hours);
        form.locator("input[name=reason]").first().fill("courtesy");
        form.locator("button").first().click();
    }

    @Test
    void each_sees_that_the_other_is_there() {
        var robin = at("biller");
        var lee = at("lee");
        assertThat(lee.locator("#company")).containsText("Robin biller has this bill open too");
        robin.reload();
        assertThat(robin.locator("#company")).containsText("Lee Fontaine has this bill open too");
    }

    @Test
    void what_they_do_to_different_lines_is_merged() {
        var robin = at("biller");
        var lee = at("lee");
        writeDown(robin, 1, "0.5");
        assertThat(robin.locator("#notice")).containsText("Saved");
        writeDown(lee, 2, "0.3");
        assertThat(lee.locator("#notice")).containsText("Saved");
        assertThat(lee.locator(".by")).hasText(new String[] {"RB", "LF"});
    }

    @Test
    void a_clash_over_one_line_asks_and_either_answer_works() {
        var robin = at("biller");
        var lee = at("lee");
        var total = lee.locator(".bill-head .total strong");
        unfold(lee, 1);
        writeDown(robin, 1, "0.5");
        assertThat(robin.locator("#notice")).containsText("Saved");
        send(lee, "0.3");
        assertThat(lee.locator("h1")).hasText("Somebody changed this line before you");
        assertThat(lee.locator("main")).containsText("Robin biller wrote it down to 0.50");
        assertThat(lee.locator("main")).containsText("You wrote it down to 0.30");
        lee.locator("text=Do it on top of that").click();
        assertThat(total).hasText("$148.45"); // 0.3 and 0.5 hours at 185.55, each rounded once
        assertThat(firm.violations()).isEmpty();
    }
}
