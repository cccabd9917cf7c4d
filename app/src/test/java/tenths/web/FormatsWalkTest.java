package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tenths.desk.SmallFirm;

/// S18: formats in a real browser, from a new profile to the bill that leaves in it.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsWalkTest {
    private static final String NORTHGATE = """
            name: northgate
            base: standard
            format: LEDES98BI
            international: {clientTaxId: 06-7654321}
            """;

    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));
    private String bill = "";

    @BeforeAll
    void aBill() {
        house.close();
        var firm = SmallFirm.withMatters(1);
        firm.worked(1, 18, "Review the caf\u00e9's [sic] report");
        bill = firm.prepared().getFirst().toString();
        house = OpenHouse.with(firm).withPeople();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void an_administrator_writes_a_profile_sees_a_real_bill_in_it_while_typing_and_gives_it_to_a_client() {
        try (var page = house.signedIn("administrator")) {
            page.keyboard().press("g");
            page.keyboard().press("x");
            page.waitForURL("**/formats");
            assertThat(page.locator("tbody tr").first().innerText()).contains("standard", "LEDES 1998B", "Northgate");
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("n");
            page.waitForURL("**/formats/new");
            page.waitForSelector("html[data-ready]");
            page.getByLabel("The profile as YAML")
                    .fill("name: northgate\nformat: LEDES99\nnumbers:\n  unitDecimals: 9\n");
            page.waitForSelector("#tried .notice.bad");
            assertThat(page.locator("#tried").innerText())
                    .contains("line 2, format:", "LEDESXML22", "line 4, numbers.unitDecimals:");
            page.getByLabel("The profile as YAML").fill(NORTHGATE);
            page.waitForSelector("#tried .ledes");
            assertThat(page.locator("#tried .ledes li").first().innerText()).isEqualTo("LEDES98BI V2[]");
            assertThat(page.locator("#tried .rewords").innerText()).contains("[sic]", "(sic)", "round ones");
            page.getByLabel("Why, for the record").fill("the portal asks for it");
            page.getByText("Save as version 1").click();
            page.waitForURL("**/formats/profiles/northgate");
            assertThat(page.locator("#notice").innerText()).contains("Version 1 of northgate is saved.");
            page.navigate(house.address() + "/formats");
            page.getByLabel("Profile of Northgate Mutual").selectOption("northgate");
            page.getByLabel("Give Northgate Mutual this profile").click();
            page.waitForSelector("#notice .good");
            assertThat(page.locator("#notice").innerText()).contains("has the profile northgate now. 1 open bill");
            assertThat(events()).contains("ProfileChanged northgate", "ClientChanged 0412");
            theBillerSeesIt();
            page.locator("#notice button").click();
            page.waitForFunction("() => document.querySelector('#notice').innerText.includes('profile standard')");
        }
    }

    private void theBillerSeesIt() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("v");
            page.waitForSelector("#paper rect");
            page.locator("#preview [role=tab]").last().click();
            assertThat(page.locator("#ledes").innerText()).contains("LEDES 98BI, profile northgate", "cafe's (sic)");
            page.locator("#ledes li:nth-child(3)").click();
            assertThat(page.locator("tr.at td").first().innerText()).isEqualTo("1");
        }
    }

    private List<String> events() {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select action || ' ' || subject_id from audit_event order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void a_sample_is_checked_and_an_earlier_version_is_taken_again_without_any_script() {
        try (var page = house.signedIn("administrator")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/formats/new?base=strict");
            plain.getByLabel("The profile as YAML").fill("name: granite\nbase: strict\n");
            plain.getByText("Check a sample file").click();
            plain.getByLabel("or pasted").fill("LEDES1998B[]\nINVOICE_DATE|INVOICE_NUMBER[]\n");
            plain.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator("#tried").innerText()).contains("The sample", "refused", "L98B-");
            plain.getByText("Save as version 1").click();
            plain.getByLabel("The profile as YAML").fill("name: granite\nbase: loose\n");
            plain.getByText("Save as version 2").click();
            plain.getByLabel("Take version 1 again").click();
            assertThat(plain.locator("h1").innerText()).contains("version 3");
            assertThat(plain.getByLabel("The profile as YAML").inputValue()).contains("base: strict");
            assertThat(plain.locator(".history").innerText()).contains("version 1 taken again");
            context.close();
        }
    }

    @Test
    void the_screens_are_readable_for_everybody_and_fit_a_phone() {
        try (var page = house.signedIn("administrator")) {
            for (var path : List.of("/formats", "/formats/new", "/formats/profiles/strict")) {
                page.navigate(house.address() + path);
                page.waitForSelector("html[data-ready]");
                page.locator("#tried details")
                        .all()
                        .forEach(each -> each.locator("summary").click());
                Looks.good(page, path);
            }
        }
    }

    @Test
    void a_biller_looks_and_tries_but_changes_nothing() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/formats");
            assertThat(page.locator("main button").count()).isZero();
            page.navigate(house.address() + "/formats/profiles/strict");
            assertThat(page.getByText("Save as version").count()).isZero();
            assertThat(page.navigate(house.address() + "/formats/new").status()).isEqualTo(403);
        }
    }

    @Test
    void a_bill_that_cannot_be_written_says_so_at_the_top_of_the_bill() {
        var firm = house.firm();
        firm.run("update prebill set profile = 'gone'");
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            assertThat(page.locator("#unwritable").innerText())
                    .contains("No e-bill can be written", "There is no format profile gone", "Setup, Formats");
        } finally {
            firm.run("update prebill set profile = 'standard'");
        }
    }
}
