package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.capture.Incoming;
import tenths.capture.language.StubProvider;
import tenths.desk.SmallFirm;
import tenths.desk.capture.AskModel;
import tenths.desk.capture.Models;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.firm.TimekeeperId;
import tenths.time.NoteSource;

/// The language model in a real browser: the administrator's settings, the log and who may read it, and other words for
/// a
/// line of a bill.
@NullMarked
class ModelWalkTest {
    @Test
    void an_administrator_switches_a_model_on_and_puts_contract_consent_and_matter_on_record() {
        try (var stub = StubProvider.open();
                var house = OpenHouse.with(SmallFirm.withMatters(2)).withPeople();
                var page = house.signedIn("administrator")) {
            page.keyboard().press("g");
            page.keyboard().press("l");
            assertThat(page.locator("main")).containsText("off. The rules read alone");
            page.getByLabel("Who reads beside the rules").selectOption("OWN");
            page.getByLabel("Address").fill(stub.address());
            page.getByLabel("Model, pinned").fill("reader-1");
            page.locator("button.main").click();
            assertThat(page.locator("#notice")).containsText("Without TLS");
            page.getByLabel("Who reads beside the rules").selectOption("OWN");
            page.getByLabel("Address").fill(stub.address());
            page.getByLabel("Model, pinned").fill("reader-1");
            page.getByLabel("a machine of our own network").check();
            page.locator("button.main").click();
            assertThat(page.locator("main")).containsText("own endpoint, reader-1");
            assertThat(page.locator("main")).containsText("Without one nothing is sent");
            contract(page);
            client(page);
            readable(page);
            sentAndLogged(house, stub, page);
        }
    }

    private static void contract(Page page) {
        page.locator("form[action='/models/contracts'] select").selectOption("OWN");
        page.getByLabel("Terms and their date").fill("Our server room, 2026");
        page.getByLabel("terms for businesses").check();
        page.getByLabel("Days that the provider keeps it").fill("0");
        page.locator("form[action='/models/contracts'] button").click();
        assertThat(page.locator("main")).containsText("Our server room, 2026: for businesses, no training");
    }

    private static void client(Page page) {
        page.locator("summary:has-text('Consent of')").click();
        page.getByLabel("Given by").fill("R. Salgado");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("We consent.");
        page.getByLabel("Engagement letter").fill("EL-77");
        page.locator("form[action$='/consent'] button").click();
        assertThat(page.locator("main")).containsText("Consent of R. Salgado");
        page.locator("summary:has-text('Matters of')").click();
        page.getByLabel("Matter", new Page.GetByLabelOptions().setExact(true)).fill("0412-0001");
        page.locator("button:has-text('Open to language models')").click();
        assertThat(page.locator("main")).containsText("Open matters: 0412-0001");
    }

    private static void readable(Page page) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        page.setViewportSize(360, 740);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isFalse();
        page.setViewportSize(1280, 900);
    }

    /// S-16: administrator and biller see that something was sent, the person alone what.
    private static void sentAndLogged(OpenHouse house, StubProvider stub, Page page) {
        stub.always(StubProvider.status(200, StubProvider.completion("{\"entries\":[]}", "stop")));
        var firm = house.firm().house();
        var words = Incoming.words(NoteSource.TYPED, ".4 call w adjuster re Smith v. Acme 1 depo", firm.today());
        var note = new ReceiveNotes(firm, new RuleReaders(firm))
                .receive(List.of(words), new TimekeeperId("417"), "test")
                .received()
                .getFirst()
                .note()
                .id();
        new AskModel(firm, new Models(firm)).about(note, "test");
        page.waitForCondition(() -> !stub.asked().isEmpty());
        page.navigate(house.address() + "/models/calls");
        assertThat(page.locator("main")).containsText("reader-1 at 127.0.0.1");
        assertThat(page.locator("main table a")).hasCount(0);
        var call = call(house);
        for (var who : List.of("administrator", "biller")) {
            for (var address : List.of("/models/calls/" + call, "/models/questions/" + note)) {
                assertThat(visitor(house, who).get(address).statusCode())
                        .as(who + " at " + address)
                        .isIn(403, 404);
            }
        }
        var writer = visitor(house, "timekeeper");
        assertThat(writer.get("/models/calls/" + call).body()).contains("re Smith v. Acme 1 depo");
        assertThat(writer.get("/models/questions/" + note).body())
                .contains("These bytes, and nothing else", "re Smith v. Acme 1 depo");
    }

    private static UUID call(OpenHouse house) {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select id from model_call")
                .query(UUID.class)
                .single();
    }

    private static Visitor visitor(OpenHouse house, String login) {
        var visitor = new Visitor(house.address());
        assertThat(visitor.signIn(login, OpenHouse.PASSWORD)).isTrue();
        return visitor;
    }

    @Test
    void the_key_r_shows_other_words_and_takes_them() {
        var firm = SmallFirm.withMatters(1);
        firm.run("insert into matter_contact values ('0412-0001', 'ADJUSTER', 'Rita Salgado')");
        firm.worked(1, 24, "tc w/adjuster re depo sched");
        var bill = firm.prepared().getFirst();
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.keyboard().press("j");
            page.keyboard().press("r");
            var proposal = page.locator("[data-rewrite]");
            assertThat(proposal.locator("del").first()).containsText("tc w/adjuster");
            assertThat(proposal).containsText("Telephone conference with adjuster Rita Salgado regarding deposition");
            assertThat(proposal).containsText("Hours, people, days, matters and amounts stay as they are.");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            proposal.locator("button.main").click();
            assertThat(page.locator(".sentence"))
                    .containsText("Telephone conference with adjuster Rita Salgado regarding deposition schedule");
            assertThat(page.locator("main")).containsText("Rewrite proposed by rules");
            page.keyboard().press("z");
            assertThat(page.locator("[data-lines]")).containsText("tc w/adjuster re depo sched");
        }
    }

    @Test
    void without_scripts_the_words_are_a_page_and_only_the_proposal_can_be_taken() {
        var firm = SmallFirm.withMatters(1);
        var line = firm.worked(1, 24, "rvw rogs").id();
        var bill = firm.prepared().getFirst();
        try (var house = OpenHouse.with(firm).withPeople()) {
            var biller = visitor(house, "biller");
            var address = "/bills/" + bill + "/lines/" + line + "/rewrite";
            assertThat(biller.get(address).body()).contains("Review interrogatories");
            biller.post(address, Map.of("version", "1", "narrative", "Trial, ten hours"));
            assertThat(biller.get("/bills/" + bill).body())
                    .contains("Review interrogatories")
                    .doesNotContain("Trial, ten hours");
        }
    }

    @Test
    void programs_put_consents_on_record_and_read_the_log() {
        try (var house = OpenHouse.with(SmallFirm.withMatters(1)).withPeople()) {
            var program = Program.of(house, "biller");
            var body = "{'client': '0412', 'by': 'R. Salgado', 'on': '2026-09-01', 'words': 'Yes.', 'letter': 'EL-77'}";
            assertThat(program.post("/models/consents", body).at("/items/0/consent/letter"))
                    .isEqualTo("EL-77");
            assertThat(program.post("/models/consents", body.replace("EL-77", " "))
                            .status())
                    .isEqualTo(422);
            assertThat(program.post("/models/matters", "{'matter': '0412-0001', 'open': true}")
                            .at("/items/0/openMatters/0"))
                    .isEqualTo("0412-0001");
            assertThat(program.post("/models/withdrawals", "{'client': '0412'}")
                            .json()
                            .at("/items/0/consent")
                            .isMissingNode())
                    .isTrue();
            assertThat(program.get("/models/calls?limit=5").json().path("items").isEmpty())
                    .isTrue();
        }
    }
}
