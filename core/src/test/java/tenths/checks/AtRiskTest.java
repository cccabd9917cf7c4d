package tenths.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.money.Money;

/// What several findings put at risk together.
@NullMarked
class AtRiskTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LineId ONE = LineId.whole(new UUID(0, 1));
    private static final LineId TWO = LineId.whole(new UUID(0, 2));
    private static final Map<LineId, Money> COST = Map.of(ONE, usd("800.00"), TWO, usd("200.00"));

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    private static Finding cut(@Nullable String amount, LineId... lines) {
        return finding(amount == null ? null : usd(amount), lines);
    }

    private static Finding finding(@Nullable Money risk, LineId... lines) {
        var clause = new Clause("Guide", "1", 0, "Words");
        return new Finding("R", Severity.WARN, clause, List.of(lines), List.of(), risk, "too much", null);
    }

    private static List<Money> together(Finding... findings) {
        var risk = AtRisk.of(COST, List.of(findings), Money.zero(USD));
        return List.of(risk.added(), risk.sequential(), risk.largest());
    }

    @Test
    void two_cuts_on_one_line_are_added_or_follow_each_other_or_the_largest_counts() {
        assertThat(together(cut("400.00", ONE), cut("200.00", ONE)))
                .as("half, and a quarter of the other half")
                .containsExactly(usd("600.00"), usd("500.00"), usd("400.00"));
    }

    @Test
    void cuts_on_different_lines_are_always_added() {
        assertThat(together(cut("400.00", ONE), cut("50.00", TWO)))
                .containsExactly(usd("450.00"), usd("450.00"), usd("450.00"));
    }

    @Test
    void a_line_never_loses_more_than_it_costs() {
        assertThat(together(cut("700.00", ONE), cut("300.00", ONE)))
                .containsExactly(usd("800.00"), usd("737.50"), usd("700.00"));
    }

    @Test
    void what_lines_risk_together_is_shared_by_what_they_cost() {
        assertThat(together(cut("100.00", ONE, TWO), cut("200.00", TWO)))
                .as("80.00 and 20.00; the second line is cut whole beside it")
                .containsExactly(usd("280.00"), usd("280.00"), usd("280.00"));
    }

    @Test
    void what_concerns_the_whole_bill_counts_whole_and_what_nobody_can_name_not_at_all() {
        assertThat(together(cut("30.00"), cut(null, ONE), finding(new Money(5, Currency.getInstance("EUR")), ONE)))
                .containsExactly(usd("30.00"), usd("30.00"), usd("30.00"));
    }

    @Test
    void the_largest_is_never_more_than_the_others_and_the_order_makes_no_difference() {
        Cases.check(10_000, random -> {
            var amounts = new HashMap<LineId, Money>();
            var findings = new ArrayList<Finding>();
            for (var i = 0; i < 3; i++) {
                var line = LineId.whole(new UUID(1, i));
                amounts.put(line, new Money(random.nextInt(90_000) - 9_000, USD));
                for (var cuts = random.nextInt(4); cuts > 0; cuts--) {
                    findings.add(finding(new Money(random.nextInt(50_000), USD), line));
                }
            }
            var risk = AtRisk.of(amounts, findings, Money.zero(USD));
            assertThat(risk.largest()).isLessThanOrEqualTo(risk.sequential());
            assertThat(risk.sequential()).isLessThanOrEqualTo(risk.added());
            assertThat(risk.added().minor())
                    .isLessThanOrEqualTo(amounts.values().stream()
                            .mapToLong(amount -> Math.max(0, amount.minor()))
                            .sum());
            assertThat(AtRisk.of(amounts, findings.reversed(), Money.zero(USD))).isEqualTo(risk);
        });
    }

    @Test
    void a_line_that_is_not_on_the_bill_is_counted_with_the_bill() {
        var gone = LineId.whole(new UUID(0, 3));
        assertThat(Stream.of(cut("7.00", gone)).flatMap(each -> together(each).stream()))
                .containsOnly(usd("7.00"));
    }
}
