package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// A program that hands in notes and works on drafts with a timekeeper's token, and strangers who try to.
@NullMarked
class ApiDraftsTest {
    private OpenHouse house = OpenHouse.with(SmallFirm.withMatters(0));
    private Program own = Program.of(house.withPeople(), "timekeeper");
    private Program biller = Program.of(house, "biller");

    @BeforeEach
    void open() {
        house.close();
        var firm = SmallFirm.withMatters(2);
        firm.run("update matter set name = 'Okafor v. Pine Ridge' where id = '0412-0001'");
        firm.run("update matter set name = 'Weller v. Crane' where id = '0412-0002'");
        house = OpenHouse.with(firm).withPeople();
        own = Program.of(house, "timekeeper");
        biller = Program.of(house, "biller");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Program.Answer told() {
        return own.post(
                "/notes",
                "{'notes': [{'text': 'okafor .7 review expert report; weller .2 draft letter', 'key': 'n1'},"
                        + " {'text': ' '}]}");
    }

    private static String seen(Program.Answer answer, String at) {
        return "{'id': '%s', 'version': %d, 'content': '%s'}"
                .formatted(answer.at(at + "/id"), answer.number(at + "/version"), answer.at(at + "/content"));
    }

    @Test
    void hands_notes_in_once_and_approves_what_they_propose() {
        var told = told();
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.at("/received/0/drafts/0/hours")).isEqualTo("0.70");
        assertThat(told.at("/received/0/drafts/1/matter")).isEqualTo("0412-0002");
        assertThat(told.at("/received/0/drafts/0/grounds/0/why")).isEqualTo("\"review\": reviewing");
        assertThat(told.at("/received/0/drafts/0/grounds/1/weights/0/weight")).isEqualTo("6");
        assertThat(told.at("/refused/0/reason")).isEqualTo("There are no words in it.");
        assertThat(told().number("/again")).isEqualTo(1);
        var first = seen(told, "/received/0/drafts/0");
        var approved = own.post("/drafts/approvals", "{'drafts': [" + first + "]}");
        assertThat(approved.json().at("/items/0/done").asBoolean())
                .as(approved.toString())
                .isTrue();
        assertThat(own.get("/drafts").json().at("/items").size()).isEqualTo(1);
        var again = own.post("/drafts/approvals", "{'drafts': [" + first + "]}");
        assertThat(again.at("/items/0/problem")).isEqualTo("It was approved already.");
        var id = told.at("/received/0/drafts/0/id");
        own.post("/drafts/reopenings", "{'drafts': ['" + id + "']}");
        assertThat(own.get("/drafts").json().at("/items").size()).isEqualTo(2);
        assertThat(own.get("/drafts/" + id).at("/text")).startsWith("okafor .7");
    }

    @Test
    void pages_without_holes_and_changes_only_what_was_read() {
        var told = told();
        var page = own.get("/drafts?limit=1");
        var next = own.get("/drafts?limit=1&cursor=" + page.at("/next"));
        assertThat(next.at("/items/0/id")).isEqualTo(told.at("/received/0/drafts/1/id"));
        var id = told.at("/received/0/drafts/0/id");
        var content = told.at("/received/0/drafts/0/content");
        var change = "{'version': 1, 'content': '" + content + "', 'hours': '0.5', 'billable': 'no'}";
        var changed = own.post("/drafts/" + id + "/changes", change);
        assertThat(changed.at("/items/0/hours")).as(changed.toString()).isEqualTo("0.50");
        assertThat(own.post("/drafts/" + id + "/changes", change).status()).isEqualTo(409);
        var split = own.post(
                "/drafts/" + id + "/parts",
                "{'version': 2, 'content': '" + changed.at("/items/0/content")
                        + "', 'parts': [{'hours': '0.3', 'narrative': 'Review'},"
                        + " {'hours': '0.2', 'narrative': 'Note'}]}");
        assertThat(split.json().at("/items").size()).as(split.toString()).isEqualTo(2);
        assertThat(own.post("/drafts/" + id + "/changes", "{'version': 1, 'content': 'x', 'approvedBy': 'me'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_draft_is_its_timekeepers_alone_and_a_biller_sees_none() {
        var told = told();
        var id = told.at("/received/0/drafts/0/id");
        house.firm().run("update app_user set timekeeper_id = '522' where login = 'timekeeper'");
        assertThat(own.get("/drafts/" + id).status()).isEqualTo(404);
        var seen = seen(told, "/received/0/drafts/0");
        assertThat(own.post("/drafts/approvals", "{'drafts': [" + seen + "]}").at("/items/0/problem"))
                .isEqualTo("There is no such proposal.");
        assertThat(biller.get("/drafts").status()).isEqualTo(422);
        assertThat(biller.get("/drafts/" + id).status()).isEqualTo(404);
        assertThat(biller.post("/drafts/approvals", "{'drafts': [" + seen + "]}")
                        .at("/items/0/problem"))
                .isEqualTo("There is no such proposal.");
        assertThat(biller.post("/notes", "{'notes': [{'text': 'okafor .1 call'}]}")
                        .status())
                .as("an account without a timekeeper tells no time")
                .isEqualTo(422);
        assertThat(Program.of(house, "administrator").get("/drafts").status()).isEqualTo(403);
    }
}
