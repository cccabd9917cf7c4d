package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// What a program does through the HTTP API.
@NullMarked
class ApiTest {
    private final SmallFirm firm = SmallFirm.withMatters(8);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private final Program program = Program.of(house, "biller");

    @BeforeEach
    void work() {
        for (var matter = 1; matter <= 7; matter++) {
            firm.worked(matter, 60, "Review deposition transcript of plaintiff, " + matter);
        }
        firm.paid(1, "1", "80.00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String prepared(int matter) {
        var run = program.post("/runs", "{'matters': ['0412-000" + matter + "'], 'upTo': '2026-10-31'}");
        assertThat(run.status()).as(run.toString()).isEqualTo(200);
        return run.at("/prebills/0");
    }

    @Test
    void a_month_is_billed_over_http_alone() {
        assertThat(program.get("/waiting").json().at("/items").size()).isEqualTo(7);
        assertThat(program.get("/waiting").at("/items/0/fees")).isEqualTo("185.55");
        var id = prepared(1);
        var bill = program.get("/prebills/" + id);
        assertThat(bill.at("/summary/billed")).isEqualTo("265.55");
        assertThat(bill.at("/lines/0/units")).isEqualTo("1.00");
        assertThat(bill.at("/lines/0/hours")).isEqualTo("1.00");
        assertThat(bill.at("/lines/0/trace/0/text")).contains("185.55").contains("wins");
        var line = bill.at("/lines/0/id");

        var decided = program.post("/prebills/" + id + "/decisions", """
                {'version': 1, 'reason': 'Courtesy', 'decisions': [
                  {'kind': 'units', 'line': '%s', 'units': '0.40'},
                  {'kind': 'edit', 'line': '%s', 'narrative': 'Review transcript', 'activity': 'A103'}]}
                """.formatted(line, line));
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.at("/billed")).isEqualTo("154.22");
        assertThat(program.get("/prebills/" + id).at("/lines/0/activity")).isEqualTo("A103");
        assertThat(program.get("/prebills/" + id).at("/lines/0/task")).isEqualTo("L330");

        var undone = program.post("/prebills/" + id + "/undo", "{'version': 2}");
        assertThat(program.get("/prebills/" + id).at("/lines/0/narrative")).contains("deposition");
        assertThat(program.get("/prebills/" + id)
                        .json()
                        .at("/decisions/1/undone")
                        .asBoolean())
                .isTrue();
        var again = program.post("/prebills/" + id + "/redo", "{'version': " + undone.number("/version") + "}");
        assertThat(program.get("/prebills/" + id + "/draft.xlsx").text()).startsWith("PK");
        assertThat(program.get("/prebills/" + id + "/events").text()).contains("DataExported", "draft-" + id + ".xlsx");
        var approved = program.post(
                "/prebills/" + id + "/moves", "{'version': " + again.number("/version") + ", 'move': 'APPROVE'}");
        assertThat(approved.at("/state")).isEqualTo("APPROVED");
        assertThat(program.get("/prebills/" + id + "/preview").at("/ledes")).startsWith("LEDES1998B[]");
        assertThat(program.get("/prebills/" + id + "/draft.pdf").text()).startsWith("%PDF");

        var number = finalised(id);
        var ledes = program.get("/invoices/" + number + "/files/LEDES1998B");
        assertThat(ledes.text()).startsWith("LEDES1998B[]").contains("|154.22|");
        assertThat(ledes.header("Content-Disposition")).contains("attachment");
        assertThat(program.get("/invoices/" + number + "/files/PDF").text()).startsWith("%PDF");
        assertThat(program.get("/invoices/" + number).at("/total")).isEqualTo("154.22");

        var credit = program.post("/invoices/" + number + "/credit", "{'reason': 'Wrong claim', 'billAgain': true}");
        assertThat(credit.at("/creditNote")).isEqualTo("C1");
        assertThat(program.get("/prebills/" + credit.at("/prebill")).at("/summary/billed"))
                .isEqualTo("154.22");
        assertThat(program.get("/invoices?state=credited").at("/items/0/creditNote"))
                .isEqualTo("C1");
        assertThat(program.get("/invoices/" + number).at("/credit/reason")).isEqualTo("Wrong claim");
        assertThat(program.post("/record/verification", "").json().at("/whole").asBoolean())
                .isTrue();
        assertThat(program.get("/prebills/" + id + "/events").at("/items/0/action"))
                .isEqualTo("PrebillApproved");
        assertThat(firm.violations()).isEmpty();
    }

    private String finalised(String id) {
        var done = program.post("/finalisations", "{'prebills': ['" + id + "'], 'date': '2026-11-03'}");
        assertThat(done.number("/files")).as(done.toString()).isEqualTo(2);
        return done.at("/items/0/invoice");
    }

    @Test
    void every_kind_of_decision_is_taken_and_shown_in_the_form_in_which_it_was_sent() {
        var id = prepared(1);
        var bill = program.get("/prebills/" + id);
        var fee = bill.at("/lines/0/id");
        var expense = bill.at("/lines/1/id");
        var split = program.post("/prebills/" + id + "/decisions", """
                {'version': 1, 'decisions': [{'kind': 'split', 'line': '%s', 'parts': [
                   {'units': '0.60', 'narrative': 'Review transcript'},
                   {'units': '0.40', 'narrative': 'Draft summary', 'activity': 'A103'}]}]}
                """.formatted(fee));
        assertThat(split.number("/lines")).as(split.toString()).isEqualTo(3);
        var rest = program.post("/prebills/" + id + "/decisions", """
                {'version': 2, 'reason': 'Agreed with the adjuster', 'decisions': [
                   {'kind': 'amount', 'line': '%s.1', 'amount': '74.00'},
                   {'kind': 'no-charge', 'line': '%s.2'},
                   {'kind': 'transfer', 'line': '%s', 'matter': '0412-0008'}]}
                """.formatted(fee, fee, expense));
        assertThat(rest.at("/billed")).as(rest.toString()).isEqualTo("74.00");
        var now = program.get("/prebills/" + id);
        assertThat(now.at("/decisions/0/decision/parts/1/activity")).isEqualTo("A103");
        assertThat(now.at("/decisions/0/decision/parts/0/activity")).isEqualTo("A104");
        assertThat(now.at("/decisions/1/decision/kind")).isEqualTo("amount");
        assertThat(now.at("/decisions/3/decision/matter")).isEqualTo("0412-0008");
        assertThat(now.at("/left/0/id")).isEqualTo(expense);
        assertThat(program.get("/waiting?text=0412-0008").at("/items/0/expenses"))
                .isEqualTo("80.00");
    }

    @Test
    void late_work_is_shown_and_put_on_the_bill() {
        var id = prepared(2);
        firm.worked(2, 30, "Telephone call with adjuster");
        assertThat(program.get("/prebills/" + id).json().at("/late").size()).isEqualTo(1);
        var late = program.post("/prebills/" + id + "/late", "{'version': 1}");
        assertThat(late.number("/lines")).isEqualTo(2);
    }

    @Test
    void pages_have_neither_holes_nor_doubles_while_the_list_changes() {
        program.post("/runs", "{'upTo': '2026-10-31'}");
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get("/prebills?state=CHECK&limit=2&cursor=" + cursor);
            page.json().at("/items").forEach(item -> seen.add(item.get("matter").asString()));
            program.post("/moves", "{'prebills': ['" + page.at("/items/0/id") + "'], 'move': 'HOLD'}");
            cursor = page.at("/next");
        } while (!cursor.isEmpty());
        assertThat(seen)
                .hasSize(7)
                .isSorted()
                .hasSameSizeAs(new LinkedHashSet<>(seen))
                .contains("0412-0001", "0412-0007");
        assertThat(program.get("/prebills/counts").number("/states/HOLD")).isEqualTo(4);
    }

    @Test
    void every_list_is_read_to_its_end() {
        program.post("/runs", "{'matters': ['0412-0001', '0412-0002', '0412-0003'], 'upTo': '2026-10-31'}");
        var ids = new ArrayList<String>();
        program.get("/prebills")
                .json()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").asString()));
        program.post("/moves", "{'prebills': ['" + String.join("','", ids) + "'], 'move': 'APPROVE'}");
        program.post("/finalisations", "{'prebills': ['" + String.join("','", ids) + "']}");
        assertThat(whole("/invoices", "number")).containsExactly("3", "2", "1");
        assertThat(whole("/matters", "id")).hasSize(8).isSorted();
        assertThat(whole("/clients", "id")).containsExactly("0412");
        assertThat(whole("/timekeepers", "id")).containsExactly("417", "522");
        assertThat(whole("/waiting", "matter")).containsExactly("0412-0004", "0412-0005", "0412-0006", "0412-0007");
        var events = whole("/record", "seq");
        assertThat(events).doesNotHaveDuplicates().hasSize(Integer.parseInt(events.getFirst()));
    }

    private List<String> whole(String list, String field) {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get(list + "?limit=1&cursor=" + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.json().at("/items").forEach(item -> seen.add(item.get(field).asString()));
            cursor = page.at("/next");
        } while (!cursor.isEmpty());
        return seen;
    }

    @Test
    void long_work_can_be_left_to_a_task() throws InterruptedException {
        var run = program.send(program.request("/runs")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a-1")
                .header("Prefer", "respond-async")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"upTo\": \"2026-10-31\"}")));
        assertThat(run.status()).isEqualTo(202);
        assertThat(run.header("Location")).isEqualTo("/api/v1/tasks/" + run.at("/id"));
        var task = program.get("/tasks/" + run.at("/id"));
        for (var i = 0; (i < 100) && task.json().at("/running").asBoolean(); i++) {
            Thread.sleep(100);
            task = program.get("/tasks/" + run.at("/id"));
        }
        assertThat(task.at("/words/0")).contains("Prepared prebills: 7");
        assertThat(program.get("/tasks").at("/items/0/id")).isEqualTo(run.at("/id"));
    }
}
