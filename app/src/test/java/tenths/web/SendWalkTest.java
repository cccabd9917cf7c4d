package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// S9: bills leave by hand, in a real browser and through the API.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendWalkTest {
    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));

    @BeforeAll
    void fourFinalBills() {
        house.close();
        var firm = SmallFirm.withMatters(4);
        for (var matter = 1; matter <= 4; matter++) {
            firm.worked(matter, 60, "Draft answer");
        }
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "biller", Progress.SILENT);
        house = OpenHouse.with(firm).withPeople();
        Program.of(house, "biller").post("/invoices/files", "{}");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void a_biller_follows_the_checklist_of_one_bill_brings_the_proof_and_takes_a_slip_back() {
        try (var page = house.signedIn("biller")) {
            page.keyboard().press("g");
            page.keyboard().press("d");
            page.waitForURL("**/send");
            page.locator("tbody a[data-open-row]").first().click();
            page.waitForURL("**/send/bills/1");
            assertThat(page.locator("#pre-flight").innerText())
                    .contains("fine File: The archived file passes every check of LEDES1998B.", "unknown Rates");
            assertThat(page.locator(".checklist").innerText()).contains("choose matter CLM1", "1_0412-0001.txt");
            var download = page.waitForDownload(
                    () -> page.getByText("Download the package").click());
            assertThat(download.suggestedFilename()).isEqualTo("1.zip");
            page.getByLabel("Portal").fill("Carrier portal");
            page.getByLabel("Its confirmation, kept as proof")
                    .setInputFiles(new FilePayload("ok.txt", "text/plain", "ok".getBytes(StandardCharsets.US_ASCII)));
            page.getByText("Mark as sent").click();
            page.waitForSelector("#notice .good");
            assertThat(page.locator(".history").innerText()).contains("Robin biller: Carrier portal", "ok.txt");
            page.getByLabel("It was not sent: why").fill("the wrong bill");
            page.getByText("Take back").click();
            page.waitForSelector(".history .undone");
            assertThat(page.locator(".history").innerText()).contains("taken back by Robin biller: the wrong bill");
        }
    }

    @Test
    void many_bills_are_marked_at_once_and_the_undo_takes_all_of_them_back() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/send");
            page.getByLabel("Invoice 2").check();
            page.getByLabel("Invoice 3").check();
            page.getByLabel("Portal they were uploaded to").fill("Carrier portal");
            page.getByText("Mark as sent").click();
            page.waitForSelector("#notice .good");
            assertThat(page.locator("#notice").innerText()).contains("2 bills are sent: 2, 3.");
            page.navigate(house.address() + "/send?state=SENT");
            assertThat(page.locator("tbody").innerText()).contains("Carrier portal", "without proof");
            page.getByLabel("Invoice 2").check();
            page.getByText("Take back").click();
            page.waitForSelector("#notice .good");
        }
    }

    @Test
    void the_screens_are_readable_for_everybody_and_fit_a_phone() {
        try (var page = house.signedIn("biller")) {
            for (var path : List.of("/send", "/send?state=SENT", "/send?state=ARCHIVING", "/send/bills/4")) {
                page.navigate(house.address() + path);
                page.waitForSelector("html[data-ready]");
                Looks.good(page, path);
            }
        }
    }

    @Test
    void a_program_packs_sends_with_proof_and_takes_back() {
        var biller = Program.of(house, "biller");
        assertThat(biller.get("/sending?text=0412-0004").at("/items/0/state")).isEqualTo("BUILT");
        assertThat(biller.get("/invoices/4/package").header("Content-Type")).startsWith("application/zip");
        var wrong = biller.post("/invoices/4/submissions", "{'portal': 'P', 'proofContent': '***'}");
        assertThat(wrong.at("/errors/0/field")).isEqualTo("proofContent");
        var sent = biller.post("/invoices/4/submissions", "{'portal': 'P', 'proof': 'ok.txt', 'proofContent': 'b2s='}");
        assertThat(sent.at("/submissions/0/proofSha256"))
                .isEqualTo("2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df");
        assertThat(biller.post("/invoices/4/submissions", "{'portal': 'P'}").status())
                .isEqualTo(422);
        assertThat(biller.post("/invoices/4/slips", "{'reason': 'a slip'}").at("/submissions/0/takenBack"))
                .isEqualTo("a slip");
    }
}
