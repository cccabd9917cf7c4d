package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// From a finding that asks for an approval to the register, the paper, and the line that rests on it.
@NullMarked
class ApprovalsWalkTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: larger-expenses
                kind: EXP-01
                severity: block
                clause: "4"
                page: 1
                quote: Ask us before you spend more than 250 dollars.
            """;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 1));
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private UUID bill = new UUID(0, 0);

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeEach
    void oneBill() {
        firm.paid(1, "1", "400.00");
        bill = firm.prepared().getFirst();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String line() {
        return firm.open(bill).prebill().lines().getFirst().id().toString();
    }

    @Test
    void a_finding_leads_to_the_approval_and_the_approval_to_the_line() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill + "?line=" + line());
            page.locator("a[data-key=y]").click();
            assertThat(page.locator("h1")).containsText("Record an approval");
            assertThat(page.locator("[name=amount]")).hasValue("400.00");
            assertThat(page.locator("[name=codes]")).hasValue("E115");
            Looks.good(page, "/approvals/new");
            page.locator("button[value=record]").click();
            assertThat(page.locator("[role=alert]")).containsText("Say who of the client approved it.");
            page.locator("[name=by]").fill("R. Moss");
            page.locator("[name=on]").fill("2026-10-01");
            page.locator("button[value=record]").click();
            page.waitForURL("**/tasks/**");
            assertThat(page.locator("main")).containsText("1 bill checked again.");
            page.navigate(house.address() + "/bills/" + bill + "?line=" + line());
            assertThat(page.locator("main")).containsText("Rests on approval 1");
            paper(page);
            page.navigate(house.address() + "/approvals");
            assertThat(page.locator("table.list")).containsText("R. Moss");
            Looks.good(page, "/approvals");
        }
    }

    private void paper(Page page) {
        page.navigate(house.address() + "/approvals/1");
        assertThat(page.locator("main")).containsText("Deposition transcript of plaintiff");
        var bytes = "%PDF-1.4 yes".getBytes(StandardCharsets.US_ASCII);
        page.locator("[name=file]").setInputFiles(new FilePayload("yes.pdf", "application/pdf", bytes));
        page.locator("form[enctype] button").click();
        assertThat(page.locator(".hash")).containsText("SHA-256");
        Looks.good(page, "/approvals/1");
    }

    @Test
    void a_client_is_asked_by_letter_and_the_question_waits_with_its_age() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill + "?line=" + line());
            page.locator("a[data-key=y]").click();
            page.locator("button[value=ask]").click();
            assertThat(page.locator("textarea")).hasValue(Pattern.compile("Northgate.*400", Pattern.DOTALL));
            Looks.good(page, "/approvals/requests");
            page.navigate(house.address() + "/approvals");
            assertThat(page.locator("main")).containsText("asked today");
            page.locator("table.plain a").first().click();
            page.locator("a[data-key=a]").click();
            assertThat(page.locator("h1")).containsText("The client approves");
        }
    }

    @Test
    void a_program_records_an_approval_keeps_its_paper_and_withdraws_it() {
        var program = Program.of(house, "biller");
        var wish = "{'client': '0412', 'kind': 'expense', 'from': '2026-10-01', 'amount': '1000.00',"
                + " 'approvedBy': 'R. Moss', 'approvedOn': '2026-10-01', 'means': 'mail'}";
        assertThat(program.post("/approvals", wish).at("/prebills")).isEqualTo("1");
        assertThat(firm.open(bill).prebill().findings()).isEmpty();
        assertThat(program.post("/approvals/1/documents", "{'name': 'yes.pdf', 'content': 'JVBERi0xLjQ='}")
                        .at("/items/0/mediaType"))
                .isEqualTo("application/pdf");
        assertThat(program.post("/approvals/1/documents", "{'name': 'yes.exe', 'content': 'TVo='}")
                        .status())
                .isEqualTo(422);
        assertThat(program.post("/approvals/1/withdrawal", "{'from': '2026-10-01', 'reason': 'New adjuster'}")
                        .status())
                .isEqualTo(200);
        assertThat(firm.open(bill).prebill().findings()).hasSize(1);
        assertThat(program.get("/approvals").at("/items/0/withdrawn")).isEqualTo("2026-10-01");
    }
}
