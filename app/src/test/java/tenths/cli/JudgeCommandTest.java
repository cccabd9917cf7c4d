package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.connectors.packs.OwnRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class JudgeCommandTest {
    private static final String RULE = """
              - name: %s
                kind: %s
                severity: %s
                clause: "4.2(b)"
                page: 3
                quote: Words of the guide.
            """;
    private static final String LINE = """
            {"id":"%s","type":"fee","timekeeper":"AB","class":"ASSOC","date":"2026-03-02","hours":"%s","rate":"185.00",
             "amount":null,"task":"L330","activity":"A104","expense":null,"narrative":"%s"}""";

    @TempDir
    private Path folder = Path.of("unset");

    private final InputStream keyboard = System.in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePack() throws IOException {
        pack(RULE.formatted("a", "TIM-04", "block")
                + "    parameters: {limit: 8.00}\n"
                + RULE.formatted("b", "TIM-11", "warn"));
    }

    @AfterEach
    void giveTheKeyboardBack() {
        System.setIn(keyboard);
    }

    @Test
    void a_finding_names_rule_clause_lines_words_amount_and_fix() {
        var code = run(bill(
                LINE.formatted("3", "8.0", "Attend trial before Judge Roe") + ","
                        + LINE.formatted("4", "2.4", "File review"),
                ""));
        assertThat(code).isEqualTo(Main.FINDINGS);
        var findings = json().get("findings");
        assertThat(findings).hasSize(2);
        var day = findings.get(0);
        assertThat(day.get("rule").asString()).isEqualTo("TIM-04");
        assertThat(day.get("severity").asString()).isEqualTo("block");
        assertThat(day.get("clause").asString()).isEqualTo("4.2(b)");
        assertThat(day.get("quote").asString()).isEqualTo("Words of the guide.");
        assertThat(day.get("lines").toString()).isEqualTo("[\"3\",\"4\"]");
        assertThat(day.get("amountAtRisk").asString()).isEqualTo("444.00");
        assertThat(day.get("message").asString()).isEqualTo("AB billed 10.40 h on 2026-03-02; the limit is 8.00 h");
        assertThat(day.get("fix").get("kind").asString()).isEqualTo("ask");
        assertThat(day.get("fix").get("line").asString()).isEqualTo("4");
        assertThat(findings.get(1).get("evidence").toString()).isEqualTo("[{\"line\":\"4\",\"offsets\":[0,11]}]");
    }

    @Test
    void a_bill_that_nothing_blocks_is_fine() {
        assertThat(run(bill(LINE.formatted("4", "0.4", "File review"), ""))).isEqualTo(Main.FINE);
        assertThat(json().get("findings")).hasSize(1);
        assertThat(run(bill(LINE.formatted("4", "0.4", "Review answers of plaintiff"), "")))
                .isEqualTo(Main.FINE);
        assertThat(json().get("findings")).isEmpty();
    }

    @Test
    void what_was_billed_before_and_the_budget_are_judged_too() throws IOException {
        pack(RULE.formatted("twice", "TIM-16", "block")
                + RULE.formatted("number", "INV-08", "block")
                + RULE.formatted("budget", "INV-11", "block")
                + RULE.formatted("closed", "INV-03", "block"));
        var before = LINE.formatted("9", "1.0", "Review answers of plaintiff")
                .replace("\"amount\":null", "\"invoice\":\"17\"");
        run(bill(
                        LINE.formatted("1", "1.0", "Review answers of plaintiff."),
                        ",\"history\":[" + before + "],\"budget\":{\"total\":\"300.00\","
                                + "\"tasks\":[{\"task\":\"L300\",\"amount\":\"100.00\"}]},\"today\":\"2026-04-01\"")
                .replace(
                        "\"matter\":\"M1\"",
                        "\"matter\":{\"id\":\"M1\",\"opened\":\"2025-01-01\"," + "\"closed\":\"2025-12-31\"}"));
        assertThat(json().get("findings"))
                .extracting(finding -> finding.get("rule").asString())
                .containsExactly("TIM-16", "INV-11", "INV-11", "INV-03", "INV-08");
    }

    @Test
    void every_fault_of_pack_and_bill_is_named_and_nothing_is_judged() throws IOException {
        pack(RULE.formatted("a", "TIM-99", "loud"));
        var code = run("""
                {"client":"C1","invoice":{"date":"31.3.2026"},"lignes":[],
                 "lines":[{"id":"1","type":"fee","date":"2026-03-02","hours":"0.333","narrative":7},
                          {"id":"1","type":"gift","timekeeper":"AB","date":"2026-03-02"}]}""");
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("tenths: "))
                .anyMatch(line -> line.contains("pack.yaml: line 7") && line.contains("kind: it cannot be read"))
                .anyMatch(line -> line.contains("severity: it cannot be read"))
                .anyMatch(line -> line.contains("$.matter: it is missing"))
                .anyMatch(line -> line.contains("$.invoice.date: it is \"31.3.2026\""))
                .anyMatch(line -> line.contains("$.lines[0].timekeeper: it is missing"))
                .anyMatch(line -> line.contains("$.lines[0].hours: it is \"0.333\""))
                .anyMatch(line -> line.contains("$.lines[0].narrative: it is 7"))
                .anyMatch(line -> line.contains("$.lines[0].amount: it is missing, and so is the price"))
                .anyMatch(line -> line.contains("$.lines[1].id: another line is called \"1\""))
                .anyMatch(line -> line.contains("$.lines[1].type: it is \"gift\"; write one of"))
                .anyMatch(line -> line.contains("$.lignes: unknown name; use one of currency, client"));
    }

    @Test
    void a_pack_that_is_not_there_is_said() {
        assertThat(Main.run(
                        out, err, "judge", "--rules", folder.resolve("no.yaml").toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file");
        assertThat(Main.run(out, err, "judge")).isEqualTo(Main.UNUSABLE);
    }

    @Test
    void the_examples_of_a_pack_are_run_without_a_bill() throws IOException {
        var file = folder.resolve("own.yaml");
        Files.writeString(file, OwnRules.yaml());
        assertThat(Main.run(out, err, "judge", "--test", file.toString())).isEqualTo(Main.FINE);
        assertThat(json().get("pack").asString()).isEqualTo("own-rules");
        assertThat(json().get("rules")).hasSize(10);
        assertThat(json().get("rules").get(0).toString())
                .isEqualTo("{\"rule\":\"title-search\",\"flagged\":1,\"silent\":2}");
        Files.writeString(file, OwnRules.yaml().replace("hours: 0.5, narrative", "hours: 0.6, narrative"));
        assertThat(Main.run(out, err, "judge", "--test", file.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("own.yaml: line 21", "it must be silent, but: a title search is paid at half an hour");
        assertThat(Main.run(out, err, "judge", "--test", "a.yaml", "--rules", "b.yaml"))
                .isEqualTo(Main.UNUSABLE);
    }

    @Test
    void receipts_notices_shares_and_trust_are_judged_too() throws IOException {
        pack(RULE.formatted("receipt", "EXP-06", "block")
                + RULE.formatted("markup", "EXP-05", "block")
                + RULE.formatted("notice", "STF-03", "block")
                + RULE.formatted("returned", "INV-14", "block")
                + RULE.formatted("travel", "TRV-05", "block")
                + RULE.formatted("appeal", "INV-13", "warn")
                + RULE.formatted("shares", "AMT-06", "block")
                + RULE.formatted("trust", "AMT-07", "block"));
        var before = LINE.formatted("9", "1.0", "Travel to Tampa")
                .replace("185.00", "150.00")
                .replace("2026-03-02", "2026-02-02");
        run(bill(
                LINE.formatted("1", "2.0", "Travel to Tampa") + """
                        ,{"id":"2","type":"expense","date":"2026-03-02","amount":"440.00","expense":"E118",
                          "narrative":"Scanning","receipt":false,"vendorCost":"400.00"}""",
                ",\"history\":[" + before + "],\"rateNotices\":[{\"given\":\"2026-02-20\"}],\"returned\":["
                        + LINE.formatted("7", "2.0", "Travel to Tampa.") + "],\"elsewhere\":["
                        + LINE.formatted("8", "2.0", "Travel to Tampa") + """
                        ],"reductions":[{"invoice":"16","amount":"90.00","told":"2026-01-01","appealed":"2026-03-20"}],
                        "shares":[{"payer":"A","percent":"60"},{"payer":"B","percent":"50"}],
                        "trust":{"balance":"300.00","applied":"500.00","authorised":"2026-01-02"}"""));
        assertThat(json().get("findings"))
                .extracting(finding -> finding.get("rule").asString())
                .containsExactlyInAnyOrder(
                        "EXP-06", "EXP-05", "STF-03", "INV-14", "TRV-05", "INV-13", "AMT-06", "AMT-07");
    }

    private static String bill(String lines, String more) {
        return """
                {"client":"C1","matter":"M1","invoice":{"number":"17","date":"2026-03-31","periodStart":"2026-03-01",
                 "periodEnd":"2026-03-31"},"lines":[%s]%s}""".formatted(lines, more);
    }

    private void pack(String rules) throws IOException {
        var head = "name: plain\nversion: 1\nfrom: 2026-01-01\ndocument: Guide\nrules:\n";
        Files.writeString(folder.resolve("pack.yaml"), head + rules);
    }

    private int run(String bill) {
        out.reset();
        System.setIn(new ByteArrayInputStream(bill.getBytes(StandardCharsets.UTF_8)));
        return Main.run(
                out, err, "judge", "--rules", folder.resolve("pack.yaml").toString());
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
