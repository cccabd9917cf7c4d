package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.capture.Incoming;
import tenths.desk.SmallFirm;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.firm.TimekeeperId;
import tenths.time.NoteSource;

/// Private until released: what a person has not approved is seen by nobody else, not even by billers.
@NullMarked
class PrivateDraftsTest {
    private static final String CANARY = "hummingbird";
    private static final String NOTE = ".4 call with adjuster re Smith v. Acme 1 " + CANARY;

    private static final List<String> PAGES = List.of(
            "/",
            "/inbox",
            "/inbox?of=all",
            "/inbox?of=417",
            "/time?week=2026-11-02",
            "/missing?week=2026-11-02",
            "/record",
            "/sources",
            "/findings",
            "/bills",
            "/run?upTo=2026-12-31",
            "/models/calls",
            "/search?text=humming",
            "/inbox/matters?text=Smith");

    private static void told(SmallFirm firm, String person) {
        var note = Incoming.words(NoteSource.TYPED, NOTE, firm.house().today());
        new ReceiveNotes(firm.house(), new RuleReaders(firm.house()))
                .receive(List.of(note), new TimekeeperId(person), "test");
    }

    private static Visitor visitor(OpenHouse house, String login) {
        var visitor = new Visitor(house.address());
        assertThat(visitor.signIn(login, OpenHouse.PASSWORD)).isTrue();
        return visitor;
    }

    private static void nobodyReadsIt(OpenHouse house, Visitor visitor, String as) {
        for (var page : PAGES) {
            var answer = visitor.get(page);
            assertThat(answer.statusCode()).as(as + " at " + page).isNotEqualTo(500);
            assertThat(answer.body()).as(as + " at " + page).doesNotContain(CANARY);
        }
        var draft = house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select id::text || '.' || version || '.' from draft")
                .query(String.class)
                .list()
                .getFirst();
        var change = "/inbox/" + draft.substring(0, 36) + "/changes";
        assertThat(visitor.post(change, Map.of("seen", draft + "0".repeat(64), "hours", ".1"))
                        .statusCode())
                .as(as)
                .isIn(403, 404);
    }

    @Test
    void billers_administrators_and_colleagues_see_counts_and_no_words() {
        try (var house = OpenHouse.with(SmallFirm.withMatters(1)).withPeople()) {
            told(house.firm(), "417");
            nobodyReadsIt(house, visitor(house, "biller"), "a biller who keeps no time");
            nobodyReadsIt(house, visitor(house, "administrator"), "an administrator");
            house.firm().run("update app_user set timekeeper_id = '522' where login in ('biller', 'timekeeper')");
            nobodyReadsIt(house, visitor(house, "biller"), "a biller who keeps time");
            nobodyReadsIt(house, visitor(house, "timekeeper"), "a colleague");
        }
    }

    @Test
    void the_same_call_of_a_colleague_is_shown_when_it_is_approved_and_not_before() {
        try (var house = OpenHouse.with(SmallFirm.withMatters(1)).withPeople()) {
            told(house.firm(), "417");
            told(house.firm(), "522");
            house.firm().run("update app_user set timekeeper_id = '522' where login = 'biller'");
            var colleague = visitor(house, "biller");
            assertThat(colleague.get("/inbox").body()).contains(CANARY).doesNotContain("Perhaps a double");
            var own = visitor(house, "timekeeper");
            var seen = own.get("/inbox").body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
            own.post("/inbox/approvals", Map.of("seen", seen));
            assertThat(colleague.get("/inbox").body()).contains("Perhaps a double", "approved");
        }
    }
}
