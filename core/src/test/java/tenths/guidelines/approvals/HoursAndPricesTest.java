package tenths.guidelines.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Samples;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.guidelines.rules.ExampleBill;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// How approved hours are used up, and how approved prices are not. Amounts: [SettlementTest].
@NullMarked
class HoursAndPricesTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Coverage ALL = new Coverage(null, null, Set.of(), MARCH, null);

    private static RatedLine line(int day, String hours) {
        return ExampleBill.of("Lane ASSOC 2026-03-%02d %s 200.00 L450 A109 | Attend trial".formatted(day, hours))
                .bill()
                .lines()
                .getFirst();
    }

    private static Request request(String rule, List<RatedLine> lines, String amount, String hours) {
        var clause = new Clause("Guide", "1", 1, "words");
        var ids = lines.stream().map(RatedLine::id).toList();
        var finding = new Finding(rule, Severity.BLOCK, clause, ids, List.of(), null, rule + " speaks", null);
        var kind = ApprovalKind.of(rule).orElseThrow();
        return new Request(finding, new Need(Set.of(kind), lines, Money.of(amount, Samples.USD), Hours.of(hours)));
    }

    private static Request hours(RatedLine line) {
        var hours = line.units().toPlainString();
        return request("TIM-04", List.of(line), line.amount().decimal().toPlainString(), hours);
    }

    private static Approval approval(ApprovalKind kind, @Nullable String amount, @Nullable String hours) {
        return new Approval(
                UUID.randomUUID(),
                7,
                kind,
                ALL,
                amount == null ? null : Money.of(amount, Samples.USD),
                hours == null ? null : Hours.of(hours));
    }

    private static Register.Standing unused(ApprovalKind kind, @Nullable String amount, @Nullable String hours) {
        return new Register.Standing(approval(kind, amount, hours));
    }

    private static Settlement settle(Register.Standing standing, Request... requests) {
        return Settlement.of(List.of(requests), new Register(List.of(standing)));
    }

    private static List<String> open(Settlement settlement) {
        return settlement.open().stream().map(Finding::message).toList();
    }

    @Test
    void hours_are_used_up_in_the_order_of_days_to_the_last() {
        var five = unused(ApprovalKind.HOURS, null, "5.00");
        var settled = settle(five, hours(line(4, "0.10")), hours(line(3, "2.00")), hours(line(2, "3.00")));
        assertThat(settled.rests()).extracting(Rest::hours).containsExactly(Hours.of("3.00"), Hours.of("2.00"));
        assertThat(open(settled)).containsExactly("TIM-04 speaks; approval 7 has 0.00 h left");
    }

    @Test
    void hours_of_other_bills_are_gone_from_the_day_on_which_they_count_and_never_leave_less_than_none() {
        var used = List.of(new Register.Spent(MARCH.withDayOfMonth(3), 0, Hours.of("2.00")));
        var standing = new Register.Standing(approval(ApprovalKind.HOURS, null, "5.00"), used);
        assertThat(open(settle(standing, hours(line(2, "5.00"))))).isEmpty();
        assertThat(open(settle(standing, hours(line(3, "3.00"))))).isEmpty();
        assertThat(open(settle(standing, hours(line(3, "3.10")))))
                .containsExactly("TIM-04 speaks; approval 7 has 3.00 h left");
        var overdrawn = new Register.Standing(approval(ApprovalKind.HOURS, null, "1.50"), used);
        assertThat(open(settle(overdrawn, hours(line(3, "0.10")))))
                .containsExactly("TIM-04 speaks; approval 7 has 0.00 h left");
    }

    @Test
    void where_amount_and_hours_are_limited_both_must_be_left() {
        var wide = unused(ApprovalKind.HOURS, "500.00", "2.00");
        assertThat(open(settle(wide, hours(line(2, "2.00"))))).isEmpty();
        assertThat(open(settle(wide, hours(line(2, "2.10")))))
                .containsExactly("TIM-04 speaks; approval 7 has USD 500.00 and 2.00 h left");
        assertThat(open(settle(unused(ApprovalKind.HOURS, "300.00", "2.00"), hours(line(2, "1.60")))))
                .containsExactly("TIM-04 speaks; approval 7 has USD 300.00 and 2.00 h left");
    }

    @Test
    void an_approval_without_limits_is_never_used_up() {
        var any = unused(ApprovalKind.HOURS, null, null);
        assertThat(open(settle(any, hours(line(2, "20.00")), hours(line(3, "20.00")))))
                .isEmpty();
    }

    @Test
    void a_price_holds_for_every_hour_and_is_not_used_up_here_or_elsewhere() {
        var standing = new Register.Standing(
                approval(ApprovalKind.RATE, "200.00", null),
                List.of(new Register.Spent(LocalDate.MIN, 15_000, Hours.of("9.00"))));
        var settled = settle(
                standing,
                request("STF-02", List.of(line(2, "3.00")), "200.00", "3.00"),
                request("STF-03", List.of(line(3, "3.00")), "199.99", "3.00"),
                request("STF-04", List.of(line(4, "3.00")), "200.01", "3.00"));
        var none = Money.zero(Samples.USD);
        assertThat(settled.rests())
                .extracting(Rest::rule, Rest::amount, Rest::hours)
                .containsExactly(tuple("STF-02", none, Hours.NONE), tuple("STF-03", none, Hours.NONE));
        assertThat(open(settled)).containsExactly("STF-04 speaks; approval 7 allows USD 200.00");
    }

    @Test
    void a_second_finding_on_the_same_lines_uses_nothing_unless_it_needs_more() {
        var line = line(2, "3.00");
        var settled = settle(
                unused(ApprovalKind.HOURS, "1000.00", "5.00"),
                request("TIM-04", List.of(line), "400.00", "2.00"),
                request("AMT-04", List.of(line), "400.00", "2.00"),
                request("AMT-04", List.of(line), "400.00", "2.10"),
                request("AMT-04", List.of(line), "400.01", "2.00"));
        assertThat(settled.rests())
                .extracting(Rest::amount, Rest::hours)
                .containsExactly(
                        tuple(Money.of("400.00", Samples.USD), Hours.of("2.00")),
                        tuple(Money.zero(Samples.USD), Hours.NONE),
                        tuple(Money.of("400.00", Samples.USD), Hours.of("2.10")));
        assertThat(open(settled)).containsExactly("AMT-04 speaks; approval 7 has USD 200.00 and 0.90 h left");
    }

    @Test
    void what_rests_on_one_line_does_not_carry_two() {
        var first = line(2, "2.00");
        var both = List.of(first, line(2, "1.00"));
        var settled = settle(
                unused(ApprovalKind.HOURS, null, "3.00"),
                request("TIM-04", List.of(first), "0.00", "2.00"),
                request("AMT-04", both, "0.00", "2.00"));
        assertThat(open(settled)).containsExactly("AMT-04 speaks; approval 7 has 1.00 h left");
    }

    @Test
    void the_last_day_of_all_lines_decides_what_is_left() {
        var used = List.of(new Register.Spent(MARCH.withDayOfMonth(4), 0, Hours.of("4.00")));
        var standing = new Register.Standing(approval(ApprovalKind.HOURS, null, "5.00"), used);
        var lines = List.of(line(4, "1.00"), line(2, "1.00"));
        assertThat(open(settle(standing, request("TIM-04", lines, "400.00", "2.00"))))
                .containsExactly("TIM-04 speaks; approval 7 has 1.00 h left");
    }

    @Test
    void an_approval_of_another_kind_is_not_told_of() {
        var register = new Register(
                List.of(unused(ApprovalKind.EXPERT, "9000.00", null), unused(ApprovalKind.HOURS, null, "1.00")));
        assertThat(open(Settlement.of(List.of(hours(line(2, "2.00"))), register)))
                .containsExactly("TIM-04 speaks; approval 7 has 1.00 h left");
        assertThat(open(Settlement.of(List.of(hours(line(2, "2.00"))), Register.EMPTY)))
                .containsExactly("TIM-04 speaks");
    }
}
