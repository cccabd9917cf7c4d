package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.formats.einvoices.EInvoices;

/// A client that wants XRechnung, in a real browser: what its profile lacks, then the bill that leaves in it.
@NullMarked
class EInvoiceWalkTest {
    private static final String READY = "html[data-ready] ";
    private static final String ADDRESS =
            "update client set address = E'Northgate Mutual\\n1 Main Street\\nTampa, FL 33602';"
                    + "update firm set address = E'1 Court Square\\nTampa, FL 33602'";
    private static final String LACKING = """
            name: northgate
            format: XRECHNUNG
            pdf: {payment: {days: 30}}
            international:
              firmCountry: US
              clientCountry: US
              einvoice:
                seller:
                  electronicAddress: 9959:591234567
                  contact: Billing office
                  phone: +1 813 555 0100
                  email: billing@firm.example
                buyer:
                  electronicAddress: 0204:04011000-12345-03
                account:
                  number: DE02120300000000202051
                untaxed:
                  fees: OUTSIDE_VAT
                  feesReason: Services of a firm outside the EU
            """;
    private static final String WHOLE =
            LACKING.replace("  einvoice:\n", "  einvoice:\n    buyerReference: 04011000-12345-03\n");

    @Test
    void what_the_profile_lacks_is_told_while_it_is_typed_and_the_bill_leaves_when_nothing_is() throws IOException {
        var firm = SmallFirm.withMatters(1);
        firm.run(ADDRESS);
        firm.worked(1, 18, "Review the caf\u00e9's report");
        var bill = firm.prepared().getFirst();
        try (var house = OpenHouse.with(firm).withPeople()) {
            profile(house);
            finalise(house, bill);
        }
    }

    private static void profile(OpenHouse house) {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/formats/new");
            page.waitForSelector("html[data-ready]");
            page.setDefaultTimeout(60_000); // the official rules are read when the first bill asks for them
            page.getByLabel("The profile as YAML").fill(LACKING);
            page.waitForSelector("#tried .notice.bad");
            assertThat(page.locator("#tried").innerText())
                    .contains("line 2, international.einvoice.buyerReference:", "BR-DE-15", "Leitweg-ID");
            page.evaluate("document.documentElement.dataset.old = ''");
            page.getByText("Save as version 1").click();
            page.waitForSelector("html[data-ready]:not([data-old]) .notice.bad");
            assertThat(page.url()).doesNotContain("/formats/profiles/northgate");
            page.getByLabel("The profile as YAML").fill(WHOLE);
            page.waitForSelector("#tried .ledes");
            assertThat(page.locator("#tried .ledes").innerText())
                    .contains("xrechnung_3.0", "04011000-12345-03", "caf\u00e9");
            Looks.good(page, "an e-invoice in the editor");
            page.getByText("Save as version 1").click();
            page.waitForURL("**/formats/profiles/northgate");
            page.navigate(house.address() + "/formats");
            page.getByLabel("Profile of Northgate Mutual").selectOption("northgate");
            page.getByLabel("Give Northgate Mutual this profile").click();
            page.waitForSelector("#notice .good");
        }
    }

    private static void finalise(OpenHouse house, UUID bill) throws IOException {
        house.firm().approve(List.of(bill));
        try (var page = house.signedIn("biller")) {
            page.setDefaultTimeout(60_000);
            page.navigate(house.address() + "/bills?state=APPROVED");
            page.waitForSelector(READY + "h1:has-text('Bills')");
            page.keyboard().press("Shift+A");
            page.keyboard().press("f");
            page.waitForSelector(READY + "h1:has-text('Finalise')");
            page.keyboard().press("Enter");
            page.waitForSelector("#progress a[data-key=Enter]");
            assertThat(page.locator("#progress").innerText()).contains("1 invoice: 1.");
            var report = EInvoices.check(new ByteArrayInputStream(download(house, page)));
            assertThat(report.format()).isEqualTo("XRECHNUNG");
            assertThat(report.hasErrors()).as(report.toString()).isFalse();
        }
        assertThat(house.firm().violations()).isEmpty();
    }

    private static byte[] download(OpenHouse house, Page page) throws IOException {
        page.navigate(house.address() + "/invoices");
        page.waitForSelector(READY + "h1:has-text('Invoices')");
        var archive = page.getByText("Archive now");
        if (archive.count() > 0) {
            archive.click();
            page.waitForSelector("#progress a[data-key=Enter]");
        }
        page.navigate(house.address() + "/invoices/1");
        var file = page.locator("a.button:has-text('.xml')");
        file.waitFor();
        return Files.readAllBytes(page.waitForDownload(file::click).path());
    }
}
