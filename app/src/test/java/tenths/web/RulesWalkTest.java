package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tenths.capture.guides.GuideFiles;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.store.TestDatabase;

/// S12: a client's guideline in a real browser, from the file to the finding on a bill.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesWalkTest {
    private static final List<String> PAGE = List.of(
            "Billing guidelines of Northgate Mutual",
            "4.1 An entry has at most 2.00 hours.",
            "4.2 Copies cost a dime.",
            "4.3 One lawyer attends a deposition.");
    private static final List<String> NEXT = List.of(
            "Billing guidelines of Northgate Mutual",
            "4.1 An entry has at most 2.00 hours.",
            "4.2 Copies cost a quarter.",
            "4.4 Bills come each month.");

    private final TestDatabase database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final SmallFirm firm = real(SmallFirm.at(database, clock, 1));
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private String bill = "";

    private SmallFirm real(SmallFirm plain) {
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeAll
    void aBill() {
        firm.worked(1, 180, "Draft answer to complaint");
        bill = firm.prepared().getFirst().toString();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static FilePayload pdf(String name, List<String> page) {
        try {
            return new FilePayload(name, "application/pdf", GuideFiles.pdf(page));
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    @Test
    @Order(1)
    void a_biller_reads_a_document_makes_a_card_of_its_words_signs_it_and_finds_it_on_the_bill() {
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/rules");
            assertThat(page.locator("main"))
                    .containsText("Drop the carrier's PDF or Word file. Nothing is enforced until you sign it.");
            page.getByLabel("PDF or Word file").setInputFiles(pdf("scan.pdf", List.of()));
            page.getByText("Read it").click();
            page.getByText("its pages are pictures").first().waitFor();
            page.navigate(house.address() + "/rules");
            page.getByLabel("PDF or Word file").setInputFiles(pdf("northgate.pdf", PAGE));
            page.getByLabel("Applies from").fill("2026-01-01");
            page.getByText("Read it").click();
            page.getByText("Read: 4 paragraphs on 1 page.").first().waitFor();
            page.navigate(house.address() + "/rules?pack=northgate&step=text");
            page.waitForSelector("html[data-ready]");
            select(page, "#p2 p", "An entry has at most 2.00 hours");
            page.keyboard().press("q");
            page.getByLabel("Kind of rule").selectOption("TIM-03");
            page.getByText("Choose", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByLabel("Quote")).hasValue("An entry has at most 2.00 hours");
            assertThat(page.getByLabel("Clause")).hasValue("4.1");
            page.getByLabel("limit: longest entry").fill("many");
            page.getByText("Keep as a draft").click();
            assertThat(page.locator(".notice.bad")).containsText("limit: \"many\" cannot be read");
            page.getByLabel("limit: longest entry").fill("2.00");
            page.getByText("Keep as a draft").click();
            assertThat(page.locator(".rule-card.draft")).containsText("in the text");
            page.getByLabel("Judge the bills of").selectOption("0412");
            page.getByText("From today on").click();
            page.waitForURL("**/tasks/**");
            page.navigate(house.address() + "/bills/" + bill);
            assertThat(page.locator(".findings-line, .bill-head").first()).not().containsText("TIM-03");
            page.navigate(house.address() + "/rules?pack=northgate");
            page.waitForSelector("html[data-ready]");
            page.locator(".rule-card input[type=checkbox]").check();
            page.keyboard().press("s");
            page.waitForURL("**/tasks/**");
            assertThat(page.locator("main")).containsText("1 card is signed; version 1 judges.");
            page.navigate(house.address() + "/findings");
            assertThat(page.locator("main")).containsText("4.1");
            page.navigate(house.address() + "/rules?pack=northgate");
            assertThat(page.locator(".rule-card.signed")).containsText("Signed by");
            assertThat(page.locator("mark")).hasText("An entry has at most 2.00 hours");
        }
    }

    private static void select(Page page, String paragraph, String words) {
        page.evaluate("""
                ([where, words]) => {
                    const node = document.querySelector(where).firstChild;
                    const start = node.data.indexOf(words);
                    const range = document.createRange();
                    range.setStart(node, start);
                    range.setEnd(node, start + words.length);
                    const picked = getSelection();
                    picked.removeAllRanges();
                    picked.addRange(range);
                }""", List.of(paragraph, words));
    }

    @Test
    @Order(2)
    void the_next_edition_is_compared_and_what_changed_is_acknowledged_without_any_script() {
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            plain.navigate(house.address() + "/rules?pack=northgate&step=packs");
            plain.getByLabel("PDF or Word file").setInputFiles(pdf("northgate-2027.pdf", NEXT));
            plain.getByText("Read it").click();
            while (plain.getByText("Look again").isVisible()) {
                plain.getByText("Look again").click();
            }
            assertThat(plain.locator("body")).containsText("1 rule of the edition before came along as drafts");
            plain.navigate(house.address() + "/rules?pack=northgate&step=text");
            assertThat(plain.locator("main")).containsText("Nobody says yet to have read this edition.");
            plain.getByText("Mark as read").click();
            assertThat(plain.locator("main")).containsText("on 3 Nov 2026.");
            assertThat(plain.getByText("Mark as read")).hasCount(0);
            plain.getByText("Compare with edition 1").click();
            assertThat(plain.locator("main")).containsText("The rules are the same.");
            assertThat(plain.locator("del").first()).hasText("dime.");
            assertThat(plain.locator("ins").first()).hasText("quarter.");
            for (var box : plain.locator(".differences input").all()) {
                box.check();
            }
            plain.getByText("Acknowledge what is ticked").click();
            assertThat(plain.locator("main")).containsText("Everything here was acknowledged.");
            plain.navigate(house.address() + "/rules?pack=northgate&step=cards");
            assertThat(plain.locator("main")).containsText("Edition 1 judges until all are signed or dropped.");
            plain.getByLabel("Drop the draft of").click();
            assertThat(plain.locator("#notice")).containsText("The draft is dropped.");
            plain.navigate(house.address() + "/rules?step=packs");
            plain.getByLabel("Start from Litigation billing guidelines").click();
            assertThat(plain.locator(".rule-card.draft")).hasCount(11);
            context.close();
        }
    }

    @Test
    @Order(3)
    void a_program_drafts_and_signs_and_is_told_what_is_wrong() {
        var program = Program.of(house, "biller");
        assertThat(program.get("/guidelines").at("/items/0/pack")).isEqualTo("litigation-insurer");
        var rule = "{'edition': 1, 'rule': 'name: once\\nkind: TIM-16\\nseverity: warn\\nclause: 4.3\\npage: 1"
                + "\\nquote: One lawyer attends a deposition.'}";
        var drafted = program.post("/guidelines/northgate/drafts", rule);
        assertThat(drafted.at("/name")).as(drafted.toString()).isEqualTo("once");
        assertThat(program.post("/guidelines/northgate/drafts", rule.replace("TIM-16", "TIM-99"))
                        .status())
                .isEqualTo(400);
        var signed = program.post(
                "/guidelines/northgate/signatures", "{'edition': 1, 'cards': [{'name': 'once', 'revision': 1}]}");
        assertThat(signed.at("/checkedPrebills")).as(signed.toString()).isEqualTo("1");
        assertThat(program.post(
                                "/guidelines/northgate/signatures",
                                "{'edition': 1, 'cards': [{'name': 'once', 'revision': 1}]}")
                        .status())
                .isEqualTo(422);
        assertThat(program.get("/guidelines/northgate?edition=1").at("/cards/1/state"))
                .isEqualTo("signed");
        assertThat(program.get("/guidelines/nobody").status()).isEqualTo(404);
    }

    private static Program.Answer sent(Program program, String query, FilePayload file) {
        return program.send(program.request("/guidelines?fileName=guide.pdf&" + query)
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(file.buffer)));
    }

    @Test
    @Order(4)
    void a_program_sends_two_editions_compares_them_and_acknowledges_what_changed() {
        var program = Program.of(house, "biller");
        var guide = pdf("guide.pdf", PAGE);
        var first = sent(program, "title=By%20a%20program", guide);
        assertThat(first.at("/pack")).as(first.toString()).isEqualTo("by-a-program");
        assertThat(first.number("/paragraphs")).isEqualTo(4);
        assertThat(sent(program, "pack=by-a-program", guide).at("/errors/0/message"))
                .contains("This very file is edition 1 already");
        assertThat(sent(program, "pack=by-a-program&from=2027-01-01", pdf("next.pdf", NEXT))
                        .number("/edition"))
                .isEqualTo(2);
        assertThat(sent(program, "title=Scan", pdf("scan.pdf", List.of())).at("/errors/0/message"))
                .contains("its pages are pictures");
        var differences = "/guidelines/by-a-program/comparison?earlier=1&later=2";
        var compared = program.get(differences);
        assertThat(compared.at("/text/0/what")).as(compared.toString()).isEqualTo("changed");
        assertThat(compared.at("/text/0/before")).contains("a dime");
        assertThat(compared.at("/text/0/after")).contains("a quarter");
        var name = compared.at("/text/0/name");
        var seen = "{'earlier': 1, 'later': 2, 'what': ['" + name + "', 'text 99']}";
        assertThat(program.post("/guidelines/by-a-program/seen", seen).number("/seen"))
                .isEqualTo(1);
        assertThat(program.get(differences).at("/text/0/seen")).isEqualTo("true");
        assertThat(program.get(differences.replace("later=2", "later=9")).status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void the_screens_are_readable_for_everybody_and_fit_a_phone() {
        try (var page = house.signedIn("biller")) {
            for (var path : List.of(
                    "/rules",
                    "/rules?pack=northgate&edition=1&step=text",
                    "/rules?pack=northgate&edition=1&step=cards&paragraph=2&kind=STF-06",
                    "/rules?pack=litigation-insurer&step=cards",
                    "/rules/compare?pack=northgate&earlier=1&later=2")) {
                page.navigate(house.address() + path);
                page.waitForSelector("html[data-ready]");
                Looks.good(page, path);
            }
        }
    }
}
