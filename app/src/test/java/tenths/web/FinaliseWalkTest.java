package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// Before bills become final their biller sees what the portals would say, and decides about those that they refuse.
@NullMarked
class FinaliseWalkTest {
    private static final String READY = "html[data-ready] ";

    @Test
    void the_refused_ones_are_named_and_left_out_until_somebody_ticks_them() {
        try (var house = house()) {
            try (var page = house.signedIn("biller")) {
                finalise(house, page);
                assertThat(page.locator("#portals").innerText())
                        .contains("✓ 1 accepted", "▲ 0 flagged", "● 1 refused", "1 no portal");
                assertThat(page.locator("#refused").innerText())
                        .contains("0412-0002", "A strict receiver", "the printed numbers come to 18.555");
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                page.setViewportSize(360, 740);
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .isEqualTo(false);
                page.keyboard().press("Enter");
                var result = result(page);
                assertThat(result)
                        .contains("2 invoices: 1 to 2.", "1 bill left out for what the portal would say.")
                        .contains("0412-0002: A strict receiver would refuse it.", "The bill stays approved.");
                finalise(house, page);
                page.keyboard().press("x");
                assertThat(page.getByLabel("Make the refused ones final").isChecked())
                        .isTrue();
                page.keyboard().press("Enter");
                assertThat(result(page)).contains("1 invoice: 3.").doesNotContain("left out");
            }
            assertThat(house.firm().violations()).isEmpty();
        }
    }

    @Test
    void a_link_in_the_list_leads_to_the_bill_and_its_drawer() {
        try (var house = house();
                var page = house.signedIn("biller")) {
            finalise(house, page);
            page.locator("#refused a").click();
            page.waitForSelector("article.bill");
            assertThat(page.locator("section.rehearsal").innerText()).contains("would refuse this bill: 1 reason");
        }
    }

    @Test
    void a_rehearsal_that_takes_long_is_counted_and_waits_for_its_person() {
        try (var house = house()) {
            house.firm().run("update prebill set lines = " + (FinalisePage.LINES_AT_ONCE + 1));
            try (var page = house.signedIn("biller")) {
                bills(house, page);
                page.waitForSelector("#progress a[data-key=Enter]");
                assertThat(page.locator("#progress").innerText())
                        .contains("At their portals: 1 accepted, 0 flagged, 1 refused, 1 no portal.");
                page.keyboard().press("Enter");
                page.waitForSelector(READY + "#refused");
                page.navigate(house.address() + "/bills/finalisation/" + UUID.randomUUID());
                assertThat(page.locator("#notice").innerText()).contains("not kept any more");
            }
        }
    }

    @Test
    void programs_are_told_the_rehearsal_and_may_leave_the_refused_ones_out() {
        try (var house = house()) {
            var program = Program.of(house, "biller");
            var bills =
                    String.join("','", ids(house).stream().map(UUID::toString).toList());
            var foreseen = program.post("/forecasts", "{'prebills': ['" + bills + "']}");
            assertThat(foreseen.at("/refused")).as(foreseen.toString()).isEqualTo("1");
            assertThat(foreseen.at("/items/1/rehearsal/outcome")).isEqualTo("REFUSED");
            var some = program.post("/finalisations", "{'prebills': ['" + bills + "'], 'refusedToo': false}");
            assertThat(some.at("/items/0/invoice")).as(some.toString()).isEqualTo("1");
            assertThat(some.at("/items/0/rehearsal/outcome")).isEqualTo("ACCEPTED");
            assertThat(some.at("/items/0/rehearsal/portal")).isEqualTo("A strict receiver");
            assertThat(some.at("/items/1/invoice")).isEmpty();
            assertThat(some.at("/items/1/reasons/0")).contains("would refuse it");
            assertThat(some.at("/items/1/rehearsal/reasons/0")).contains("come to 18.555");
            assertThat(some.at("/items/2/rehearsal/outcome")).isEqualTo("NO_PORTAL");
            var rest = program.post(
                    "/finalisations", "{'prebills': ['" + ids(house).get(1) + "']}");
            assertThat(rest.at("/items/0/invoice")).as(rest.toString()).isEqualTo("3");
            assertThat(rest.at("/items/0/rehearsal/outcome")).isEqualTo("REFUSED");
        }
    }

    /// Three approved bills: one to be accepted, one to be refused, one without a portal.
    private static OpenHouse house() {
        var firm = SmallFirm.withMatters(3);
        firm.run("update client_terms set profile = 'strict'");
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.worked(2, 6, "Telephone conference with adjuster");
        firm.worked(3, 24, "Telephone conference with adjuster");
        firm.approve(firm.prepared());
        firm.run("update prebill set profile = 'standard' where matter_id = '0412-0003'");
        return OpenHouse.with(firm).withPeople();
    }

    private static List<UUID> ids(OpenHouse house) {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select id from prebill order by matter_id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void bills(OpenHouse house, Page page) {
        page.navigate(house.address() + "/bills?state=APPROVED");
        page.waitForSelector(READY + "h1:has-text('Bills')");
        page.keyboard().press("Shift+A");
        page.keyboard().press("f");
    }

    private static void finalise(OpenHouse house, Page page) {
        page.setViewportSize(1280, 900);
        bills(house, page);
        page.waitForSelector(READY + "h1:has-text('Finalise')");
    }

    private static String result(Page page) {
        page.waitForSelector("#progress a[data-key=Enter]");
        return page.locator("#progress").innerText();
    }
}
