package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// Files sent by programs.
@NullMarked
class ApiImportsTest {
    private static final String HEADER =
            "id,type,date,user_id,matter_id,task_code,activity_code,expense_code,quantity_in_hours,quantity,price,note,"
                    + "non_billable,created_at\n";
    private static final String ROW = "1,TimeEntry,2026-10-05,417,0412-0001,L330,A104,,0.4,,,Read report,false,\n";

    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private final Program program = Program.of(house, "biller");

    @AfterEach
    void close() {
        house.close();
    }

    private Program.Answer send(String query, String body, String key) {
        return program.send(program.request("/imports?fileName=october.csv&" + query)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Program.Answer send(String query, String body) {
        return send(query, body, UUID.randomUUID().toString());
    }

    @Test
    void a_file_is_tried_imported_once_and_taken_back() {
        var tried = send("kind=work&dryRun=true", HEADER + ROW);
        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(tried.at("/mapping")).isEqualTo("activities");
        assertThat(tried.at("/rows/0/fields/3/after")).isEqualTo("0.4");
        assertThat(program.get("/waiting").json().at("/items").size()).isZero();

        var key = UUID.randomUUID().toString();
        var done = send("kind=work", HEADER + ROW, key);
        assertThat(send("kind=work", HEADER + ROW, key).text()).isEqualTo(done.text());
        assertThat(program.get("/imports").json().at("/items").size()).isEqualTo(1);
        assertThat(program.get("/imports").at("/items/0/id")).isEqualTo(done.at("/applied"));
        assertThat(send("kind=work", HEADER + ROW).number("/unchanged")).isEqualTo(1);

        var undone = program.post("/imports/" + done.at("/applied") + "/undo", "");
        assertThat(undone.at("/undone/undoneBy")).isEqualTo("biller");
        assertThat(program.post("/imports/" + done.at("/applied") + "/undo", "").status())
                .isEqualTo(422);
        assertThat(program.get("/waiting").json().at("/items").size()).isZero();
    }

    @Test
    void all_faults_come_with_their_lines() {
        var answer = send("kind=work", HEADER + ROW.replace("0.4", "25").replace("0412-0001", "0412-0099"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("line 2, quantity_in_hours");
        assertThat(answer.at("/errors/1/field")).isEqualTo("line 2, matter_id");
        assertThat(send("kind=nothing", ROW).at("/errors/0/field")).isEqualTo("kind");
        assertThat(send("kind=work&mapping=none", ROW).at("/errors/0/repair")).contains("clio");
        assertThat(send("kind=work", "a,b\n1,2\n").at("/errors/0/field")).isEqualTo("mapping");
        assertThat(send("kind=work", "").at("/errors/0/field")).isEqualTo("file");
    }

    @Test
    void pages_of_imports_have_no_holes() {
        for (var i = 0; i < 5; i++) {
            send("kind=work", HEADER + ROW.replace("0.4", "0." + (i + 1)));
        }
        var first = program.get("/imports?limit=3");
        var second = program.get("/imports?limit=3&cursor=" + first.at("/next"));
        assertThat(first.json().at("/items").size()).isEqualTo(3);
        assertThat(second.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().has("next")).isFalse();
        assertThat(program.get("/imports/mappings").json().at("/items").size()).isEqualTo(9);
    }
}
