package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// S14: a fee deal in a real browser, from the first letter to the invoice that keeps it.
@NullMarked
class FeeDealsWalkTest {
    private static final String DEAL = """
            arrangements:
              - {kind: discount, percent: 10, show: bill}
            taxes:
              - {name: GET, jurisdiction: Hawaii, percent: 4.5, per: line, reverse: true}
            """;

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private String bill = "";

    @BeforeEach
    void aBill() {
        firm.worked(1, 60, "Draft answer to complaint");
        bill = firm.prepared().getFirst().toString();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_biller_writes_a_deal_sees_the_bill_under_it_while_typing_and_finds_it_on_bill_and_invoice() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/rates");
            page.getByText("Fee deals: discounts").click();
            page.getByLabel("Client").selectOption("0412");
            page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**client=0412**"); // the page before was ready, too
            page.waitForSelector("html[data-ready]");
            page.getByLabel("Holds from").fill("2026-10-01");
            page.getByLabel("The deal as YAML").fill("arrangements:\n  - {kind: gift, percent: 10}\n");
            assertThat(page.locator("#tried .notice.bad")).containsText("line 2, arrangements[0].kind: it is \"gift\"");
            page.getByLabel("The deal as YAML").fill(DEAL);
            assertThat(page.locator("#tried .answer")).hasText("$185.55 before, $166.99 after");
            assertThat(page.locator("#tried .trace")).containsText("discount of 10%");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByLabel("Where it is agreed").fill("Letter of 1 October");
            page.getByText("Agree version 1").click();
            page.waitForURL("**/tasks/**");
            assertThat(page.locator("main")).containsText("1 open bill is checked again");
            page.navigate(house.address() + "/bills/" + bill);
            assertThat(page.locator("tr.whole")).containsText("Discount of 10%");
            assertThat(page.locator(".bill-head .total")).containsText("$166.99");
            page.locator("#settlement summary").click();
            assertThat(page.locator("#settlement")).containsText("owed by the client (reverse charge)");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            theInvoiceKeepsIt(page);
        }
    }

    private void theInvoiceKeepsIt(Page page) {
        var ids = firm.house().prebills().openOf(List.of(SmallFirm.CARRIER)).keySet().stream()
                .toList();
        firm.approve(ids);
        new FinaliseInvoices(firm.house()).finalise(ids, firm.house().today(), "lee", Progress.SILENT);
        page.navigate(house.address() + "/invoices/1");
        assertThat(page.locator("#settlement summary")).hasText("Fee deal of the client, version 1");
        assertThat(page.locator("tfoot")).containsText("GET 4.5% on $166.99, Hawaii, owed by the client");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void without_any_script_a_deal_is_tried_agreed_and_an_earlier_one_taken_again() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            var address = house.address() + "/rates/deals?client=0412";
            plain.navigate(address);
            plain.getByLabel("The deal as YAML").fill(DEAL);
            plain.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator("#tried")).containsText("begins after this bill's last day");
            plain.getByText("Agree version 1").click();
            assertThat(plain.locator(".notice.bad")).containsText("where it is agreed");
            plain.getByLabel("Where it is agreed").fill("Letter");
            plain.getByText("Agree version 1").click();
            plain.navigate(address);
            plain.getByLabel("The deal as YAML").fill("");
            plain.getByLabel("Where it is agreed").fill("Letter of notice");
            plain.getByText("Agree version 2").click();
            plain.navigate(address);
            plain.getByLabel("Take version 1 again").click();
            plain.navigate(address);
            assertThat(plain.locator("h1")).containsText("version 3");
            assertThat(events()).containsExactly("FeeDealChanged 0412", "FeeDealChanged 0412", "FeeDealChanged 0412");
            context.close();
        }
    }

    private List<String> events() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action || ' ' || subject_id from audit_event where action like 'FeeDeal%' order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void a_program_tries_a_deal_agrees_it_and_is_told_every_fault() {
        var program = Program.of(house, "biller");
        var wish = "{'after': 0, 'from': '2026-10-01', 'body': 'arrangements: [{kind: discount, percent: 10}]',"
                + " 'reason': 'Letter', 'dryRun': true}";
        var dry = program.post("/fee-deals/0412", wish);
        assertThat(dry.at("/after")).as(dry.toString()).isEqualTo("166.99");
        assertThat(program.get("/fee-deals").at("/items/0/version")).isEmpty();
        assertThat(program.post("/fee-deals/0412", wish.replace("true", "false"))
                        .at("/version"))
                .isEqualTo("1");
        assertThat(program.get("/fee-deals/0412").at("/items/0/reason")).isEqualTo("Letter");
        assertThat(program.post("/fee-deals/0412", wish.replace("true", "false"))
                        .status())
                .isEqualTo(409);
        assertThat(program.post("/fee-deals/0412", wish.replace("discount", "gift"))
                        .status())
                .isEqualTo(400);
    }
}
