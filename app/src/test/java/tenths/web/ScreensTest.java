package tenths.web;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// Every screen in a real browser: readable for everybody (axe), nothing loaded from elsewhere, no error in the
/// console,
/// no scrolling sideways. The pictures are in `target/screens` for people to look at.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));
    private String bill = "";
    private String invoice = "";

    @BeforeAll
    void aMonth() {
        house.close();
        var firm = SmallFirm.withMatters(5);
        for (var matter = 1; matter <= 4; matter++) {
            for (var line = 1; line <= 6; line++) {
                firm.worked(matter, 6 * line, "Telephone conference with adjuster regarding deposition no. " + line);
            }
            firm.paid(matter, "1", "412.50");
        }
        var bills = firm.prepared();
        bill = bills.getLast().toString();
        firm.approve(bills.subList(0, 3));
        var made = new FinaliseInvoices(firm.house())
                .finalise(bills.subList(0, 1), firm.house().today(), "biller", Progress.SILENT);
        var outcome = Objects.requireNonNull(made.get(bills.getFirst()));
        invoice = ((FinaliseInvoices.Outcome.Finalised) outcome).numbers().getFirst();
        firm.worked(5, 30, "Draft answer to complaint");
        firm.worked(4, 30, "Late telephone call with the expert");
        house = OpenHouse.with(firm).withPeople();
        TimersOnTheDesk.in(firm);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String path(String pattern) {
        return pattern.replace("{bill}", bill).replace("{invoice}", invoice);
    }

    @ParameterizedTest
    @CsvSource({
        "biller, today, /",
        "biller, run, /run?upTo=2026-10-31",
        "biller, waiting, /run/matter?number=0412-0004&upTo=2026-10-31",
        "biller, bills, /bills?state=CHECK",
        "biller, bills-open, /bills?state=OPEN&only=SPOTLESS",
        "biller, bills-approved, /bills?state=APPROVED",
        "biller, bills-empty, /bills?state=HOLD",
        "biller, bill, /bills/{bill}",
        "biller, findings, /findings",
        "biller, invoices, /invoices",
        "biller, invoice, /invoices/{invoice}",
        "biller, what-if, /what-if",
        "biller, record, /record",
        "biller, imports, /imports",
        "biller, firm, /firm",
        "biller, search, /search?text=Smith",
        "biller, account, /account",
        "biller, missing, /bills/00000000-0000-0000-0000-000000000000",
        "timekeeper, time, /time?week=2026-11-02",
        "timekeeper, time-empty, /time?week=2026-08-03",
        "timekeeper, time-past, /time?week=2026-10-05",
        "biller, missing, /missing?week=2026-10-05",
        "biller, targets, /missing/targets",
        "administrator, people, /people",
        "administrator, models, /models",
        "administrator, model-calls, /models/calls",
    })
    void a_screen_is_readable_and_keeps_to_itself(String who, String name, String pattern) {
        try (var page = house.signedIn(who)) {
            var strangers = new ArrayList<String>();
            var errors = new ArrayList<String>();
            page.onRequest(request -> {
                if (!request.url().startsWith(house.address()) && !request.url().startsWith("data:")) {
                    strangers.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate(house.address() + path(pattern));
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                shot(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat(complaints(page)).as(scheme.name()).isEmpty();
            }
            assertThat(wider(page)).as("scrolls sideways at 1280").isFalse();
            page.setViewportSize(360, 740);
            shot(page, name + "-phone");
            assertThat(complaints(page)).as("on a phone").isEmpty();
            assertThat(wider(page)).as("scrolls sideways at 360").isFalse();
            assertThat(strangers).isEmpty();
            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?refused", "/first"})
    void the_pages_before_the_door_are_readable(String path) {
        try (var page = house.window().newPage()) {
            page.navigate(house.address() + path);
            shot(page, "door" + path.replace('/', '-').replace('?', '-'));
            assertThat(complaints(page)).isEmpty();
        }
    }

    @Test
    void an_unfolded_line_and_the_help_are_readable() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.keyboard().press("j");
            page.keyboard().press("s");
            page.waitForSelector("[data-form=s][open]");
            shot(page, "bill-split");
            assertThat(complaints(page)).isEmpty();
            page.locator("[data-form=s] input[name=reason]").press("Escape"); // out of the field, then out of the line
            page.keyboard().press("Escape");
            page.keyboard().press("v");
            page.waitForSelector("#paper img");
            shot(page, "bill-preview");
            assertThat(complaints(page)).isEmpty();
            page.keyboard().press("?");
            page.waitForSelector("#help[open]");
            shot(page, "help");
            assertThat(complaints(page)).isEmpty();
        }
    }

    @Test
    void a_click_on_the_paper_or_the_e_bill_selects_the_line_and_back() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.keyboard().press("v");
            page.waitForSelector("#paper rect");
            page.locator("#paper rect").nth(2).click();
            assertThat(page.locator("tr.at td").first().innerText()).isEqualTo("3");
            page.keyboard().press("j");
            assertThat(page.locator("#paper rect.at").getAttribute("data-jump"))
                    .isEqualTo(page.locator("tr.at").getAttribute("data-line"));
            page.getByText("E-bill").click();
            assertThat(page.locator(".ledes li.at").innerText()).contains("|4|");
            page.locator(".ledes li[data-jump]:nth-child(3)").click();
            assertThat(page.locator("tr.at td").first().innerText()).isEqualTo("1");
        }
    }

    @Test
    void a_change_is_a_redline_with_initials_and_the_original_is_one_key_away() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.keyboard().press("j");
            page.keyboard().press("e");
            var form = page.locator("[data-form=e][open]");
            form.locator("textarea").fill("Telephone conference with Ms. Lee regarding deposition no. 1");
            form.locator("input[name=reason]").fill("the client wants names");
            form.locator("button").click();
            var words = page.locator("[data-lines] tbody tr .words").first();
            page.waitForSelector("[data-lines] ins");
            assertThat(words.innerText()).contains("adjuster Ms. Lee").contains("RB");
            shot(page, "bill-redline");
            assertThat(complaints(page)).isEmpty();
            page.keyboard().press("o");
            assertThat(words.innerText()).contains("adjuster").doesNotContain("Ms. Lee");
            page.keyboard().press("o");
            page.keyboard().press("z");
            page.waitForSelector("[data-lines] ins", new Page.WaitForSelectorOptions().setState(DETACHED));
        }
    }

    @Test
    void single_keys_can_be_switched_off() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills");
            page.keyboard().press("?");
            page.locator("#keys-on").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(page.locator("tr.at").count()).isZero();
            page.locator("button[data-open=help]").click();
            page.locator("#keys-on").check();
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(page.locator("tr.at").count()).isOne();
        }
    }

    private static List<String> complaints(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static boolean wider(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
