package tenths.guidelines.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.guidelines.Bill;
import tenths.guidelines.Dossier;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.rules.RuleKinds;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.Hours;

/// How far an approval reaches, and how it is used up.
@NullMarked
class SettlementTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final MatterId MATTER = new MatterId("0412-0007");
    private static final GuidelinePack PACK =
            new GuidelinePack("p", 1, MARCH, null, List.of(rule("EXP-01"), rule("RES-09")));

    private static Guideline rule(String kind) {
        var source = new Source(kind, kind, Severity.BLOCK, new Clause("Guide", "1", 1, "words"));
        return RuleKinds.of(kind).orElseThrow().rule(source, Map.of());
    }

    private static RatedLine expert(int day, String amount) {
        var of = MARCH.withDayOfMonth(day);
        var price = new BigDecimal(amount);
        var work = new Expense(
                UUID.randomUUID(), MATTER, of, BigDecimal.ONE, price, Codes.expense("E119"), "Fee of Dr. Fox", of);
        return new RatedLine(
                LineId.whole(work.id()),
                work,
                null,
                work.codes(),
                work.narrative(),
                BigDecimal.ONE,
                price,
                Money.zero(USD),
                Charge.of(BigDecimal.ONE, price, USD),
                new Trace(List.of()));
    }

    private static Approval upTo(@Nullable String amount) {
        return new Approval(
                UUID.randomUUID(),
                12,
                ApprovalKind.EXPERT,
                new Coverage(MATTER, null, Set.of("E119"), MARCH, null),
                amount == null ? null : Money.of(amount, USD),
                null);
    }

    private static Register.Spent spent(LocalDate counts, String amount) {
        return new Register.Spent(counts, Money.of(amount, USD).minor(), Hours.NONE);
    }

    private static Bill bill(List<RatedLine> lines) {
        var client = new Client(new ClientId("0412"), "Northgate Mutual", "", USD);
        var matter = new Matter(MATTER, client.id(), "Smith v. Acme", "", MARCH, null);
        return new Bill(client, matter, "", MARCH.plusMonths(1), MARCH, MARCH.plusDays(30), lines);
    }

    private static Surroundings under(Register.Standing... standings) {
        return Surroundings.NONE.with(Dossier.NONE.approving(new Register(List.of(standings))));
    }

    private static List<String> messages(Surroundings around, RatedLine... lines) {
        return Judge.judge(PACK, bill(List.of(lines)), around).stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void what_an_approval_covers_is_not_found_and_says_on_what_it_rests() {
        var line = expert(2, "400.00");
        var around = under(new Register.Standing(upTo("1000.00")));
        assertThat(messages(around, line)).isEmpty();
        assertThat(Judge.rests(PACK, bill(List.of(line)), around))
                .extracting(Rest::rule, rest -> rest.approval().name(), Rest::lines, Rest::amount)
                .containsExactly(
                        tuple("EXP-01", "approval 12", List.of(line.id()), Money.of("400.00", USD)),
                        tuple("RES-09", "approval 12", List.of(line.id()), Money.zero(USD)));
    }

    @Test
    void it_is_used_up_in_the_order_of_days_whatever_the_order_of_the_bill() {
        var around = under(new Register.Standing(upTo("1000.00")));
        assertThat(messages(around, expert(9, "700.00"), expert(3, "400.00"), expert(2, "500.00")))
                .hasSize(2)
                .allMatch(message -> message.startsWith("Expense E119 of USD 700.00 on 2026-03-09"))
                .allMatch(message -> message.endsWith("; approval 12 has USD 100.00 left"));
    }

    @Test
    void what_other_bills_used_is_gone_from_the_day_on_which_it_counts() {
        var used = new Register.Standing(
                upTo("1000.00"), List.of(spent(LocalDate.MIN, "300.00"), spent(MARCH.withDayOfMonth(5), "500.00")));
        assertThat(messages(under(used), expert(4, "400.00"))).isEmpty();
        assertThat(messages(under(used), expert(5, "400.00")))
                .hasSize(2)
                .allMatch(message -> message.endsWith("; approval 12 has USD 200.00 left"));
    }

    @Test
    void an_approval_of_which_too_much_was_used_has_nothing_left_and_never_less() {
        var used = new Register.Standing(upTo("1000.00"), List.of(spent(LocalDate.MIN, "1400.00")));
        assertThat(messages(under(used), expert(4, "1.00")))
                .singleElement()
                .asString()
                .endsWith("; approval 12 has USD 0.00 left");
    }

    @Test
    void the_next_approval_is_taken_where_the_first_has_too_little_left() {
        var around = under(new Register.Standing(upTo("100.00")), new Register.Standing(upTo(null)));
        assertThat(messages(around, expert(4, "400.00"))).isEmpty();
    }

    @Test
    void an_approval_in_another_currency_covers_nothing() {
        var euros = new Approval(
                UUID.randomUUID(),
                3,
                ApprovalKind.EXPERT,
                new Coverage(null, null, Set.of(), MARCH, null),
                Money.of("9000.00", Currency.getInstance("EUR")),
                null);
        assertThat(messages(under(new Register.Standing(euros)), expert(4, "400.00")))
                .hasSize(2);
    }

    @Test
    void the_last_day_and_the_limit_are_still_covered_and_the_next_day_and_cent_are_not() {
        var last = new Coverage(null, null, Set.of(), MARCH, MARCH.withDayOfMonth(4));
        var most = new Approval(UUID.randomUUID(), 4, ApprovalKind.EXPERT, last, Money.of("400.00", USD), null);
        assertThat(messages(under(new Register.Standing(most)), expert(4, "400.00")))
                .isEmpty();
        assertThat(messages(under(new Register.Standing(most)), expert(4, "400.01")))
                .hasSize(2);
        assertThat(messages(under(new Register.Standing(most)), expert(5, "400.00")))
                .hasSize(2);
    }
}
