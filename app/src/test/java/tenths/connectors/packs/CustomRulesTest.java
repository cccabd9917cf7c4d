package tenths.connectors.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.Severity;
import tenths.connectors.cases.BillCase;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReading;
import tenths.guidelines.Judge;

@NullMarked
class CustomRulesTest {
    private static final String HEAD = """
            name: own
            version: 1
            from: 2026-01-01
            document: Letter
            rules:
            """;
    private static final String RULE = """
              - name: title-search
                kind: custom
                severity: block
                clause: "3.1"
                page: 2
                quote: Half an hour is paid.
                message: a title search is paid at half an hour
            """;
    private static final String SHOWN = """
                examples:
                  - flagged: {task: L110, hours: 1.2}
                  - silent: {task: L120, hours: 0.1}
            """;

    @Test
    void a_rule_of_the_firms_own_is_a_card_that_is_written_and_read_back_with_its_examples() {
        assertThat(PackReader.read(OwnRules.yaml())).isInstanceOfSatisfying(PackReading.Read.class, read -> {
            assertThat(PackReader.read(PackWriter.write(read.pack()))).isEqualTo(read);
            assertThat(read.pack().cards()).hasSize(10).allSatisfy(card -> {
                assertThat(card.kind().isOwn()).isTrue();
                assertThat(card.examples()).contains("flagged", "silent");
                assertThat(PackReader.card(PackWriter.write(card), read.pack().document()))
                        .isEqualTo(card);
            });
        });
    }

    @Test
    void the_weight_of_a_rule_of_the_firms_own_can_be_tried_and_its_text_cannot() {
        var softer = new RuleChange("title-search", Severity.WARN, Map.of());
        assertThat(PackReader.read(OwnRules.yaml(), softer)
                        .orThrow()
                        .rules()
                        .getFirst()
                        .source()
                        .severity())
                .isEqualTo(Severity.WARN);
        var other = new RuleChange("title-search", null, Map.of("when", "true"));
        assertThat(PackReader.read(OwnRules.yaml(), other))
                .isInstanceOfSatisfying(
                        PackReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains("no such parameter"));
    }

    @Test
    void the_ten_worked_examples_of_the_handbook_do_what_they_say() {
        var trial = PackReader.trial(OwnRules.yaml());
        assertThat(trial.reading()).isInstanceOf(PackReading.Read.class);
        assertThat(trial.shown()).hasSize(10).allSatisfy(shown -> {
            assertThat(shown.flagged()).isPositive();
            assertThat(shown.silent()).isPositive();
        });
        assertThat(OwnRules.each()).hasSize(10);
    }

    @Test
    void a_finding_of_an_own_rule_has_clause_words_values_amount_and_fix() {
        var found = judge(
                """
                    words: [title search]
                    when: entry.task == 'L110' && entry.billed > quantity('0.5')
                    amount: times(entry.billed - quantity('0.5'), entry.rate)
                    fix: reduce
                    examples:
                      - flagged: {task: L110, hours: 1.2, narrative: Title search}
                      - silent: {task: L110, hours: 0.5, narrative: Title search}
                """, line("1", "1.2", "185.00", "Order a title search"), line("2", "1.2", "185.00", "Draft motion"));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("custom:title-search");
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.clause().reference()).isEqualTo("3.1");
            assertThat(finding.message())
                    .isEqualTo("a title search is paid at half an hour (entry.task L110, entry.billed 1.20)");
            assertThat(finding.evidence())
                    .extracting(Evidence::start, Evidence::end)
                    .hasToString("[(8, 20)]");
            assertThat(finding.atRisk()).hasToString("USD 129.50");
            assertThat(finding.fix())
                    .isInstanceOfSatisfying(
                            Fix.ReduceAmount.class,
                            fix -> assertThat(fix.amount()).hasToString("USD 92.50"));
        });
    }

    @Test
    void a_rule_is_silent_once_its_reduction_is_taken() {
        var rule = """
                    when: entry.billed > quantity('0.5')
                    amount: times(entry.billed - quantity('0.5'), entry.rate)
                    fix: reduce
                """ + SHOWN.replace("L120", "L110");
        var reduced = line("1", "1.2", "185.00", "Title search")
                .replace("\"rate\"", "\"amount\":\"92.50\",\"adjustment\":\"-129.50\",\"rate\"");
        assertThat(judge(rule, reduced)).isEmpty();
        assertThat(judge(rule, line("1", "1.2", "185.00", "Title search"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"100,USD 222.00", "-1,USD 0.00", "0.0333,USD 6.16"})
    void what_is_at_risk_lies_between_nothing_and_what_is_charged(String pieces, String atRisk) {
        var rule =
                "    when: entry.task == 'L110'\n    amount: times(quantity('" + pieces + "'), entry.rate)\n" + SHOWN;
        assertThat(judge(rule, line("1", "1.2", "185.00", "Title search")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.atRisk()).hasToString(atRisk));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "toDate.fees > amount('1') | entry.amount | true",
                "entry.task == 'L110'      | toDate.fees  | true",
                "entry.task == 'L110'      | entry.amount | false"
            })
    void what_was_billed_before_is_fetched_only_for_rules_that_look_at_it(String when, String amount, boolean reads) {
        var rule = RULE + "    when: " + when + "\n    amount: " + amount + "\n" + SHOWN.replace("0.1", "0.0");
        assertThat(PackReader.read(HEAD + rule).orThrow().readsHistory()).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "when: entry.billd > quantity('0.5')           | 13 | 11 | did you mean entry.billed?",
                "when: \"entry.task == 'L1' && entry.billd > 1\" | 13 | 34 | did you mean entry.billed?",
                "when: entry.billed                            | 13 | 11 | compare two values: entry.billed",
                "when: entry.billed > entry.rate               | 13 | 24 | use values of one kind",
            })
    void a_faulty_condition_is_told_with_its_line_and_column(String when, int line, int column, String repair) {
        assertThat(faults(RULE + "    " + when + "\n" + SHOWN)).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("when");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.repair()).startsWith(repair);
        });
    }

    @Test
    void a_fault_in_a_block_of_lines_is_told_where_it_stands() {
        var rule = RULE + "    when: |\n      entry.task == 'L110'\n        && entry.wurds > 3\n" + SHOWN;
        assertThat(faults(rule)).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(15);
            assertThat(fault.column()).isEqualTo(12);
            assertThat(fault.message()).isEqualTo("there is no word 'entry.wurds'");
        });
    }

    @Test
    void a_word_of_a_line_has_no_value_in_a_rule_on_the_whole_bill() {
        assertThat(faults(RULE + "    each: bill\n    when: entry.billed > quantity('0.5')\n" + SHOWN))
                .anySatisfy(fault -> {
                    assertThat(fault.message()).isEqualTo("there is no word 'entry.billed' in a rule with each: bill");
                    assertThat(fault.repair()).isEqualTo("write each: entry, or another word");
                });
    }

    @Test
    void an_example_that_turns_out_otherwise_refuses_the_pack_with_line_and_reason() {
        var faults = faults(RULE + "    when: entry.task == 'L110'\n" + """
                    examples:
                      - flagged: {task: L120}
                      - silent: {task: L110}
                      - flagged: {task: L110}
                        atRisk: 12.00
                      - silent: {task: L120, houres: 2}
                """);
        assertThat(faults)
                .extracting(PackFault::line, PackFault::message)
                .containsExactly(
                        tuple(15, "it must be flagged, and is not"),
                        tuple(16, "it must be silent, but: a title search is paid at half an hour (entry.task L110)"),
                        tuple(17, "it puts 200.00 at risk, not 12.00"),
                        tuple(19, "unknown name"));
    }

    @Test
    void a_rule_must_show_an_example_of_each_kind() {
        assertThat(faults(RULE + "    when: entry.task == 'L110'\n"))
                .extracting(PackFault::message)
                .containsExactly("no example is flagged", "no example is silent");
    }

    @Test
    void kinds_of_the_catalogue_may_have_examples_too() {
        var rule = """
                  - name: day
                    kind: TIM-04
                    severity: warn
                    clause: "1"
                    page: 0
                    quote: Eight hours a day.
                    parameters: {limit: 8.00}
                    examples:
                      - flagged: {hours: 8.1}
                      - silent: {hours: 8.1}
                """;
        assertThat(faults(rule)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(15);
            assertThat(fault.message()).startsWith("it must be silent, but: AB billed 8.10 h");
        });
    }

    @Test
    void what_only_advises_cannot_be_told_to_block() {
        var rule = RULE.replace("kind: custom", "kind: TIM-12")
                .replace("    message: a title search is paid at half an hour\n", "");
        assertThat(faults(rule)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("severity");
            assertThat(fault.repair()).isEqualTo("write acknowledge, warn or off");
        });
    }

    @Test
    void a_condition_without_an_answer_is_told_and_never_passes_for_silence() {
        var found = judge(
                """
                    when: left(entry.task, days(entry.date, entry.enteredOn)) == 'L1'
                    examples:
                      - flagged: {task: L110, enteredOn: 2026-03-04}
                      - silent: {task: L110, enteredOn: 2026-03-05}
                """,
                line("1", "1.0", "185.00", "Title search")
                        .replace("\"rate\"", "\"enteredOn\":\"2026-03-01\",\"rate\""));
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("title-search: the rule has no answer: -1 is below zero"));
    }

    private static List<PackFault> faults(String rules) {
        return switch (PackReader.read(HEAD + rules)) {
            case PackReading.Read _ -> throw new AssertionError("the pack was taken");
            case PackReading.Refused(var faults) -> faults;
        };
    }

    private static List<Finding> judge(String rest, String... lines) {
        var pack = PackReader.read(HEAD + RULE + rest).orThrow();
        var json = "{\"client\":\"C1\",\"matter\":\"M1\",\"invoice\":{\"date\":\"2026-03-31\"},\"lines\":["
                + String.join(",", lines) + "]}";
        return switch (BillReader.read(json, LocalDate.of(2026, 4, 1))) {
            case CaseReading.Read<BillCase>(var bill) -> Judge.judge(pack, bill.bill(), bill.around());
            case CaseReading.Refused<BillCase>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static String line(String id, String hours, String rate, String narrative) {
        return """
                {"id":"%s","type":"fee","timekeeper":"AB","class":"ASSOC","date":"2026-03-02","hours":"%s","rate":"%s",
                 "task":"L110","activity":"A102","narrative":"%s"}""".formatted(id, hours, rate, narrative);
    }
}
