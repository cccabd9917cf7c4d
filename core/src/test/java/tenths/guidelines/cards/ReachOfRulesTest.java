package tenths.guidelines.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.DayOf;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Reach;
import tenths.guidelines.RuleScope;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// Where and when a rule applies, and which version of a client's rules judges a line.
@NullMarked
class ReachOfRulesTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate DATED = LocalDate.of(2026, 4, 2);
    private static final MatterId MATTER = new MatterId("0412-0007");

    private static RuleCard card(String kind, RuleScope scope, @Nullable LocalDate from, @Nullable LocalDate to) {
        return card(kind, scope, from, to, Map.of());
    }

    private static RuleCard card(
            String kind,
            RuleScope scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Setting> settings) {
        var known = RuleKinds.of(kind).orElseThrow();
        var clause = new Clause("Guide", "1", 1, "words");
        return new RuleCard("rule", known, Severity.WARN, "", clause, scope, from, to, settings);
    }

    private static List<Finding> found(RuleCard card, DayOf dayOf, RatedLine... lines) {
        return Judge.judge(
                new CardPack("p", 1, MARCH, "Guide", dayOf, List.of(card)).pack(), bill(lines), Surroundings.NONE);
    }

    @Test
    void within_its_reach_a_rule_asks_for_all_that_it_asks_for_without() {
        for (var kind : RuleKinds.ALL) {
            var severity = kind.isAdvice() ? Severity.WARN : Severity.BLOCK;
            var source = new Source(kind.code(), "rule", severity, new Clause("Guide", "1", 1, "words"));
            var rule = kind.rule(source, Map.of());
            var limited = new Reach(RuleScope.EVERYWHERE, MARCH, null, DayOf.WORK).limit(rule);
            assertThat(limited).isNotSameAs(rule);
            assertThat(limited.source()).isEqualTo(source);
            assertThat(limited.readsHistory()).as(kind.code()).isEqualTo(rule.readsHistory());
            assertThat(limited.readsElsewhere()).as(kind.code()).isEqualTo(rule.readsElsewhere());
            assertThat(limited.asks()).as(kind.code()).isEqualTo(rule.asks());
            assertThat(limited.budgetPercents()).as(kind.code()).isEqualTo(rule.budgetPercents());
        }
    }

    private static Bill bill(RatedLine... lines) {
        var client = new Client(new ClientId("0412"), "Northgate", "", USD);
        var matter = new Matter(MATTER, client.id(), "Fox v. Hill", "", MARCH.minusYears(1), null);
        return new Bill(client, matter, "", DATED, MARCH, MARCH.plusDays(30), List.of(lines));
    }

    private static RatedLine fee(LocalDate day, String hours, String task) {
        var who = new Timekeeper(new TimekeeperId("417"), "Ortega", "Dana", "ASSOC");
        var worked = Worked.ofHours(new BigDecimal(hours));
        var codes = Codes.fee(task, "A104");
        var work = new TimeEntry(
                UUID.randomUUID(), MATTER, who.id(), day, worked, codes, "Draft answer to the complaint", true, day);
        return line(work, who, new BigDecimal(hours), "100.00");
    }

    private static RatedLine expense(String code, String price) {
        var codes = Codes.expense(code);
        var cost = new BigDecimal(price);
        var work = new Expense(UUID.randomUUID(), MATTER, MARCH, BigDecimal.ONE, cost, codes, "Night in Austin", MARCH);
        return line(work, null, BigDecimal.ONE, price);
    }

    private static RatedLine line(Work work, @Nullable Timekeeper who, BigDecimal units, String price) {
        var cost = new BigDecimal(price);
        return new RatedLine(
                LineId.whole(work.id()),
                work,
                who,
                work.codes(),
                work.narrative(),
                units,
                cost,
                Money.zero(USD),
                Charge.of(units, cost, USD),
                new Trace(List.of()));
    }

    private static RuleScope phases(String... phases) {
        return new RuleScope(List.of(), List.of(), List.of(phases), List.of());
    }

    @Test
    void a_rule_for_a_phase_sees_only_its_tasks() {
        var trial = fee(MARCH, "9.00", "L450");
        var discovery = fee(MARCH, "9.00", "L330");
        assertThat(found(card("TIM-03", phases("L300"), null, null), DayOf.BILL, trial, discovery))
                .extracting(finding -> finding.lines().getFirst())
                .containsExactly(discovery.id());
        assertThat(found(card("TIM-03", phases("L450", "L310"), null, null), DayOf.BILL, trial, discovery))
                .extracting(finding -> finding.lines().getFirst())
                .containsExactly(trial.id());
    }

    @Test
    void a_rule_for_a_kind_of_expense_leaves_time_and_other_expenses_out() {
        var hotels = new RuleScope(List.of(), List.of(), List.of(), List.of("E110"));
        var rule = card("EXP-01", hotels, null, null);
        assertThat(found(rule, DayOf.BILL, expense("E110", "400.00"), expense("E115", "400.00")))
                .hasSize(1);
        assertThat(found(card("TIM-03", hotels, null, null), DayOf.BILL, fee(MARCH, "9.00", "L330")))
                .isEmpty();
    }

    @Test
    void a_rule_for_other_clients_or_matters_is_silent() {
        var line = fee(MARCH, "9.00", "L330");
        var other = new RuleScope(List.of("0500"), List.of(), List.of(), List.of());
        var own = new RuleScope(List.of("0412"), List.of("0412-0007"), List.of(), List.of());
        assertThat(found(card("TIM-03", other, null, null), DayOf.BILL, line)).isEmpty();
        assertThat(found(card("TIM-03", own, null, null), DayOf.BILL, line)).hasSize(1);
    }

    @Test
    void a_rule_holds_between_its_days_of_the_bill_or_of_the_work() {
        var line = fee(MARCH.plusDays(4), "9.00", "L330");
        var inMarch = card("TIM-03", RuleScope.EVERYWHERE, MARCH, MARCH.plusDays(30));
        assertThat(found(inMarch, DayOf.WORK, line)).hasSize(1);
        assertThat(found(inMarch, DayOf.BILL, line)).isEmpty();
        var later = card("TIM-03", RuleScope.EVERYWHERE, MARCH.plusDays(5), null);
        assertThat(found(later, DayOf.WORK, line)).isEmpty();
        assertThat(found(later, DayOf.BILL, line)).hasSize(1);
    }

    private static GuidelinePack version(int number, LocalDate from, RuleCard... cards) {
        return new CardPack("p", number, from, "Guide", DayOf.WORK, List.of(cards)).pack();
    }

    private static RuleCard limit(String hours) {
        return card("TIM-03", RuleScope.EVERYWHERE, null, null, Map.of("limit", new Setting.Text(hours)));
    }

    @Test
    void each_line_is_judged_by_the_version_of_its_day_and_the_bill_by_that_of_its_date() {
        var whole = card("INV-02", RuleScope.EVERYWHERE, null, null, Map.of("days", new Setting.Text("1")));
        var old = version(1, MARCH.minusYears(1), limit("8.00"));
        var fresh = version(2, MARCH.plusDays(10), limit("4.00"), named(whole, "late"));
        var both = GuidelinePack.byDayOfWork(List.of(old, fresh));
        var before = fee(MARCH.plusDays(9), "6.00", "L330");
        var after = fee(MARCH.plusDays(10), "6.00", "L330");
        assertThat(Judge.judge(both, bill(before, after), Surroundings.NONE))
                .extracting(Finding::lines)
                .containsExactly(List.of(after.id()), List.of());
        assertThat(Judge.judge(both, bill(before), Surroundings.NONE))
                .extracting(Finding::rule)
                .containsExactly("INV-02");
    }

    private static RuleCard named(RuleCard card, String name) {
        return new RuleCard(
                name,
                card.kind(),
                card.severity(),
                "",
                card.clause(),
                card.scope(),
                card.from(),
                card.to(),
                card.settings());
    }

    @Test
    void a_version_that_begins_before_the_one_it_replaces_judges_alone() {
        var old = version(1, MARCH, limit("8.00"));
        var fresh = version(2, MARCH.minusDays(10), limit("4.00"));
        var both = GuidelinePack.byDayOfWork(List.of(old, fresh));
        assertThat(Judge.judge(both, bill(fee(MARCH.plusDays(9), "6.00", "L330")), Surroundings.NONE))
                .hasSize(1);
    }

    @Test
    void a_card_that_ends_before_it_begins_or_sets_what_its_kind_does_not_take_is_refused() {
        assertThatThrownBy(() -> card("TIM-03", RuleScope.EVERYWHERE, MARCH, MARCH.minusDays(1)))
                .hasMessageContaining("before it begins");
        assertThatThrownBy(
                        () -> card("TIM-03", RuleScope.EVERYWHERE, null, null, Map.of("days", new Setting.Text("1"))))
                .hasMessageContaining("does not take days");
    }

    @Test
    void two_versions_of_the_rules_are_told_apart_card_by_card() {
        var same = named(limit("8.00"), "same");
        var changes = RuleDiff.between(
                List.of(same, named(limit("8.00"), "changed"), named(limit("1.00"), "gone")),
                List.of(named(limit("6.00"), "changed"), same, named(limit("2.00"), "added")));
        assertThat(changes)
                .containsExactly(
                        new RuleDiff.Change.Gone(named(limit("1.00"), "gone")),
                        new RuleDiff.Change.Changed(
                                named(limit("8.00"), "changed"),
                                named(limit("6.00"), "changed"),
                                List.of(new RuleDiff.Field("limit", "8.00", "6.00"))),
                        new RuleDiff.Change.Added(named(limit("2.00"), "added")));
    }
}
