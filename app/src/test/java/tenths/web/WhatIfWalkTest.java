package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// S13: a change tried on past bills in a real browser, from the first example to what is agreed, and back.
@NullMarked
class WhatIfWalkTest {
    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @BeforeEach
    void twoFinalBills() {
        firm.worked(1, 60, "Draft answer to complaint");
        firm.worked(2, 61, "Telephone adjuster on reserve");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        firm.worked(2, 60, "Review records, and wait for a bill");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_biller_tries_a_rate_looks_down_to_a_line_exports_agrees_it_and_takes_it_back() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/what-if");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/what-if");
            page.locator("#examples a").first().click();
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("input[name=rate]")).hasValue("195.55");
            page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2026-10-01");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/tasks/**");
            page.locator("main a.button.main").click();
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator(".answer")).containsText("$389.66 would have been $410.66");
            assertThat(page.locator("h1")).containsText("195.55 an hour for timekeeper 417, the whole firm");
            Looks.good(page, "/what-if/{id}");
            var link = page.locator("#lines a[data-plain]");
            var file = page.waitForDownload(link::click);
            assertThat(file.suggestedFilename()).isEqualTo("what-if-lines.csv");
            assertThat(file.path()).content().contains("Telephone adjuster on reserve,204.11,215.11,11.00,USD");
            page.locator("#lines tbody a").first().click();
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("main"))
                    .containsText("timekeeper's own rate 195.55 from 2026-10-01 (what if) wins");
            assertThat(page.locator("main"))
                    .containsText("timekeeper's own rate 185.55 from 2026-01-01 (rate card) wins");
            Looks.good(page, "/what-if/{id}/lines/{place}");
            page.goBack();
            page.waitForSelector("html[data-ready]");
            applyAndTakeBack(page);
        }
    }

    private void applyAndTakeBack(Page page) {
        page.locator("#apply input[name=reason]").fill("Letter of 4 March 2026");
        page.locator("#apply input[name=from]").fill("2026-10-01");
        page.getByText("Show what changes").click();
        page.waitForSelector("html[data-ready]");
        assertThat(page.locator("h1")).containsText("agreed from 2026-10-01 on");
        assertThat(page.locator(".answer")).containsText("$185.55 becomes $195.55 on 1 line with another amount");
        assertThat(page.locator("tbody")).containsText("waits for a bill");
        Looks.good(page, "/what-if/{id}/application");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/what-if");
        page.waitForSelector("html[data-ready]");
        assertThat(page.locator(".notice")).containsText("It is agreed from 1 Oct 2026 on.");
        Looks.good(page, "/what-if");
        page.locator("button[aria-label^='Take back']").click();
        page.waitForSelector("text=taken back by");
        assertThat(page.locator(".notice")).containsText("what stood there before holds again");
    }

    @Test
    void without_any_script_a_wrong_question_says_why_and_nothing_differs_where_nothing_is_changed() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/what-if?kind=rate&client=0412");
            plain.locator("input[name=rate]").fill("much");
            plain.getByText("Try it").click();
            assertThat(plain.locator(".notice.bad")).containsText("rate.perHour: it is \"much\"");
            plain.locator("input[value=nothing]").check();
            plain.getByText("Try it").click();
            plain.waitForURL("**/tasks/**");
            while (plain.locator("main a.button.main").count() == 0) {
                plain.reload(); // as "Look again" does
            }
            plain.locator("main a.button.main").click();
            assertThat(plain.locator(".empty").first()).containsText("every bill would have been what it is");
            plain.navigate(house.address() + "/what-if");
            assertThat(plain.locator("tbody")).containsText("no change: is every bill computed again as it is?");
            context.close();
        }
    }

    @Test
    void a_program_tries_a_cap_reads_the_sums_and_the_lines_and_is_told_every_fault() {
        var program = Program.of(house, "biller");
        var wish = "{'change': 'deal: {client: \"0412\", from: 2026-10-01, body: \"arrangements: [{kind: cap,"
                + " amount: 100, above: write-off}]\"}', 'from': '2026-10-01', 'to': '2026-12-31'}";
        var made = program.post("/what-ifs", wish.replace("\"", "\\\""));
        assertThat(made.at("/sums/0/kind")).as(made.toString()).isEqualTo("total");
        assertThat(made.at("/sums/0/before")).isEqualTo("389.66");
        assertThat(made.at("/sums/0/after")).isEqualTo("200.00");
        var id = made.at("/run/id");
        assertThat(program.get("/what-ifs").at("/items/0/id")).isEqualTo(id);
        var first = program.get("/what-ifs/" + id + "/lines?limit=1");
        assertThat(first.at("/items/0/after")).isEqualTo("100.00");
        assertThat(program.get("/what-ifs/" + id + "/lines?limit=1&cursor=" + first.at("/next"))
                        .at("/items/0/before"))
                .isEqualTo("204.11");
        var application = "{'from': '2026-10-01', 'reason': 'Letter', 'dryRun': true}";
        var shown = program.post("/what-ifs/" + id + "/applications", application);
        assertThat(shown.at("/id").isEmpty()).as(shown.toString()).isTrue();
        var done = program.post("/what-ifs/" + id + "/applications", application.replace("true", "false"));
        assertThat(program.post("/what-ifs/applications/" + done.at("/id") + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(program.post("/what-ifs/applications/" + done.at("/id") + "/withdrawal", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(program.post(
                                "/what-ifs",
                                wish.replace("kind: cap", "kind: gift").replace("\"", "\\\""))
                        .status())
                .isEqualTo(422);
    }
}
