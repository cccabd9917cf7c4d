package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// S5: a budget in a real browser, from the plan to the approval and the alert.
@NullMarked
class BudgetsWalkTest {
    private static final String PAGE = "/budgets/matter?number=0412-0001";

    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @BeforeEach
    void workWaits() {
        firm.worked(1, 300, "Review production");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_biller_writes_a_budget_records_the_approval_and_sees_what_is_used() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/budgets");
            assertThat(page.locator(".empty")).containsText("Open a matter above");
            Looks.good(page, "/budgets without any");
            page.locator("main input[name=number]").fill("0412-0001");
            page.locator("main form[action='/budgets/matter'] button").click();
            page.waitForSelector("html[data-ready]");
            page.getByLabel("Code of line 1").fill("L300");
            page.getByLabel("Fees of line 1").fill("1,0000.000");
            page.getByLabel("Why it is written").fill("asked for by the client");
            page.getByText("Propose p").click();
            assertThat(page.locator(".notice.bad")).containsText("Line 1: fees \"1,0000.000\" is no amount");
            page.getByLabel("Fees of line 1").fill("1,000.00");
            page.getByLabel("Code of line 2").fill("L330");
            page.getByLabel("Fees of line 2").fill("600");
            page.getByLabel("Expenses of line 1").fill("50");
            page.getByText("Propose p").click();
            assertThat(page.locator("main")).containsText("proposed, not yet sent");
            page.getByLabel("By whom of the client").fill("Ms Ames");
            page.getByLabel("Document, or reason").fill("letter of 2 November");
            page.getByText("Approved by the client").click();
            assertThat(page.locator("main")).containsText("by Ms Ames, letter of 2 November");
            assertThat(page.locator("main")).containsText("Above 110 % of the budget for L330");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, PAGE);
            page.navigate(house.address() + "/budgets?preset=OVER");
            assertThat(page.locator("main table")).containsText("above 110 %: L330");
            page.waitForSelector("html[data-ready]");
            Looks.good(page, "/budgets");
            page.navigate(house.address() + "/run?upTo=2026-11-03");
            assertThat(page.locator("main table")).containsText("12 %");
            page.navigate(house.address() + "/");
            assertThat(page.locator("main")).containsText("beyond a threshold of its budget");
        }
    }

    @Test
    void without_any_script_lines_are_added_a_version_is_refused_and_the_answer_taken_back() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + PAGE);
            plain.getByLabel("Fees of line 1").fill("9000");
            plain.getByText("More lines").click();
            assertThat(plain.getByLabel("Code of line 5")).isVisible();
            assertThat(plain.getByLabel("Fees of line 1")).hasValue("9000");
            plain.getByText("Propose p").click();
            assertThat(plain.locator(".notice.bad")).containsText("why this version is written");
            plain.getByLabel("Why it is written").fill("first plan");
            plain.getByText("Propose p").click();
            plain.getByText("Rejected by the client").click();
            assertThat(plain.locator(".notice.bad")).containsText("a refusal names why");
            plain.getByLabel("Document, or reason").fill("too dear");
            plain.getByText("Rejected by the client").click();
            assertThat(plain.locator("main")).containsText("too dear");
            plain.getByLabel("Take back the answer to version 1").click();
            assertThat(plain.locator("main")).containsText("proposed, not yet sent");
            context.close();
        }
    }

    @Test
    void a_program_writes_a_budget_answers_it_and_takes_the_file() {
        var program = Program.of(house, "biller");
        var address = "/matters/0412-0001/budgets";
        var faulty = "{'after': 0, 'from': '2026-10-01', 'reason': 'plan', 'lines': [{'code': 'l3', 'fees': '1'},"
                + " {'code': 'L300', 'fees': '1.005'}]}";
        assertThat(program.post(address, faulty).toString()).contains("lines[0]", "lines[1]");
        var good = "{'after': 0, 'from': '2026-10-01', 'reason': 'plan', 'lines': [{'code': 'L300', 'fees': '2000',"
                + " 'hours': '12.5'}]}";
        assertThat(program.post(address, good).toString()).contains("\"version\":1");
        assertThat(program.post(address, good).status()).isEqualTo(409);
        assertThat(program.post(address + "/1/answers", "{'said': 'APPROVED'}").status())
                .isEqualTo(400);
        var approved = "{'said': 'APPROVED', 'by': 'Ms Ames', 'words': 'letter'}";
        assertThat(program.post(address + "/1/answers", approved).at("/checkedPrebills"))
                .isEqualTo("0");
        var now = program.get(address);
        assertThat(now.at("/holds")).isEqualTo("1");
        assertThat(now.at("/used/1/waiting")).isEqualTo("927.75");
        assertThat(program.get(address + "/1/file").text()).contains("<ledesxmlbudget", "12.50");
        assertThat(program.get(address + "/2/file").status()).isEqualTo(404);
    }
}
