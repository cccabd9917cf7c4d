package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// A receipt on the line of an expense, and what the client objects to on the invoice.
@NullMarked
class PapersWalkTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: receipts
                kind: EXP-06
                severity: block
                clause: "4"
                page: 1
                quote: Each expense above 25 dollars has its receipt.
              - name: at-cost
                kind: EXP-05
                severity: block
                clause: "5"
                page: 1
                quote: Vendors are passed on at cost.
            """;
    private static final byte[] PAPER = "%PDF-1.4 Portville Reporting".getBytes(StandardCharsets.US_ASCII);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 1));
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void finalised(UUID bill) {
        firm.approve(List.of(bill));
        new FinaliseInvoices(firm.house()).finalise(List.of(bill), LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
    }

    @Test
    void a_receipt_is_kept_on_its_line_handed_out_again_and_withdrawn() {
        var expense = firm.paid(1, "1", "440.00");
        var bill = firm.prepared().getFirst();
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill + "?line=" + expense.id());
            page.locator("html[data-ready]").waitFor();
            assertThat(page.locator(".receipts")).containsText("None is kept for this expense.");
            page.locator("tr.unfolded").waitFor();
            page.keyboard().press("p");
            page.locator(".receipts [name=file]")
                    .setInputFiles(new FilePayload("portville.pdf", "application/pdf", PAPER));
            page.locator(".receipts [name=paid]").fill("400.00");
            page.locator(".receipts button.main").click();
            assertThat(page.locator(".receipts .hash")).containsText("SHA-256");
            assertThat(page.locator(".line-panel .found")).containsText("the vendor was paid USD 400.00");
            Looks.good(page, "/bills?line");
            assertThat(handedOut(page)).isEqualTo(PAPER);
            page.locator(".receipts summary").first().click();
            page.locator(".receipts [name=reason]").fill("Of another matter");
            page.locator(".receipts form[action$=withdrawal] button").click();
            assertThat(page.locator(".receipts")).containsText("withdrawn: Of another matter");
            assertThat(page.locator(".line-panel .found")).hasCount(0);
        }
    }

    private byte[] handedOut(Page page) {
        var link = page.locator(".receipts a").getAttribute("href");
        return page.request().get(house.address() + link).body();
    }

    @Test
    void what_the_client_objects_to_is_recorded_on_its_invoice() {
        firm.worked(1, 60, "Draft answer; call with adjuster");
        finalised(firm.prepared().getFirst());
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/invoices/1");
            page.locator("html[data-ready]").waitFor();
            var objections = page.locator("#objections");
            objections.locator("> summary").click();
            objections
                    .locator("summary", new Locator.LocatorOptions().setHasText("sent a line"))
                    .click();
            var back = objections.locator("form[action$=lines]");
            back.locator("[name=line]").fill("1");
            back.locator("[name=day]").fill("2026-11-03");
            back.locator("[name=reason]").fill("Block billing");
            back.locator("button").click();
            assertThat(objections).containsText("line 1 sent back");
            objections
                    .locator("summary", new Locator.LocatorOptions().setHasText("an amount"))
                    .click();
            var cut = objections.locator("form[action$=reductions]");
            page.setViewportSize(1280, 420);
            cut.locator("[name=amount]").fill("20.005");
            cut.locator("[name=day]").fill("2026-11-03");
            cut.locator("[name=code]").fill("BB");
            cut.locator("[name=reason]").fill("Lumped tasks");
            cut.locator("[name=until]").fill("2026-11-30");
            cut.locator("button").click();
            assertThat(page.locator("#notice")).containsText("20.005");
            assertThat(page.locator("#notice .bad")).isInViewport();
            assertThat(cut.locator("[name=reason]")).isVisible();
            assertThat(cut.locator("[name=reason]")).hasValue("Lumped tasks");
            cut.locator("[name=amount]").fill("20.00");
            cut.locator("button").click();
            assertThat(objections).containsText("20.00 taken off");
            Looks.good(page, "/invoices/1");
            objections.locator("form[action$=appeal] [name=day]").fill("2026-11-03");
            objections.locator("form[action$=appeal] button").click();
            assertThat(objections).containsText("appealed 3 Nov 2026");
            objections.locator("form[action$='2/withdrawal'] [name=reason]").fill("Paid after all");
            objections.locator("form[action$='2/withdrawal'] button").click();
            assertThat(objections).containsText("withdrawn: Paid after all");
        }
    }

    @Test
    void a_program_keeps_receipts_and_records_objections() {
        var expense = firm.paid(1, "1", "440.00");
        var bill = firm.prepared().getFirst();
        var program = Program.of(house, "biller");
        var receipts = "/expenses/" + expense.id() + "/receipts";
        assertThat(program.post(receipts, "{'paid': '400.00', 'name': 'p.pdf', 'content': 'JVBERi0xLjQ='}")
                        .at("/checkedPrebills"))
                .isEqualTo("1");
        assertThat(program.get(receipts).at("/items/0/paid")).isEqualTo("400.00");
        assertThat(program.post(receipts, "{'paid': 'much'}").status()).isEqualTo(422);
        var id = program.get(receipts).at("/items/0/id");
        assertThat(program.post(receipts + "/" + id + "/withdrawal", "{'reason': 'slip'}")
                        .status())
                .isEqualTo(200);
        assertThat(program.get(receipts).at("/items/0/withdrawn")).isEqualTo("slip");
        finalised(bill);
        assertThat(program.post(
                                "/invoices/1/objections/lines",
                                "{'line': 1, 'day': '2026-11-03', 'reason': 'No receipt'}")
                        .at("/objection"))
                .isEqualTo("1");
        var cut = "{'amount': '40.00', 'day': '2026-11-03', 'reason': 'Mark-up', 'appealUntil': '2026-12-03'}";
        assertThat(program.post("/invoices/1/objections/reductions", cut).at("/objection"))
                .isEqualTo("2");
        assertThat(program.post("/invoices/1/objections/2/appeal", "{'day': '2026-11-03'}")
                        .status())
                .isEqualTo(200);
        assertThat(program.post("/invoices/1/objections/1/withdrawal", "{'reason': 'slip'}")
                        .status())
                .isEqualTo(200);
        var told = program.get("/invoices/1/objections");
        assertThat(told.at("/lines/0/withdrawn")).isEqualTo("slip");
        assertThat(told.at("/reductions/0/appealed")).isEqualTo("2026-11-03");
        assertThat(program.post("/invoices/9/objections/lines", "{'line': 1, 'day': '2026-11-03', 'reason': 'x'}")
                        .status())
                .isEqualTo(404);
    }
}
