package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// Sources and files in the browser: sent, dropped, tried, told.
@NullMarked
class SourcesWalkTest {
    private final OpenHouse house = OpenHouse.with(SmallFirm.withMatters(1));

    @BeforeEach
    void people() {
        house.withPeople();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void sound(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void files_are_sent_and_each_is_told_of() {
        var page = house.signedIn("timekeeper");
        page.navigate(house.address() + "/inbox/files");
        sound(page);
        page.locator("#files").setInputFiles(new FilePayload[] {
            file("note.eml", "From: a@b.example\r\nSubject: Smith\r\n\r\n.4 call with adjuster\r\n"),
            file("scan.pdf", "%PDF-1.7")
        });
        page.locator("#drop button").click();
        page.waitForURL("**/tasks/**");
        assertThat(page.locator("#progress")).containsText("note.eml: 1 note received");
        assertThat(page.locator("#progress")).containsText("scan.pdf: It is not a file of words.");
        page.navigate(house.address() + "/inbox");
        assertThat(page.locator("main")).containsText(".4 call with adjuster");
    }

    @Test
    void a_file_that_is_dropped_on_the_page_is_read() {
        var page = house.signedIn("timekeeper");
        page.navigate(house.address() + "/inbox/files");
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.items.add(new File(['.3 letter to counsel'], 'day.txt', {type: 'text/plain'}));
                    document.body.dispatchEvent(
                        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }""");
        page.waitForURL("**/tasks/**");
        assertThat(page.locator("#progress")).containsText("1 note received");
    }

    /// Columns that nobody would guess are said once, and then read whoever sends the log.
    @Test
    void a_log_with_columns_of_its_own_is_mapped_by_a_sample_and_read_from_then_on() {
        var log = file("pbx.csv", "Tag;Gegenstelle;Sek;Nst\n2026-10-29;Jane Hill;720;417\n");
        try (var biller = house.signedIn("biller")) {
            biller.navigate(house.address() + "/sources/logs");
            biller.locator("input[type=file]").setInputFiles(log);
            biller.locator("button:has-text('Read its columns')").click();
            assertThat(biller.locator(".wide table")).containsText("Jane Hill");
            sound(biller);
            biller.setViewportSize(390, 800);
            assertThat(biller.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            biller.setViewportSize(1280, 900);
            biller.getByLabel("Name of the mapping").fill("switchboard");
            biller.locator("button:has-text('Save')").click();
            assertThat(biller.locator("[role=alert]")).containsText("No column is chosen for date.");
            biller.locator("input[name=source]").fill("pbx");
            biller.locator("input[name=DATE]").fill("Tag");
            biller.locator("input[name=OTHER_NAME]").fill("Gegenstelle");
            biller.locator("input[name=SECONDS]").fill("Sek");
            biller.locator("input[name=TIMEKEEPER]").fill("Nst");
            biller.locator("button:has-text('Save')").click();
            assertThat(biller.locator("#notice")).containsText("read by “switchboard”");
            assertThat(biller.locator("table.list")).containsText("switchboard");
        }
        try (var page = house.signedIn("timekeeper")) {
            page.navigate(house.address() + "/inbox/files");
            page.locator("#files").setInputFiles(log);
            page.locator("#drop button").click();
            page.waitForURL("**/tasks/**");
            assertThat(page.locator("#progress")).containsText("1 note received");
            page.navigate(house.address() + "/inbox");
            assertThat(page.locator("main")).containsText("Call with Jane Hill, 12 min");
            page.navigate(house.address() + "/sources");
            assertThat(page.locator("main")).containsText("What came in lately");
            assertThat(page.locator("main")).containsText("pbx.csv");
            assertThat(page.locator("a[href='/sources/logs']")).hasCount(0);
            assertThat(page.navigate(house.address() + "/sources/logs").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_a_mailbox_with_renewed_tokens_needs_is_asked_for() {
        var page = house.signedIn("timekeeper");
        page.navigate(house.address() + "/sources");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Mine");
        page.getByLabel("Server of the mailbox").fill("outlook.example.com");
        page.getByLabel("Sign-in name there").fill("pat@firm.example");
        page.locator("select[name=way]").selectOption("RENEWED");
        page.locator("form.stack input[name=secret]").fill("canary-refresh");
        page.locator("form.stack button.main").click();
        assertThat(page.locator("[role=alert]")).containsText("Token endpoint");
        assertThat(page.locator("[role=alert]")).containsText("client id");
        assertThat(page.locator("details[open] input[name=client]")).isVisible();
        sound(page);
        page.locator("input[name=renew]").fill("https://login.example.com/token");
        page.locator("input[name=client]").fill("app-7");
        page.locator("input[name=clientSecret]").fill("canary-app");
        page.locator("form.stack input[name=secret]").fill("canary-refresh");
        page.locator("form.stack button.main").click();
        assertThat(page.locator("#notice")).containsText("Mine is added");
        assertThat(page.content()).doesNotContain("canary");
    }

    @Test
    void a_mailbox_that_cannot_be_reached_is_told_and_its_password_never_shown_again() {
        var page = house.signedIn("administrator");
        page.navigate(house.address() + "/sources");
        sound(page);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Firm");
        page.getByLabel("Server of the mailbox").fill("10.0.0.1");
        page.getByLabel("Sign-in name there").fill("notes");
        page.locator("form.stack input[name=secret]").fill("canary-secret");
        page.locator("button[name=try]").click();
        assertThat(page.locator("[role=alert]")).containsText("within a private network");
        assertThat(page.content()).doesNotContain("canary-secret");
        assertThat(page.locator("form.stack input[name=address]")).hasValue("10.0.0.1");
        page.locator("form.stack input[name=secret]").fill("canary-secret");
        page.locator("form.stack button.main").click();
        assertThat(page.locator("#notice")).containsText("Firm is added");
        assertThat(page.locator("table.list")).containsText("the firm");
        sound(page);
        page.getByLabel("End Firm").click();
        assertThat(page.locator("p.empty")).isVisible();
    }
}
