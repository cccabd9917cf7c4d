package tenths.guidelines.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Samples;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Source;
import tenths.guidelines.rules.ExampleBill;
import tenths.guidelines.rules.RuleKinds;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Which lines an approval covers, and which rules it settles.
@NullMarked
class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /// A fee and an expense of one day, on the matter M1.
    private static List<RatedLine> lines() {
        return ExampleBill.of("""
                        Lane ASSOC 2026-03-02 1.00 200.00 L330 A104 | Review transcript
                        E119 2026-03-02 1 400.00 | Fee of Dr. Fox""").bill().lines();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    matter | person | codes     | from       | until      | fee   | expense
                           |        |           | 2026-03-02 |            | true  | true
                           |        |           | 2026-03-03 |            | false | false
                           |        |           | 2026-01-01 | 2026-03-02 | true  | true
                           |        |           | 2026-01-01 | 2026-03-01 | false | false
                    M1     |        |           | 2026-01-01 |            | true  | true
                    M2     |        |           | 2026-01-01 |            | false | false
                           | Lane   |           | 2026-01-01 |            | true  | false
                           | Ford   |           | 2026-01-01 |            | false | false
                           |        | L330      | 2026-01-01 |            | true  | false
                           |        | L300      | 2026-01-01 |            | true  | false
                           |        | L310      | 2026-01-01 |            | false | false
                           |        | L400      | 2026-01-01 |            | false | false
                           |        | A104      | 2026-01-01 |            | true  | false
                           |        | E119      | 2026-01-01 |            | false | true
                           |        | L310 E119 | 2026-01-01 |            | false | true
                    M1     | Lane   | L300 L400 | 2026-03-02 | 2026-03-02 | true  | false
                    """)
    void covers_what_it_names(
            @Nullable String matter,
            @Nullable String person,
            @Nullable String codes,
            LocalDate from,
            @Nullable LocalDate until,
            boolean fee,
            boolean expense) {
        var coverage = new Coverage(
                matter == null ? null : new MatterId(matter),
                person == null ? null : new TimekeeperId(person),
                codes == null ? Set.of() : Set.of(codes.split(" ")),
                from,
                until);
        assertThat(lines()).extracting(coverage::holds).containsExactly(fee, expense);
    }

    @Test
    void one_that_is_taken_back_ends_the_day_before_and_never_later_than_it_would_have() {
        var open = new Coverage(null, null, Set.of("L300"), DAY, null);
        assertThat(open.before(DAY.plusDays(9)))
                .isEqualTo(new Coverage(null, null, Set.of("L300"), DAY, DAY.plusDays(8)));
        var over = new Coverage(null, null, Set.of(), DAY, DAY.plusDays(5));
        assertThat(over.before(DAY.plusDays(9))).isEqualTo(over);
        assertThat(over.before(DAY.plusDays(3)).until()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void a_register_is_kept_for_the_kinds_it_has_and_tells_which_of_them_cover_a_line() {
        var lane = approval(ApprovalKind.TIMEKEEPER, new Coverage(null, new TimekeeperId("Lane"), Set.of(), DAY, null));
        var ford = approval(ApprovalKind.TIMEKEEPER, new Coverage(null, new TimekeeperId("Ford"), Set.of(), DAY, null));
        var rate = approval(ApprovalKind.RATE, new Coverage(null, null, Set.of(), DAY, null));
        var register = new Register(
                List.of(new Register.Standing(lane), new Register.Standing(ford), new Register.Standing(rate)));
        assertThat(register.keeps(ApprovalKind.RATE)).isTrue();
        assertThat(register.keeps(ApprovalKind.MOTION)).isFalse();
        assertThat(register.covering(Set.of(ApprovalKind.TIMEKEEPER), lines().getFirst()))
                .containsExactly(lane);
        assertThat(register.covering(Set.of(ApprovalKind.TIMEKEEPER, ApprovalKind.RATE), lines().getFirst()))
                .containsExactly(lane, rate);
    }

    private static Approval approval(ApprovalKind kind, Coverage coverage) {
        return new Approval(UUID.randomUUID(), 1, kind, coverage, null, null);
    }

    @Test
    void every_rule_that_asks_can_be_settled_and_no_other_one() {
        for (var kind : RuleKinds.ALL) {
            var source = new Source(kind.code(), "rule", Severity.WARN, new Clause("Guide", "1", 1, "words"));
            assertThat(kind.rule(source, Map.of()).asks())
                    .as(kind.code())
                    .isEqualTo(ApprovalKind.of(kind.code()).isPresent());
        }
        assertThat(ApprovalKind.of("TIM-04")).contains(ApprovalKind.HOURS);
    }

    @Test
    void kinds_and_means_are_said_in_words() {
        assertThat(ApprovalKind.EXPERT.words()).isEqualTo("expert or vendor");
        assertThat(Arrays.stream(Means.values()).map(Means::word))
                .containsExactly("mail", "portal", "telephone", "letter");
    }

    @Test
    void an_approval_is_needed_for_a_line_at_least() {
        var none = Money.zero(Samples.USD);
        assertThatThrownBy(() -> new Need(Set.of(ApprovalKind.HOURS), List.of(), none, Hours.NONE))
                .hasMessage("an approval is needed for lines");
    }
}
