package tenths.invoicing.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.money.Money;

@NullMarked
class BillOutlookTest {
    private static final Currency USD = Currency.getInstance("USD");

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    private static Finding found(String rule, Severity severity, @Nullable Money atRisk) {
        var clause = new Clause("Guidelines", "4.2", 7, "as agreed");
        return new Finding(rule, severity, clause, List.of(), List.of(), atRisk, "Something was found.", null);
    }

    private static BillOutlook of(Finding... findings) {
        return BillOutlook.of(List.of(findings), usd("100.00"), List.of());
    }

    @Test
    void a_bill_without_a_finding_is_accepted() {
        var outlook = of();
        assertThat(outlook.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(outlook.atRisk()).isEqualTo(usd("0.00"));
        assertThat(outlook.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TIM-08, WARN, FLAGGED, RULE, 0",
        "TIM-08, ACKNOWLEDGE, REFUSED, RULE, 1",
        "PRC-01, BLOCK, REFUSED, RATE, 1",
        "STF-02, BLOCK, REFUSED, RATE, 1",
        "INV-12, ACKNOWLEDGE, REFUSED, BUDGET, 1",
        "INV-11, WARN, FLAGGED, BUDGET, 0",
        "INV-04, BLOCK, LATE, TIME_LIMIT, 1",
        "TIM-19, WARN, LATE, TIME_LIMIT, 0",
        "TIM-08, OFF, ACCEPTED, , 0",
    })
    void each_finding_has_its_fate_and_cause(
            String rule, Severity severity, Fate fate, @Nullable Cause cause, int toAnswer) {
        var outlook = of(found(rule, severity, null));
        assertThat(outlook.fate()).isEqualTo(fate);
        assertThat(outlook.toAnswer()).isEqualTo(toAnswer);
        assertThat(outlook.reasons()).extracting(Reason::cause).isEqualTo(cause == null ? List.of() : List.of(cause));
    }

    @Test
    void the_hardest_fate_wins_and_what_concerns_the_whole_matter_is_said_first() {
        var file = new Reason(Fate.REFUSED, Cause.IDENTIFIER, "CLIENT_MATTER_ID is empty.");
        var outlook = BillOutlook.of(
                List.of(found("INV-04", Severity.BLOCK, null), found("TIM-08", Severity.BLOCK, null)),
                usd("100.00"),
                List.of(file));
        assertThat(outlook.fate()).isEqualTo(Fate.REFUSED);
        assertThat(outlook.reasons())
                .extracting(Reason::cause)
                .containsExactly(Cause.IDENTIFIER, Cause.RULE, Cause.TIME_LIMIT);
        assertThat(outlook.toAnswer()).isEqualTo(3);
    }

    @Test
    void no_more_is_at_risk_than_the_bill_comes_to() {
        var both = of(found("TIM-08", Severity.WARN, usd("70.00")), found("TIM-11", Severity.WARN, usd("70.00")));
        assertThat(both.atRisk()).isEqualTo(usd("100.00"));
        var one = of(found("TIM-08", Severity.WARN, usd("70.00")));
        assertThat(one.atRisk()).isEqualTo(usd("70.00"));
        var credit = BillOutlook.of(List.of(found("TIM-08", Severity.WARN, usd("70.00"))), usd("-5.00"), List.of());
        assertThat(credit.atRisk()).isEqualTo(usd("0.00"));
    }
}
