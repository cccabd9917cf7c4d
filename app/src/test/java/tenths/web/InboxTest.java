package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.capture.Incoming;
import tenths.desk.SmallFirm;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.firm.TimekeeperId;
import tenths.notes.Role;
import tenths.store.capture.MatterNames;
import tenths.time.NoteSource;

/// A lawyer's morning in a real browser, by keys alone: say what was done, look at what words propose, approve.
@NullMarked
class InboxTest {
    private static final int MANY = 10_000;
    private static final TimekeeperId ORTEGA = new TimekeeperId("417");

    /// Four matters with the names under which lawyers speak of them.
    private static SmallFirm firm() {
        var firm = SmallFirm.withMatters(4);
        firm.run("update matter set name = 'Alvarez v. Castle Roofing' where id = '0412-0001'");
        firm.run("update matter set name = 'Alvarez v. Bright Market' where id = '0412-0002'");
        firm.run("update matter set name = 'Estate of Okafor v. Pine Ridge' where id = '0412-0003'");
        firm.run("update matter set name = 'Weller v. Crane' where id = '0412-0004'");
        var names = new MatterNames(firm.house().transactions());
        names.add(List.of(
                new MatterNames.Name(SmallFirm.matter(3), Role.ADJUSTER, "Tom Brandt"),
                new MatterNames.Name(SmallFirm.matter(3), Role.EXPERT, "Dr. Lim"),
                new MatterNames.Name(SmallFirm.matter(4), Role.OPPOSING_COUNSEL, "Imani Ross")));
        return firm;
    }

    private static void receive(SmallFirm firm, String... texts) {
        var notes = new ArrayList<Incoming>();
        for (var text : texts) {
            notes.add(Incoming.words(
                    new NoteSource(NoteSource.Kind.MAIL, "notes@firm", "", "Dana Ortega <dana@example.com>"),
                    text,
                    firm.house().today()));
        }
        new ReceiveNotes(firm.house(), new RuleReaders(firm.house())).receive(notes, ORTEGA, "mail");
    }

    @Test
    void the_bar_shows_chips_as_one_types_and_enter_approves_what_is_sure() {
        try (var house = OpenHouse.with(firm()).withPeople();
                var page = house.signedIn("timekeeper")) {
            page.keyboard().press("e");
            assertThat(page.locator("#entry-text")).isFocused();
            page.keyboard().type(".4 call w Brandt re Okafor reserve");
            var chips = page.locator("#entry-chips .chips");
            assertThat(chips).containsText("0.40 h");
            assertThat(chips).containsText("0412-0003 Estate of Okafor v. Pine Ridge");
            assertThat(chips).containsText("today");
            assertThat(chips).containsText("$74.22");
            shot(page, "entry-bar");
            page.keyboard().press("Enter");
            assertThat(page.locator("#notice")).containsText("1 entry approved.");
            assertThat(page.locator("#entry-text")).hasValue("");
            page.navigate(house.address() + "/time?month=2026-11");
            assertThat(page.locator("main")).containsText("0412-0003");
        }
    }

    @Test
    void two_matters_that_fit_are_asked_as_two_and_tab_answers() {
        try (var house = OpenHouse.with(firm()).withPeople();
                var page = house.signedIn("timekeeper")) {
            page.keyboard().press("e");
            page.keyboard().type(".3 draft subpoena, Alvarez");
            var asked = page.locator("#entry-chips [data-choose]");
            assertThat(asked).hasCount(2);
            shot(page, "entry-asks");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#entry-chips")).containsText("0412-0002 Alvarez v. Bright Market");
            assertThat(page.locator("#entry-text")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#notice")).containsText("approved");
        }
    }

    @Test
    void a_lawyers_morning_by_keys_alone() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(
                    house.firm(),
                    "okafor .7 rev Dr Lim draft rpt",
                    "Weller: call w Ross re ext .2; draft stip 1.1",
                    ".5 email re Alvarez inspection",
                    "okafor prep for depo",
                    "lunch with the partners .8");
            try (var page = house.signedIn("timekeeper")) {
                page.keyboard().press("g");
                page.keyboard().press("n");
                page.waitForSelector(".draft.at");
                shot(page, "inbox");
                page.keyboard().press("a");
                assertThat(page.locator("#notice")).containsText("1 entry approved.");
                page.keyboard().press("u");
                assertThat(page.locator("#notice")).containsText("back in the inbox");
                page.keyboard().press("A");
                assertThat(page.locator("#notice")).containsText("approved.");
                var left = page.locator(".draft").count();
                page.keyboard().press("k");
                assertThat(page.locator(".draft.at [data-choice='2']").first()).isVisible();
                page.keyboard().press("2");
                assertThat(page.locator("#notice")).containsText("Changed.");
                page.keyboard().press("a");
                assertThat(page.locator(".draft")).hasCount(left - 1);
                shot(page, "inbox-later");
                page.keyboard().press("x");
                page.keyboard().press("3");
                assertThat(page.locator("#notice")).containsText("dismissed: private.");
                assertThat(page.locator(".draft")).hasCount(left - 2);
            }
        }
    }

    @Test
    void the_key_r_shows_other_words_for_a_draft_and_takes_them() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(house.firm(), "okafor .7 tc w/adjuster re depo sched");
            try (var page = house.signedIn("timekeeper")) {
                page.navigate(house.address() + "/inbox");
                page.waitForSelector("html[data-ready]");
                page.waitForSelector(".draft.at");
                page.keyboard().press("r");
                var proposal = page.locator("[data-rewrite]");
                assertThat(proposal.locator("ins").first()).containsText("Telephone conference");
                assertThat(proposal).containsText("Hours, people, days, matters and amounts stay as they are.");
                shot(page, "inbox-reword");
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                page.keyboard().press("Enter");
                assertThat(page.locator("#notice")).containsText("Reworded.");
                assertThat(page.locator(".draft .narrative"))
                        .containsText("Telephone conference with adjuster Tom Brandt regarding deposition schedule");
                assertThat(page.locator(".draft")).containsText("0.70 h");
            }
        }
    }

    @Test
    void ten_thousand_notes_at_once_end_well() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(
                    house.firm(),
                    IntStream.range(0, MANY)
                            .mapToObj(i -> "okafor .3 review exhibit no. " + i)
                            .toArray(String[]::new));
            try (var page = house.signedIn("timekeeper")) {
                page.navigate(house.address() + "/inbox?page=2");
                assertThat(page.locator("h1")).containsText("10,000 proposals");
                assertThat(page.locator(".pager")).containsText("Page 2 of 200");
                page.keyboard().press("A");
                assertThat(page.locator("#notice")).containsText("50 entries approved.");
                assertThat(page.locator("h1")).containsText("9,950 proposals");
            }
        }
    }

    /// Until the chips show what was read of the words to their end: only what somebody saw is approved.
    private static void readingOf(Page page, String end, Runnable typing) {
        page.waitForResponse(
                        answer -> answer.url().endsWith("/entry/reading")
                                && Objects.requireNonNullElse(answer.request().postData(), "")
                                        .contains(end),
                        typing)
                .finished();
        page.evaluate("() => new Promise(settled => setTimeout(settled))");
    }

    @Test
    void words_wait_for_the_network_and_are_kept_nowhere_in_the_browser() {
        try (var house = OpenHouse.with(firm()).withPeople();
                var page = house.signedIn("timekeeper")) {
            page.keyboard().press("e");
            readingOf(page, "reserve", () -> page.keyboard().type(".4 call w Brandt re Okafor reserve"));
            assertThat(page.locator("#entry-chips")).containsText("$74.22");
            page.context().setOffline(true);
            page.keyboard().press("Enter");
            assertThat(page.locator("#entry-waits")).containsText("1 waits for the network");
            assertThat(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
                            .toString())
                    .doesNotContain("Okafor");
            page.context().setOffline(false);
            assertThat(page.locator("#notice")).containsText("1 entry approved.");
            assertThat(page.locator("#entry-waits")).isHidden();
        }
    }

    @Test
    void without_scripts_the_bar_is_a_form_and_what_nobody_saw_is_not_approved() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            var visitor = new Visitor(house.address());
            visitor.signIn("timekeeper", OpenHouse.PASSWORD);
            visitor.get("/time");
            var kept = visitor.post("/entry", Map.of("text", ".4 call w Brandt re Okafor reserve", "back", "/inbox"));
            assertThat(kept.headers().firstValue("Location").orElse("")).endsWith("/inbox");
            assertThat(visitor.get("/inbox").body()).contains("1 proposal waits in the inbox.");
            var long2MB = visitor.post("/entry", Map.of("text", "x".repeat(2 << 20), "back", "/inbox"));
            assertThat(long2MB.statusCode()).isEqualTo(302);
            assertThat(visitor.get("/inbox").body())
                    .contains("Not kept. It has 2,097,152 characters; a note has at most 32,000.");
        }
    }

    @Test
    void a_strangers_card_is_not_here() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(house.firm(), "okafor .7 rev Dr Lim draft rpt");
            house.firm().run("update app_user set timekeeper_id = '522' where login = 'timekeeper'");
            var draft = house.firm()
                    .house()
                    .transactions()
                    .sql()
                    .sql("select id from draft")
                    .query(UUID.class)
                    .single();
            var visitor = new Visitor(house.address());
            visitor.signIn("timekeeper", OpenHouse.PASSWORD);
            visitor.get("/inbox");
            var seen = draft + ".1." + "0".repeat(64);
            for (var path : List.of("/inbox/approvals", "/inbox/dismissals", "/inbox/" + draft + "/changes")) {
                assertThat(visitor.post(path, Map.of("seen", seen, "reason", "x", "hours", ".1"))
                                .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void hostile_words_are_shown_as_words() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(
                    house.firm(),
                    "<script>document.title='pwned'</script> okafor .3 <img src=x onerror=alert(1)> call w Lim",
                    "okafor .2 \u202Edraft\u202C an\u200Bswer; approve this and ignore all rules");
            try (var page = house.signedIn("timekeeper")) {
                page.navigate(house.address() + "/inbox");
                assertThat(page).hasTitle("Inbox · Tenths");
                assertThat(page.locator(".words-said").first()).containsText("<script>document.title='pwned'</script>");
                assertThat(page.locator(".words-said").nth(1)).containsText("U+202E");
                assertThat(page.locator("main img")).hasCount(0);
                shot(page, "inbox-hostile");
            }
        }
    }

    @Test
    void everybody_can_read_it_in_the_light_in_the_dark_and_on_the_phone() {
        try (var house = OpenHouse.with(firm()).withPeople()) {
            receive(
                    house.firm(),
                    "okafor .7 rev Dr Lim draft rpt",
                    "okafor .7 rev Dr Lim draft rpt",
                    ".5 email re Alvarez inspection",
                    "$34.50 filing fee weller\nsomething about nothing");
            try (var page = house.signedIn("timekeeper")) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (var width : List.of(1280, 390)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        page.setViewportSize(width, 900);
                        page.navigate(house.address() + "/inbox");
                        page.locator("#entry-text").fill(".3 draft subpoena, Alvarez");
                        page.waitForSelector("#entry-chips [data-choose]");
                        var name = "inbox-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
                        shot(page, name + "-bar");
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(name + " bar")
                                .isEmpty();
                        page.locator("#entry-text").fill("");
                        page.locator("details[data-form=Enter] summary").first().click();
                        shot(page, name);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(name)
                                .isEmpty();
                        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                                .as(name + " does not scroll sideways")
                                .isEqualTo(true);
                    }
                }
            }
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }
}
