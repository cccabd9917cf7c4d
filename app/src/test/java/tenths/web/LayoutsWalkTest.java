package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tenths.desk.SmallFirm;

/// S18: layouts of the firm's own in a real browser, from an example to the bill that leaves in it.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LayoutsWalkTest {
    private static final String TEXT = "The layout as YAML";
    private static final String ROWS = """
            name: plain-rows
            file: {name: invoice.number + '.csv'}
            delimited: {separator: "|"}
            records:
              - name: line
                rows: line
                columns:
                  - {name: Hours, value: line.hours, format: "0.0"}
                  - {name: Narrative, value: line.description, maximum: 200}
            """;

    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));
    private String bill = "";

    @BeforeAll
    void aBill() {
        house.close();
        var firm = SmallFirm.withMatters(1);
        firm.worked(1, 18, "Review the report");
        bill = firm.prepared().getFirst().toString();
        house = OpenHouse.with(firm).withPeople();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    @Order(1)
    void an_administrator_starts_from_an_example_sees_faults_and_a_real_bill_while_typing_and_saves() {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/formats");
            assertThat(page.locator("main").innerText()).contains("Start from one of the examples", "mainframe");
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("N");
            page.waitForURL("**/formats/new/layout");
            page.waitForSelector("html[data-ready]");
            assertThat(page.getByLabel(TEXT).inputValue()).contains("name: carrier-csv");
            assertThat(page.locator("#tried .ledes").innerText()).contains("Claim Number", "Review the report");
            page.getByLabel(TEXT)
                    .fill(ROWS.replace("line.hours", "line.ours").replace("separator:", "colour: red, separator:"));
            page.waitForSelector("#tried .notice.bad");
            assertThat(page.locator("#tried").innerText())
                    .contains("Faults of the layout", "line 3, column", "line 8, column");
            page.getByLabel(TEXT).fill(ROWS);
            page.waitForFunction(
                    "() => document.querySelector('#tried .ledes')?.innerText.includes('0.3|Review the report')");
            assertThat(page.locator("#tried").innerText()).contains("Layout plain-rows, profile standard");
            page.getByLabel("Why, for the record").fill("the carrier asks for it");
            page.getByText("Save as version 1").click();
            page.waitForURL("**/formats/layouts/plain-rows");
            assertThat(page.locator("#notice").innerText()).contains("Version 1 of plain-rows is saved.");
        }
    }

    @Test
    @Order(2)
    void a_file_in_which_every_field_has_its_place_is_shown_with_its_blanks() {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/formats/new/layout?from=mainframe");
            page.waitForSelector("#tried .ledes li");
            assertThat(page.locator("#tried .ledes li").first().innerText()).contains("     ");
        }
    }

    @Test
    @Order(2)
    void the_client_gets_it_by_its_profile_and_the_biller_sees_the_bill_in_it() {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/formats/new");
            page.getByLabel("The profile as YAML").fill("name: northgate\nownLayout: plain-rows\n");
            page.getByText("Save as version 1").click();
            page.waitForURL("**/formats/profiles/northgate");
            page.navigate(house.address() + "/formats");
            assertThat(page.locator("main").innerText()).contains("Layout plain-rows");
            page.getByLabel("Profile of Northgate Mutual").selectOption("northgate");
            page.getByLabel("Give Northgate Mutual this profile").click();
            page.waitForSelector("#notice .good");
        }
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("v");
            page.waitForSelector("#paper rect");
            page.locator("#preview [role=tab]").last().click();
            assertThat(page.locator("#ledes").innerText())
                    .contains("Layout plain-rows v1, profile northgate v1", "0.3|Review the report");
            page.navigate(house.address() + "/formats/layouts/plain-rows");
            assertThat(page.getByText("Save as version").count()).isZero();
            assertThat(page.navigate(house.address() + "/formats/new/layout").status())
                    .isEqualTo(403);
            assertThat(page.request()
                            .get(house.address() + "/bills/" + bill + "/draft.xlsx")
                            .text())
                    .startsWith("PK");
        }
    }

    @Test
    @Order(3)
    void a_sample_is_checked_and_an_earlier_version_is_taken_again_without_any_script() {
        try (var page = house.signedIn("administrator")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/formats/layouts/plain-rows");
            plain.getByText("Check a sample file").click();
            plain.getByLabel("or pasted").fill("Hours|Narrative\r\nmany|Review\r\n");
            plain.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(plain.locator("#tried").innerText()).contains("The sample", "refused", "LAYOUT-");
            plain.getByLabel(TEXT).fill(ROWS.replace("\"|\"", "\";\""));
            plain.getByText("Save as version 2").click();
            plain.locator("#notice button").click();
            assertThat(plain.locator("h1").innerText()).contains("version 3");
            assertThat(plain.getByLabel(TEXT).inputValue()).contains("separator: \"|\"");
            plain.getByLabel("Take version 2 again").click();
            assertThat(plain.locator(".history").innerText())
                    .contains("version 2 taken again", "version 1 taken again");
            context.close();
        }
    }

    @Test
    @Order(4)
    void the_screens_are_readable_for_everybody_and_fit_a_phone() {
        try (var page = house.signedIn("administrator")) {
            for (var path : List.of("/formats", "/formats/new/layout?from=mainframe", "/formats/layouts/plain-rows")) {
                page.navigate(house.address() + path);
                page.waitForSelector("html[data-ready]");
                Looks.good(page, path);
            }
        }
    }
}
