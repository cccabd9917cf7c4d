package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.checks.Severity;
import tenths.guidelines.DayOf;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.LineRule;
import tenths.guidelines.Reach;
import tenths.guidelines.RuleScope;
import tenths.guidelines.Source;
import tenths.rates.RatedLine;

/// RELIABILITY R-53: a verdict depends on the bill, on what lies around it and on the rules, and on nothing else.
@NullMarked
class JudgingTest {
    private static final int CASES = 10_000;
    private static final int MOST_RULES = 5;
    private static final int LEAST_LOOKED_AT = 40;
    private static final List<Reach> REACHES = List.of(
            new Reach(RuleScope.EVERYWHERE, null, null, DayOf.BILL),
            new Reach(new RuleScope(List.of(), List.of(), List.of("L300"), List.of()), null, null, DayOf.BILL),
            new Reach(new RuleScope(List.of(), List.of(), List.of(), List.of("E110")), null, null, DayOf.BILL),
            new Reach(RuleScope.EVERYWHERE, ExamplesTest.DAY, null, DayOf.WORK));

    private final RandomBills bills = new RandomBills();

    JudgingTest() throws IOException {}

    @Test
    void the_same_bill_under_the_same_rules_gets_the_same_findings_word_for_word() {
        Cases.check(CASES, random -> {
            var bill = bills.bill(random);
            var around = bills.approving(random);
            var kinds = kinds(random);
            var findings = Judge.judge(pack(rules(kinds)), bill, around);
            assertThat(Judge.judge(pack(rules(kinds)), bill, around)).isEqualTo(findings);
        });
    }

    @Test
    void the_order_of_the_rules_in_a_pack_changes_nothing() {
        Cases.check(CASES, random -> {
            var bill = bills.bill(random);
            var around = bills.around(random);
            var kinds = kinds(random);
            var findings = Judge.judge(pack(rules(kinds)), bill, around);
            Collections.shuffle(kinds, random);
            assertThat(Judge.judge(pack(rules(kinds)), bill, around)).isEqualTo(findings);
        });
    }

    @Test
    void another_rule_changes_nothing_that_was_found_without_it() {
        Cases.check(CASES, random -> {
            var bill = bills.bill(random);
            var around = bills.around(random);
            var kinds = kinds(random);
            var other = kinds.removeLast();
            var without = Judge.judge(pack(rules(kinds)), bill, around);
            kinds.addFirst(other);
            assertThat(Judge.judge(pack(rules(kinds)), bill, around))
                    .filteredOn(finding -> !finding.rule().equals(other.code()))
                    .isEqualTo(without);
        });
    }

    @Test
    void what_is_found_in_some_lines_is_what_is_found_in_them_on_the_whole_bill() {
        Cases.check(CASES, random -> {
            var bill = bills.bill(random);
            var around = bills.approving(random);
            var reach = REACHES.get(random.nextInt(REACHES.size()));
            var pack = pack(rules(kinds(random)).stream().map(reach::limit).toList());
            var some = bill.lines().stream()
                    .map(RatedLine::id)
                    .filter(_ -> random.nextBoolean())
                    .collect(Collectors.toSet());
            assertThat(Judge.judge(pack, bill, around, some))
                    .isEqualTo(Judge.judge(pack, bill, around).stream()
                            .filter(finding -> !Collections.disjoint(finding.lines(), some))
                            .toList());
        });
    }

    @Test
    void a_rule_on_lines_says_to_each_alone_what_it_says_to_them_together() throws IOException {
        var looked = 0;
        for (var example : Stream.concat(ExampleBill.all().stream(), ExampleBill.all("limits.txt").stream())
                .toList()) {
            if (example.rule() instanceof LineRule rule) {
                var bill = example.bill();
                assertThat(bill.lines().stream()
                                .flatMap(line -> rule.check(bill.with(List.of(line)), example.around()).stream())
                                .toList())
                        .as(example.kind)
                        .isEqualTo(rule.check(bill, example.around()));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(LEAST_LOOKED_AT);
    }

    @Test
    void another_rule_that_no_approval_settles_uses_up_no_approval() {
        Cases.check(CASES, random -> {
            var bill = bills.bill(random);
            var around = bills.approving(random);
            var kinds = kinds(random);
            var rests = Judge.rests(pack(rules(kinds)), bill, around);
            var more = new ArrayList<>(rules(kinds));
            rules(kinds(random)).stream()
                    .filter(rule -> !rule.asks())
                    .forEach(rule -> more.add(random.nextInt(more.size() + 1), rule));
            assertThat(Judge.rests(pack(more), bill, around)).isEqualTo(rests);
        });
    }

    @Test
    void a_rule_that_is_off_says_nothing_and_needs_no_approval() {
        Cases.check(1_000, random -> {
            var bill = bills.bill(random);
            var around = bills.approving(random);
            var kinds = kinds(random);
            var off = kinds.stream()
                    .map(kind -> kind.rule(source(kind, Severity.OFF), Map.of()))
                    .toList();
            assertThat(Judge.judge(pack(off), bill, around)).isEmpty();
            assertThat(Judge.rests(pack(off), bill, around)).isEmpty();
        });
    }

    private static List<RuleKind> kinds(Random random) {
        var kinds = new ArrayList<>(RuleKinds.ALL);
        Collections.shuffle(kinds, random);
        return new ArrayList<>(kinds.subList(0, 1 + random.nextInt(MOST_RULES)));
    }

    private static List<Guideline> rules(List<RuleKind> kinds) {
        return kinds.stream().map(JudgingTest::rule).toList();
    }

    private static Guideline rule(RuleKind kind) {
        return kind.rule(source(kind, kind.isAdvice() ? Severity.WARN : Severity.BLOCK), Map.of());
    }

    private static Source source(RuleKind kind, Severity severity) {
        return new Source(
                kind.code(),
                kind.code(),
                severity,
                ExamplesTest.source(kind.code()).clause());
    }

    private static GuidelinePack pack(List<Guideline> rules) {
        return new GuidelinePack("p", 1, ExamplesTest.DAY, null, rules);
    }
}
