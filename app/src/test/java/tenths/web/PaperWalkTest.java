package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tenths.desk.SmallFirm;

/// S7 and S18: the bill on paper in a real browser, from letterhead and wishes to a line that says nothing.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperWalkTest {
    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));
    private String bill = "";

    @BeforeAll
    void aBill() {
        house.close();
        var firm = SmallFirm.withMatters(1);
        firm.worked(1, 18, "Privileged call on reserves");
        firm.worked(1, 60, "Draft answer");
        bill = firm.prepared().getFirst().toString();
        house = OpenHouse.with(firm).withPeople();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void the_letterhead_gets_a_logo_and_a_colour_and_the_one_before_comes_back() throws IOException {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/firm");
            page.getByLabel("Logo, a PNG or JPEG").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
            page.getByLabel("Colour of lines").evaluate("it => it.value = '#6b1f2a'");
            page.getByText("Save the look").click();
            page.waitForSelector("#notice .good");
            assertThat(page.locator("#notice").innerText()).contains("The letterhead is saved.");
            assertThat(loaded(page, "img.logo")).isTrue();
            assertThat(page.getByLabel("Colour of lines").inputValue()).isEqualTo("#6b1f2a");
            Looks.good(page, "/firm");
            page.getByLabel("Logo, a PNG or JPEG")
                    .setInputFiles(
                            new FilePayload("logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));
            page.getByText("Save the look").click();
            page.waitForSelector(".notice.bad");
            assertThat(page.locator("main").innerText()).contains("PNG or JPEG file");
            page.navigate(house.address() + "/firm");
            assertThat(events()).contains("FirmChanged firm");
        }
    }

    @Test
    void a_profile_shows_a_real_bill_on_paper_while_it_is_typed() {
        try (var page = house.signedIn("administrator")) {
            page.navigate(house.address() + "/formats/new");
            page.waitForSelector("html[data-ready]");
            var before = page.locator("#tried .sheet img").first().getAttribute("src");
            page.getByLabel("The profile as YAML")
                    .fill("name: german\npdf:\n  arrangement: BY_TASK\n  lines: no\n  wording: {language: XX}\n");
            page.waitForSelector("#tried .notice.bad");
            assertThat(page.locator("#tried").innerText())
                    .contains("line 5, pdf.wording.language:", "EN, DE, ES, FR, IT");
            page.getByLabel("The profile as YAML")
                    .fill("name: german\npdf:\n  arrangement: BY_TASK\n  lines: no\n  wording: {language: DE}\n");
            page.waitForSelector("#tried .sheet img");
            assertThat(page.locator("#tried .sheet img").first().getAttribute("src"))
                    .isNotEqualTo(before);
            assertThat(loaded(page, "#tried .sheet img")).isTrue();
            Looks.good(page, "/formats/new");
        }
    }

    @Test
    void a_biller_leaves_a_narrative_out_of_the_pdf_with_a_reason_and_takes_it_back() throws IOException {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            assertThat(paper(page)).contains("Privileged call");
            page.locator("tr", new Page.LocatorOptions().setHasText("Privileged call"))
                    .locator("[data-open-row]")
                    .click();
            page.waitForSelector(".line-panel");
            page.keyboard().press("b");
            var form = page.locator("[data-form=b][open]");
            form.locator("input[name=reason]").fill("privileged");
            form.locator("button").click();
            page.waitForFunction("() => document.querySelector('.unfolded, .line-panel')?.innerText"
                    + ".includes('left its narrative out of the PDF: privileged')");
            assertThat(paper(page)).contains("Narrative withheld").doesNotContain("Privileged");
            page.keyboard().press("z");
            page.waitForFunction("() => document.body.innerText.includes('(undone)') "
                    + "|| !document.body.innerText.includes('left its narrative')");
            assertThat(paper(page)).contains("Privileged call");
        }
    }

    private String paper(Page page) throws IOException {
        var pdf = page.request()
                .get(house.address() + "/bills/" + bill + "/draft.pdf")
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean loaded(Page page, String selector) {
        page.locator(selector).first().scrollIntoViewIfNeeded();
        page.waitForFunction("selector => document.querySelector(selector).complete", selector);
        return (Boolean) page.evaluate("selector => document.querySelector(selector).naturalWidth > 0", selector);
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

    private static byte[] logo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
