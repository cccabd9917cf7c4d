package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.firm.TimekeeperId;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// An administrator says how notes are read, and a timekeeper sees it on the cards of the inbox, with the reasons.
@NullMarked
class LearningWalkTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final int BILLED = 120;
    private static final String NOTE = "Acme 1 1.0 chronology of treatment";

    private final OpenHouse house = OpenHouse.with(SmallFirm.withMatters(2)).withPeople();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_administrator_lets_the_house_learn_and_a_card_then_says_why_it_has_its_code() {
        billed();
        var lawyer = house.signedIn("timekeeper");
        say(lawyer, NOTE);
        assertThat(newest(lawyer)).not().containsText("A110");

        var page = house.signedIn("administrator");
        page.navigate(house.address() + "/firm");
        page.locator("text=Learn now").click();
        page.waitForURL("**/tasks/**");
        assertThat(page.locator("#progress")).containsText("120 entries with an activity and 0 entries with a task");
        assertThat(page.locator("#progress")).containsText("Notes are read with it from now on.");
        Looks.good(page, "what was learned");

        say(lawyer, NOTE + " again");
        assertThat(newest(lawyer)).containsText("A110");
        var why = lawyer.locator(".draft .because").last();
        why.locator("summary").click();
        assertThat(why).containsText("for A110: ");
        assertThat(why).containsText("“chronology” ");
        assertThat(why).containsText("for A107: ");
        assertThat(why).containsText("Learned from approved entries: all together decides, ahead by ");
        Looks.good(lawyer, "why a card has its code");

        var before = why.textContent();
        house.firm().run("delete from learned_code");
        lawyer.reload();
        assertThat(lawyer.locator(".draft .because").last()).hasText(before);
    }

    @Test
    void a_conversation_says_by_which_rule_it_was_coded() {
        var lawyer = house.signedIn("timekeeper");
        say(lawyer, "Acme 1 .4 call w adjuster re settlement");
        var why = lawyer.locator(".draft .because");
        why.locator("summary").click();
        assertThat(why).containsText("The rule: \"call\" with \"adjuster\": the client.");
        assertThat(why).containsText("for L160: “settlement” 4");
    }

    @Test
    void the_firm_changes_the_order_of_its_dates_and_a_note_reads_as_the_other_day() {
        var lawyer = house.signedIn("timekeeper");
        say(lawyer, "3/4 Acme 1 .4 call w adjuster");
        assertThat(lawyer.locator(".draft .fields").last()).containsText("4 Mar");

        var page = house.signedIn("administrator");
        page.navigate(house.address() + "/firm");
        page.locator("select[name=order]").selectOption(new SelectOption().setValue("DAY_FIRST"));
        page.locator("form[action='/firm/dates'] button").click();
        assertThat(page.locator("#notice")).containsText("Notes are read so from now on");
        assertThat(page.locator("select[name=order]")).hasValue("DAY_FIRST");
        Looks.good(page, "how notes are read");

        say(lawyer, "3/4 Acme 1 .6 call w adjuster");
        assertThat(lawyer.locator(".draft .fields").last()).containsText("3 Apr");
        assertThat(lawyer.locator(".draft .fields").first()).containsText("4 Mar");
    }

    /// Words that wait in the inbox, the newest last.
    private void say(Page page, String words) {
        var visitor = new Visitor(house.address());
        visitor.signIn("timekeeper", OpenHouse.PASSWORD);
        visitor.get("/time");
        visitor.post("/entry", Map.of("text", words, "back", "/inbox"));
        page.navigate(house.address() + "/inbox");
        page.waitForSelector("html[data-ready]");
    }

    private static Locator newest(Page page) {
        return page.locator(".draft .fields").last();
    }

    /// Chronologies as the management of files, letters as talk with counsel.
    private void billed() {
        var desk = house.firm().house();
        desk.transactions()
                .inOne(() -> desk.works()
                        .add(IntStream.range(0, BILLED)
                                .mapToObj(n -> n % 3 == 2
                                        ? entry("Correspondence with counsel", "A107")
                                        : entry("Chronology of " + (n % 3 == 0 ? "records" : "treatment"), "A110"))
                                .map(entry -> new Works.Arriving(entry, null, 1, null))
                                .toList()));
    }

    private TimeEntry entry(String narrative, String activity) {
        return new TimeEntry(
                house.firm().house().ids().next(),
                SmallFirm.matter(1),
                new TimekeeperId("417"),
                OCTOBER,
                Worked.ofMinutes(30),
                Codes.fee("", activity),
                narrative,
                true,
                OCTOBER);
    }
}
