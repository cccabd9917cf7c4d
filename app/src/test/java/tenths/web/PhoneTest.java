package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// The page on the phone, with the network cut: no note is lost, none is sent twice, none can be read on the phone
/// (S-46).
@NullMarked
class PhoneTest {
    private final OpenHouse house = OpenHouse.with(SmallFirm.withMatters(1));

    @BeforeEach
    void people() {
        house.withPeople();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Page phone() {
        var page = house.signedIn("timekeeper");
        page.navigate(house.address() + "/phone/");
        assertThat(page.locator("#who")).hasText("Robin timekeeper");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return page;
    }

    private static void keep(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#keep").click();
        assertThat(page.locator("#text")).hasValue("");
    }

    private List<String> notes() {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select body from note where timekeeper_id = '417' and kind = 'PHONE' order by body")
                .query((row, _) -> Objects.requireNonNull(row.getString("body")))
                .list();
    }

    private static void cut(BrowserContext network, boolean cut) {
        network.setOffline(cut);
    }

    @Test
    void a_note_is_sent_at_once_where_there_is_a_network() {
        var page = phone();
        keep(page, ".4 call with adjuster");
        assertThat(page.locator("#state")).hasText("Everything is sent.");
        assertThat(notes()).containsExactly(".4 call with adjuster");
    }

    @Test
    void without_a_network_notes_wait_through_reload_and_are_sent_once() {
        var page = phone();
        cut(page.context(), true);
        keep(page, ".4 call");
        keep(page, ".2 mail");
        assertThat(page.locator("#count")).hasText("2");
        page.reload();
        assertThat(page.locator("#count")).hasText("2");
        assertThat(page.locator("#state")).hasText("No network: the notes wait on this phone.");
        assertThat(notes()).isEmpty();
        page.close();
        var again = page.context().newPage();
        cut(again.context(), false);
        again.navigate(house.address() + "/phone/");
        assertThat(again.locator("#state")).hasText("Everything is sent.");
        assertThat(again.locator("#count")).hasText("0");
        assertThat(notes()).containsExactly(".2 mail", ".4 call");
    }

    @Test
    void an_answer_that_is_lost_makes_no_second_note() {
        var page = phone();
        var lost = new boolean[] {true};
        page.route("**/phone/notes", route -> {
            if (lost[0]) {
                lost[0] = false;
                route.fetch(); // the house has it, the phone never hears
                route.abort();
            } else {
                route.resume();
            }
        });
        keep(page, ".4 call");
        assertThat(page.locator("#count")).hasText("1");
        page.locator("#send").click();
        assertThat(page.locator("#state")).hasText("Everything is sent.");
        assertThat(notes()).containsExactly(".4 call");
    }

    /// The house has the note and somebody works on it at the desk; the phone never heard so, and changes its words.
    @Test
    void what_the_desk_changed_and_what_the_phone_changed_are_both_kept() {
        var page = phone();
        page.route("**/phone/notes", route -> {
            route.fetch();
            route.abort();
        });
        keep(page, ".4 call with adjuster re Smith v. Acme 1");
        assertThat(page.locator("#state")).hasText("Some notes still wait.");
        cut(page.context(), true);
        var desk = new Visitor(house.address());
        desk.signIn("timekeeper", OpenHouse.PASSWORD);
        var seen = desk.get("/inbox").body().replaceAll("(?s).*?name=\"seen\" value=\"([^\"]+)\".*", "$1");
        var draft = seen.substring(0, seen.indexOf('.'));
        desk.post("/inbox/" + draft + "/changes", Map.of("seen", seen, "hours", ".6"));
        page.locator("#waiting button").click();
        assertThat(page.locator("#text")).hasValue(".4 call with adjuster re Smith v. Acme 1");
        keep(page, ".5 call with adjuster Salgado re Smith v. Acme 1");
        assertThat(page.locator("#count")).hasText("1");
        page.unroute("**/phone/notes");
        cut(page.context(), false); // back in the network, it sends by itself
        assertThat(page.locator("#state")).hasText("Everything is sent.");
        assertThat(notes())
                .containsExactly(
                        ".4 call with adjuster re Smith v. Acme 1", ".5 call with adjuster Salgado re Smith v. Acme 1");
        assertThat(house.firm()
                        .house()
                        .transactions()
                        .sql()
                        .sql("select worked_seconds from draft where state = 'OPEN' order by worked_seconds")
                        .query(Integer.class)
                        .list())
                .as("the desk's words stand, the phone's stand beside them")
                .containsExactly(1_800, 2_160);
    }

    @Test
    void everybody_can_use_it_on_a_narrow_phone_by_day_and_by_night() {
        var page = phone();
        page.setViewportSize(320, 640);
        cut(page.context(), true);
        keep(
                page,
                ".4 call with adjuster re an-extraordinarily-long-reference-number-without-any-break-0412-0001-2026");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "phone-" + scheme + ".png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
        var small = page.evaluate("[...document.querySelectorAll('button:not([hidden])')]"
                + ".filter(each => each.offsetParent && each.getBoundingClientRect().height < 32).length");
        assertThat(small).as("buttons that a thumb misses").isEqualTo(0);
    }

    @Test
    void nothing_that_was_written_can_be_read_on_the_phone() {
        var page = phone();
        cut(page.context(), true);
        keep(page, "canary words about Smith");
        var kept = page.evaluate("""
                async () => {
                    const open = await new Promise(done => {
                        const request = indexedDB.open('tenths-phone');
                        request.onsuccess = () => done(request.result);
                    });
                    const rows = await new Promise(done => {
                        const request = open.transaction('notes').objectStore('notes').getAll();
                        request.onsuccess = () => done(request.result);
                    });
                    const key = await new Promise(done => {
                        const request = open.transaction('keys').objectStore('keys').get('outbox');
                        request.onsuccess = () => done(request.result);
                    });
                    open.close();
                    const raw = await crypto.subtle.exportKey('raw', key).then(() => 'came out', () => 'stays in');
                    const bytes = rows.map(row => String.fromCharCode(...new Uint8Array(row.locked))).join();
                    const caches_ = [];
                    for (const name of await caches.keys()) {
                        const cache = await caches.open(name);
                        for (const request of await cache.keys()) {
                            caches_.push(await (await cache.match(request)).text());
                        }
                    }
                    return raw + bytes + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + caches_.join();
                }""").toString();
        assertThat(kept).startsWith("stays in").doesNotContain("canary").doesNotContain("Robin");
    }

    @Test
    void signing_out_wipes_the_phone_and_another_person_sends_nothing_of_mine() {
        var page = phone();
        cut(page.context(), true);
        keep(page, ".4 call of mine");
        page.route("**/phone/notes", route -> route.abort()); // before the line is back, or it is sent at once
        cut(page.context(), false);
        page.navigate(house.address() + "/inbox");
        page.waitForSelector("html[data-ready]");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/phone/"); // the house asks before it wipes
        page.onDialog(dialog -> dialog.accept());
        page.locator("#leave button").click();
        page.waitForURL("**/sign-in**");
        assertThat(page.evaluate("indexedDB.databases().then(all => all.map(each => each.name).join())"))
                .isEqualTo("");
        assertThat(notes()).isEmpty();
    }
}
