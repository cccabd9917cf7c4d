package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SaveFeeDeal;
import tenths.desk.SmallFirm;
import tenths.firm.TrustBalance;
import tenths.money.Money;
import tenths.store.FeeDeals.Owner;

/// Requests for money to be held for a matter, in a real browser and by a program.
@NullMarked
class TopUpsWalkTest {
    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @AfterEach
    void close() {
        house.close();
    }

    private void belowTheFloor() {
        var terms = "arrangements: [{kind: evergreen, floor: 2000, target: 5000}]";
        var from = SmallFirm.END_OF_OCTOBER.withDayOfMonth(1);
        new SaveFeeDeal(firm.house())
                .save(new SaveFeeDeal.Wish(new Owner(SmallFirm.CARRIER, null), 0, from, terms, "Letter"), "lee");
        var balance =
                new TrustBalance(SmallFirm.matter(1), SmallFirm.END_OF_OCTOBER, Money.of("1250.00", SmallFirm.USD));
        firm.house().transactions().inOne(() -> {
            firm.house().trustBalances().put(List.of(balance));
            return 1;
        });
    }

    @Test
    void a_biller_asks_by_a_key_opens_the_paper_and_writes_down_that_the_money_came() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/topups");
            assertThat(page.locator(".empty")).containsText("Nobody was asked");
            belowTheFloor();
            page.navigate(house.address() + "/topups");
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("#wanting")).containsText("$3,750.00");
            assertThat(page.locator("main")).containsText("No balance was ever imported of 1 matter");
            Looks.good(page, "/topups");
            page.keyboard().press("a");
            assertThat(page.locator("h1")).containsText("Request R-1");
            Looks.good(page, "/topups/1");
            var paper = page.request().get(house.address() + "/topups/1/paper.pdf");
            assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            page.getByLabel("How it came").fill("Wire of 3 November");
            page.locator("button[value=RECEIVED]").click();
            assertThat(page.locator("dl.facts")).containsText("Wire of 3 November");
            page.navigate(house.address() + "/topups?state=RECEIVED&text=r-1");
            assertThat(page.locator("table.list")).containsText("Received");
            Looks.good(page, "/topups?state=RECEIVED");
            var sheet = page.request()
                    .get(house.address() + "/topups.csv?state=RECEIVED")
                    .text();
            assertThat(sheet).contains("R-1").contains("3750.00").contains("Received");
            page.navigate(house.address() + "/topups/1");
            page.getByLabel("Why it was a mistake").fill("It was for another firm");
            page.getByText("Take it back").click();
            assertThat(page.locator("h1")).containsText("Waiting");
            assertThat(page.locator("dl.facts")).containsText("because It was for another firm");
            Looks.good(page, "/topups/1");
            page.getByLabel("How it came").fill("Cheque of 3 November");
            page.locator("button[value=RECEIVED]").click();
            assertThat(page.locator("h1")).containsText("Received");
            page.navigate(house.address() + "/topups?state=WAITING");
            assertThat(page.locator(".empty")).containsText("No request fits");
        }
    }

    @Test
    void a_program_reads_what_is_wanting_asks_and_withdraws() {
        belowTheFloor();
        var program = Program.of(house, "biller");
        assertThat(program.get("/topups").at("/wanting/0/amount")).isEqualTo("3750.00");
        assertThat(program.get("/topups").at("/unknown/0"))
                .isEqualTo(SmallFirm.matter(2).value());
        var ask = "{'matter': '" + SmallFirm.matter(1) + "'}";
        assertThat(program.post("/topups", ask).at("/number")).isEqualTo("1");
        assertThat(program.post("/topups", ask).status()).isEqualTo(422);
        assertThat(program.post(
                                "/topups/1/answer",
                                "{'kind': 'WITHDRAWN', 'day': '2026-11-03', 'words': 'Matter is closing'}")
                        .at("/number"))
                .isEqualTo("1");
        assertThat(program.get("/topups").at("/requests/0/state")).isEqualTo("WITHDRAWN");
        assertThat(program.post("/topups/1/answer/withdrawal", "{'reason': ''}").status())
                .isEqualTo(422);
        assertThat(program.post("/topups/1/answer/withdrawal", "{'reason': 'It is not closing'}")
                        .at("/number"))
                .isEqualTo("1");
        assertThat(program.get("/topups").at("/requests/0/state")).isEqualTo("WAITING");
    }
}
