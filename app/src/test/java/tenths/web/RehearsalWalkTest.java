package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// S7 says what the client's portal would do with the bill, and says it anew when the bill changes.
@NullMarked
class RehearsalWalkTest {
    private static final String LINE = "section.rehearsal";

    @Test
    void a_bill_shows_what_the_portal_would_do_and_why() {
        try (var house = house("strict")) {
            var firm = house.firm();
            firm.worked(1, 24, "Telephone conference with adjuster");
            firm.worked(2, 6, "Telephone conference with adjuster");
            var bills = firm.prepared();
            try (var page = house.signedIn("biller")) {
                assertThat(said(house, page, bills.getFirst())).contains("✓ A strict receiver would accept this bill");
                assertThat(said(house, page, bills.getLast()))
                        .contains("● A strict receiver would refuse this bill: 1 reason")
                        .contains("things not known");
                page.locator(LINE + " summary").click();
                assertThat(page.locator(LINE).innerText())
                        .contains("● refused, line 3 of the e-bill, LINE_ITEM_TOTAL: Lines add up exactly.")
                        .contains("The total is 18.56; the printed numbers come to 18.555.")
                        .contains("It is not known whether the portal has a budget of matter 0412-0002.");
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                page.setViewportSize(360, 740);
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void the_rehearsal_follows_every_change_of_the_bill() {
        try (var house = house("strict")) {
            var firm = house.firm();
            firm.worked(1, 24, "Telephone conference with adjuster");
            var bill = firm.prepared().getFirst();
            try (var page = house.signedIn("biller")) {
                assertThat(said(house, page, bill)).contains("would accept");
                firm.run("insert into agreement (id, client_id, timekeeper_id, valid_from, per_hour, source)"
                        + " values ('c1', '0412', '417', '2026-01-01', 185.25, 'letter')");
                assertThat(said(house, page, bill)).contains("would accept"); // 0.4 h at the agreed rate
                firm.run("insert into approved_timekeeper values ('0412', '522', '2026-01-01', null)");
                assertThat(said(house, page, bill)).contains("would refuse this bill: 1 reason");
            }
        }
    }

    @Test
    void a_client_without_a_portal_has_no_such_line() {
        try (var house = house("standard")) {
            house.firm().worked(1, 24, "Telephone conference with adjuster");
            List<UUID> bills = house.firm().prepared();
            try (var page = house.signedIn("biller")) {
                page.navigate(house.address() + "/bills/" + bills.getFirst());
                assertThat(page.locator("article.bill").count()).isEqualTo(1);
                assertThat(page.locator(LINE).count()).isZero();
            }
        }
    }

    private static OpenHouse house(String profile) {
        var firm = SmallFirm.withMatters(2);
        firm.run("update client_terms set profile = '" + profile + "'");
        return OpenHouse.with(firm).withPeople();
    }

    private static String said(OpenHouse house, Page page, UUID bill) {
        page.navigate(house.address() + "/bills/" + bill);
        return page.locator(LINE).innerText();
    }
}
