package tenths.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.guidelines.rules.ExampleBill;
import tenths.rates.RatedLine;

/// In which order a reviewer reads what was found.
@NullMarked
class JudgeTest {
    private static final Bill BILL = ExampleBill.of("""
                    Lane ASSOC 2026-03-09 1.00 185.00 L330 A104 | Review transcript
                    Ford PARTN 2026-03-02 1.00 285.00 L330 A109 | Attend deposition""").bill();

    /// Finds every line, or the bill as a whole.
    private record Everything(Source source, boolean isOnBill) implements Guideline {
        @Override
        public List<Finding> check(Bill bill, Surroundings around) {
            return isOnBill
                    ? List.of(finding(List.of()))
                    : bill.lines().reversed().stream()
                            .map(line -> finding(List.of(line)))
                            .toList();
        }

        private Finding finding(List<RatedLine> lines) {
            var ids = lines.stream().map(RatedLine::id).toList();
            return new Finding(
                    source.code(), source.severity(), source.clause(), ids, List.of(), null, source.name(), null);
        }
    }

    private static Guideline rule(String code, String name, Severity severity, boolean isOnBill) {
        return new Everything(new Source(code, name, severity, new Clause("Guide", "1", 1, "words")), isOnBill);
    }

    private static Guideline onLines(String code) {
        return rule(code, "own", Severity.WARN, false);
    }

    private static List<Finding> judged(Guideline... rules) {
        var pack = new GuidelinePack("p", 1, BILL.date(), null, List.of(rules));
        return Judge.judge(pack, BILL, Surroundings.NONE);
    }

    @Test
    void findings_come_in_the_order_of_the_bill_and_those_on_the_bill_as_a_whole_last() {
        var lines = BILL.lines().stream().map(line -> List.of(line.id())).toList();
        assertThat(judged(rule("INV-12", "own", Severity.WARN, true), onLines("TIM-03")))
                .extracting(Finding::lines)
                .containsExactly(lines.getFirst(), lines.getLast(), List.of());
    }

    @Test
    void on_one_line_they_come_as_a_reviewer_looks_at_it_and_then_by_their_code() {
        var codes = List.of(
                "AMT-01",
                "EXP-11",
                "TIM-20",
                "STF-01",
                "STF-06",
                "TIM-04",
                "ADM-01",
                "COM-01",
                "RES-01",
                "TRV-01",
                "EXP-01",
                "AMT-04",
                "INV-03",
                "custom:title",
                "own");
        var rules = codes.reversed().stream().map(JudgeTest::onLines).toArray(Guideline[]::new);
        assertThat(judged(rules))
                .filteredOn(finding ->
                        finding.lines().contains(BILL.lines().getLast().id()))
                .extracting(Finding::rule)
                .isEqualTo(codes);
    }

    @Test
    void two_rules_of_one_kind_stay_in_the_order_of_their_pack() {
        assertThat(judged(rule("INV-12", "zeal", Severity.WARN, true), rule("INV-12", "apt", Severity.WARN, true)))
                .extracting(Finding::message)
                .containsExactly("zeal", "apt");
    }

    @Test
    void a_rule_that_is_off_does_not_run() {
        assertThat(Arrays.stream(Severity.values())
                        .filter(weight ->
                                !judged(rule("TIM-03", "own", weight, false)).isEmpty()))
                .containsExactly(Severity.BLOCK, Severity.ACKNOWLEDGE, Severity.WARN);
    }
}
