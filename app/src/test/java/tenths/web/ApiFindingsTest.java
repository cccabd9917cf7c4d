package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// Findings over the HTTP API: read, accepted, overruled, answered alike.
@NullMarked
class ApiFindingsTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Billing guidelines 2026
            rules:
              - name: hours-per-day
                kind: TIM-04
                severity: block
                clause: "2.1"
                page: 3
                quote: Nobody bills us more than 8.00 hours a day on one matter.
                parameters:
                  limit: 8.00
            """;
    private static final int ALL_DAY_MINUTES = 600;

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.on(database.app(), database::close, 3));
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private final Program program = Program.of(house, "biller");
    private final ArrayList<String> bills = new ArrayList<>();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        var clock = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeEach
    void bills() {
        for (var matter = 1; matter <= 3; matter++) {
            firm.worked(matter, ALL_DAY_MINUTES, "Attend trial, day " + matter);
        }
        firm.prepared().forEach(id -> bills.add(id.toString()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_fix_is_accepted_and_the_bill_is_free() {
        var path = "/prebills/" + bills.getFirst();
        var bill = program.get(path);
        assertThat(bill.at("/findings/0/clause/quote")).contains("8.00 hours");
        assertThat(bill.at("/findings/0/fix/0/kind")).isEqualTo("units");
        assertThat(bill.at("/findings/0/fix/0/units")).isEqualTo("8.00");
        assertThat(bill.at("/findings/0/atRisk")).isEqualTo("371.10");
        var refused = program.post(path + "/moves", "{'version': 1, 'move': 'APPROVE'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/message")).contains("blocks the bill");
        assertThat(refused.at("/errors/0/repair")).contains("Fix or overrule");
        var rule = bill.at("/findings/0/rule");
        var line = bill.at("/findings/0/lines/0");
        var fix = "{'version': 1, 'decisions': [{'kind': 'accept-fix', 'rule': '%s', 'lines': ['%s']}]}"
                .formatted(rule, line);
        assertThat(program.post(path + "/decisions", fix).at("/billed")).isEqualTo("1484.40");
        assertThat(program.get(path).at("/decisions/0/reason")).isEqualTo("Client guideline " + rule);
        assertThat(program.post(path + "/moves", "{'version': 2, 'move': 'APPROVE'}")
                        .at("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_finding_is_overruled_with_a_reason_and_not_without() {
        var path = "/prebills/" + bills.getFirst();
        var bill = program.get(path);
        var overrule = "{'version': 1%s, 'decisions': [{'kind': 'overrule', 'rule': '%s', 'lines': ['%s']}]}";
        var rule = bill.at("/findings/0/rule");
        var line = bill.at("/findings/0/lines/0");
        assertThat(program.post(path + "/decisions", overrule.formatted("", rule, line))
                        .status())
                .isEqualTo(422);
        var done = program.post(path + "/decisions", overrule.formatted(", 'reason': 'Trial day'", rule, line));
        assertThat(done.number("/blocks")).as(done.toString()).isZero();
        assertThat(program.get(path).at("/overruled/0/rule")).isEqualTo(rule);
    }

    @Test
    void findings_are_listed_by_cause_and_one_by_one_and_answered_alike() {
        var cause = program.get("/findings/causes").json().at("/items/0");
        assertThat(cause.get("bills").asInt()).isEqualTo(3);
        assertThat(cause.get("atRisk").asString()).isEqualTo("1113.30");
        var matters = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get("/findings?severity=BLOCK&limit=1&cursor=" + cursor);
            page.json()
                    .at("/items")
                    .forEach(item -> matters.add(item.get("matter").asString()));
            assertThat(page.json().at("/items/0/lines").size()).isEqualTo(1);
            cursor = page.at("/next");
        } while (!cursor.isEmpty());
        assertThat(matters).containsExactlyInAnyOrder("0412-0001", "0412-0002", "0412-0003");
        assertThat(program.get("/findings?severity=WARN").json().at("/items").size())
                .isZero();
        var answer = "{'rule': '%s', 'client': '0412', 'reference': '2.1', 'answer': 'FIX', 'reason': 'As agreed'}"
                .formatted(cause.get("rule").asString());
        var tried = program.post("/findings/answers", answer.replace("}", ", 'dryRun': true}"));
        assertThat(tried.at("/items/0/before")).as(tried.toString()).isEqualTo("1855.50");
        assertThat(tried.at("/items/0/after")).isEqualTo("1484.40");
        assertThat(program.get("/findings").json().at("/items").size()).isEqualTo(3);
        var done = program.post("/findings/answers", answer);
        assertThat(done.json().at("/items").size()).as(done.toString()).isEqualTo(3);
        assertThat(program.get("/findings").json().at("/items").size()).isZero();
        assertThat(program.get("/findings/answers").at("/items/0/standing")).isEqualTo("3");
        var undo = "/findings/answers/" + done.at("/act") + "/undo";
        assertThat(program.post(undo, "{}").json().at("/items").size()).isEqualTo(3);
        assertThat(program.get("/findings").json().at("/items").size()).isEqualTo(3);
        assertThat(program.get("/findings/answers").at("/items/0/standing")).isEqualTo("0");
        assertThat(program.post("/findings/answers/" + new java.util.UUID(0, 1) + "/undo", "{}")
                        .status())
                .isEqualTo(404);
    }
}
