package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// S14: the payers of a matter in a real browser, from the policy to a share that is billed again.
@NullMarked
class SplitsWalkTest {
    private static final String AGREEMENT = """
            payers: [{client: INS}, {client: 0412}]
            layers:
              - {name: deductible, upTo: 100, pays: INS}
              - {shares: {INS: 40%, 0412: 60%}}
            """;

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private String bill = "";

    @BeforeEach
    void aBill() {
        firm.run("insert into client (id, name, currency) values ('INS', 'Smith Haulage', 'USD')");
        firm.worked(1, 60, "Draft answer to complaint");
        bill = firm.prepared().getFirst().toString();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_biller_writes_who_pays_sees_the_bill_shared_while_typing_and_bills_one_share_again() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/rates");
            page.getByText("Payers: who pays").click();
            page.locator("main input[name=matter]").fill("0412-0001");
            page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForSelector("html[data-ready]");
            page.getByLabel("Holds from").fill("2026-10-01");
            page.getByLabel("The agreement as YAML").fill(AGREEMENT.replace("60%", "70%"));
            assertThat(page.locator("#tried .notice.bad")).containsText("the shares add up to 110%");
            page.getByLabel("The agreement as YAML").fill(AGREEMENT);
            assertThat(page.locator("#tried .answer")).containsText("Smith Haulage $134.22");
            assertThat(page.locator("#tried .answer")).containsText("Northgate Mutual $51.33");
            Looks.good(page, "/rates/splits");
            page.getByLabel("Where it is agreed").fill("Policy of 1 October");
            page.getByText("Agree version 1").click();
            assertThat(page.locator("main")).containsText("Its open bill is checked again");
            page.navigate(house.address() + "/bills/" + bill);
            assertThat(page.locator("#shares")).containsText("Shared by 2 payers");
            assertThat(page.locator("#shares")).containsText("$134.22");
            Looks.good(page, "/bills/" + bill);
            aShareIsBilledAgain(page);
        }
    }

    private void aShareIsBilledAgain(Page page) {
        var ids = firm.house().prebills().openOf(List.of(SmallFirm.CARRIER)).keySet().stream()
                .toList();
        firm.approve(ids);
        new FinaliseInvoices(firm.house()).finalise(ids, firm.house().today(), "lee", Progress.SILENT);
        page.navigate(house.address() + "/invoices/1");
        assertThat(page.locator("#shares summary").first()).hasText("A share of $185.55");
        page.getByText("Take it back with a credit note").click();
        page.locator("form[action$=credit] input[name=reason]").fill("another address");
        page.getByLabel("Bill this share again at once").uncheck();
        page.onDialog(dialog -> dialog.accept());
        page.locator("button:has-text('Credit $134.22')").click();
        assertThat(page.locator("main")).containsText("Its work stays on the bill");
        page.locator("form[action$=share] button").click();
        assertThat(page.locator("h1")).containsText("3");
        assertThat(page.locator("#shares")).containsText("taken back");
        page.navigate(house.address() + "/invoices/3");
        page.waitForSelector("html[data-ready]");
        Looks.good(page, "/invoices/3");
    }

    @Test
    void without_any_script_an_agreement_is_tried_agreed_and_an_earlier_one_taken_again() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            var address = house.address() + "/rates/splits?matter=0412-0001";
            plain.navigate(address);
            plain.getByLabel("The agreement as YAML").fill(AGREEMENT);
            plain.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator("#tried")).containsText("begins after this bill's last day");
            plain.getByText("Agree version 1").click();
            assertThat(plain.locator(".notice.bad")).containsText("where it is agreed");
            plain.getByLabel("Where it is agreed").fill("Policy");
            plain.getByText("Agree version 1").click();
            plain.getByLabel("The agreement as YAML").fill("");
            plain.getByLabel("Where it is agreed").fill("Policy ended");
            plain.getByText("Agree version 2").click();
            plain.getByLabel("Take version 1 again").click();
            assertThat(plain.locator("h1")).containsText("version 3");
            context.close();
        }
    }

    @Test
    void a_program_tries_an_agreement_agrees_it_and_finds_the_shares_on_the_prebill() {
        var program = Program.of(house, "biller");
        var wish = "{'after': 0, 'from': '2026-10-01', 'reason': 'Policy', 'dryRun': true,"
                + " 'body': 'payers: [{client: INS}, {client: 0412}]\\nshares: {INS: 60%, 0412: 40%}'}";
        var dry = program.post("/splits/0412-0001", wish);
        assertThat(dry.at("/shares/0/due")).as(dry.toString()).isEqualTo("111.33");
        assertThat(program.get("/splits").at("/items/0/version")).isEmpty();
        assertThat(program.post("/splits/0412-0001", wish.replace("true", "false"))
                        .at("/version"))
                .isEqualTo("1");
        assertThat(program.get("/splits/0412-0001").at("/items/0/reason")).isEqualTo("Policy");
        assertThat(program.get("/prebills/" + bill).at("/shares/1/due")).isEqualTo("74.22");
        assertThat(program.get("/prebills/" + bill + "/preview?payer=2").at("/total"))
                .isEqualTo("74.22");
        assertThat(program.post("/splits/0412-0001", wish.replace("true", "false"))
                        .status())
                .isEqualTo(409);
        assertThat(program.post("/splits/0412-0001", wish.replace("60%", "70%")).status())
                .isEqualTo(400);
    }
}
