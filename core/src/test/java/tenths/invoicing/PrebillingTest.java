package tenths.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.rates.Trace;
import tenths.time.Codes;

@NullMarked
class PrebillingTest {
    /// Two hours at 100.00.
    private static final RatedLine TWO_HOURS = Samples.priced(Samples.entryOfMinutes(120), "100.00");

    private static final LineId LINE = TWO_HOURS.id();

    @Test
    void after_any_decisions_every_line_adds_up_and_none_is_dearer_than_its_work() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var prebill = Decided.prebill(rated, Decided.random(random, rated));
            for (var line : prebill.lines()) {
                var product = line.units().multiply(cost(line)).setScale(2, RoundingMode.HALF_UP);
                assertThat(line.amount().decimal())
                        .isEqualTo(product.add(line.adjustment().decimal()));
                assertThat(line.trace().sum())
                        .isEqualByComparingTo(line.amount().decimal());
                assertThat(Trace.decode(line.trace().encode())).isEqualTo(line.trace());
                assertThat(line.adjustment().minor()).isLessThanOrEqualTo(0);
            }
            assertThat(prebill.findings())
                    .extracting(Finding::rule)
                    .doesNotContain("PRC-01", "PRC-03", "PRC-05", "PRC-06");
            var inLines = prebill.lines().stream()
                    .mapToLong(line -> line.amount().minor())
                    .sum();
            assertThat(prebill.total()).isEqualTo(new Money(inLines, USD));
        });
    }

    @Test
    void no_decision_makes_the_bill_dearer_but_for_the_cents_of_a_split_and_refunds_that_leave() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random).stream()
                    .filter(line -> !line.amount().isNegative())
                    .toList();
            var decisions = Decided.random(random, rated);
            for (var made = 0; made < decisions.size(); made++) {
                var before = Decided.prebill(rated, decisions.subList(0, made)).total();
                var after =
                        Decided.prebill(rated, decisions.subList(0, made + 1)).total();
                var cents = decisions.get(made).adjustment() instanceof Adjustment.Split ? 1 : 0;
                assertThat(after.minor()).isLessThanOrEqualTo(before.minor() + cents);
            }
        });
    }

    @Test
    void a_decision_that_was_undone_was_never_made() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = new ArrayList<>(Decided.random(random, rated));
            var before = Decided.prebill(rated, decisions);
            var lines = before.lines();
            if (!lines.isEmpty()) {
                var line = lines.get(random.nextInt(lines.size())).id();
                decisions.add(Decided.of(decisions.size() + 1, new Adjustment.Hold(line)));
                assertThat(Decided.prebill(rated, decisions)).isNotEqualTo(before);
                decisions.removeLast();
            }
            assertThat(Decided.prebill(rated, decisions)).isEqualTo(before);
        });
    }

    @Test
    void decisions_left_without_the_one_they_built_on_still_make_a_sound_bill() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var decisions = new ArrayList<>(Decided.random(random, rated));
            if (decisions.size() > 1) {
                decisions.remove(random.nextInt(decisions.size() - 1));
            }
            var prebill = Decided.prebill(rated, decisions);
            assertThat(prebill.findings()).extracting(Finding::rule).doesNotContain("PRC-05");
            var work = Stream.concat(prebill.lines().stream(), prebill.left().stream())
                    .map(line -> line.work().id());
            assertThat(work.distinct().count()).isEqualTo(rated.size());
        });
    }

    @Test
    void the_order_in_which_work_arrives_changes_nothing() {
        Cases.check(10_000, random -> {
            var rated = new ArrayList<>(Samples.lines(random));
            var decisions = Decided.random(random, rated);
            var before = Decided.prebill(rated, decisions);
            Collections.shuffle(rated, random);
            assertThat(Decided.prebill(rated, decisions)).isEqualTo(before);
        });
    }

    @Test
    void fewer_units_keep_the_rate_and_are_rounded_anew() {
        var line = after(
                        Samples.priced(Samples.entryOfMinutes(60), "185.55"),
                        id -> new Adjustment.WriteDownUnits(id, new BigDecimal("0.1")))
                .getFirst();
        assertThat(line.amount()).isEqualTo(Money.of("18.56", USD));
        assertThat(line.adjustment().isZero()).isTrue();
        assertThat(line.trace().steps().getLast().text()).isEqualTo("written down to 0.1 by bev: agreed by phone");
    }

    @Test
    void no_charge_keeps_the_units_and_takes_the_whole_amount_off() {
        var line = after(Samples.priced(Samples.entryOfMinutes(24), "285"), Adjustment.NoCharge::new)
                .getFirst();
        assertThat(line.units()).isEqualByComparingTo("0.4");
        assertThat(line.adjustment()).isEqualTo(Money.of("-114.00", USD));
        assertThat(line.amount().isZero()).isTrue();
    }

    @Test
    void fewer_units_after_a_lower_amount_do_not_raise_it_again() {
        var lower = new Adjustment.WriteDownAmount(LINE, Money.of("120.00", USD));
        var fewer = new Adjustment.WriteDownUnits(LINE, new BigDecimal("1.50"));
        assertThat(total(lower, fewer)).isEqualTo("120.00");
        assertThat(total(fewer, lower)).isEqualTo("120.00");
        assertThat(total(lower, new Adjustment.WriteDownUnits(LINE, BigDecimal.ONE)))
                .isEqualTo("100.00");
    }

    @Test
    void the_parts_of_a_line_that_was_written_down_share_its_amount() {
        var lower = new Adjustment.WriteDownAmount(LINE, Money.of("150.01", USD));
        var split = Decided.split(LINE, List.of(new BigDecimal("0.5"), new BigDecimal("1.50")));
        assertThat(total(lower, split)).isEqualTo("150.01");
        assertThat(total(new Adjustment.NoCharge(LINE), split)).isEqualTo("0.00");
        assertThat(total(split, new Adjustment.NoCharge(new LineId(LINE.work(), 2))))
                .isEqualTo("50.00");
    }

    @Test
    void a_write_down_to_an_amount_does_not_become_a_rise_when_the_rate_falls_later() {
        var decision = Decided.of(1, new Adjustment.WriteDownAmount(LINE, Money.of("150.00", USD)));
        var cheaper = Samples.priced(Samples.entryOfMinutes(120), "60.00");
        assertThat(Decided.prebill(List.of(cheaper), List.of(decision)).total()).isEqualTo(Money.of("120.00", USD));
    }

    @Test
    void a_split_that_no_longer_adds_up_leaves_the_line_whole_and_blocks_the_bill() {
        var decision = Decided.of(1, Decided.split(LINE, List.of(BigDecimal.ONE, new BigDecimal("0.5"))));
        var prebill = Decided.prebill(List.of(TWO_HOURS), List.of(decision));
        assertThat(prebill.lines()).containsExactly(TWO_HOURS);
        assertThat(prebill.findings()).extracting(Finding::rule).containsExactly("PRC-06");
    }

    @Test
    void fewer_units_than_the_line_ever_had_are_left_alone_when_the_line_shrank_since() {
        var decision = Decided.of(1, new Adjustment.WriteDownUnits(LINE, new BigDecimal("3")));
        assertThat(Decided.prebill(List.of(TWO_HOURS), List.of(decision)).lines())
                .containsExactly(TWO_HOURS);
    }

    @Test
    void a_part_never_costs_more_than_its_own_units() {
        var line = Samples.priced(Samples.entryOfMinutes(120), "0.03");
        var lower = new Adjustment.WriteDownAmount(line.id(), Money.of("0.05", USD));
        var tenths = Collections.nCopies(20, new BigDecimal("0.1"));
        var decisions = List.of(Decided.of(1, lower), Decided.of(2, Decided.split(line.id(), tenths)));
        assertThat(Decided.prebill(List.of(line), decisions).lines())
                .hasSize(20)
                .allMatch(part -> part.amount().isZero());
    }

    @Test
    void what_is_held_or_transferred_leaves_the_bill_as_it_was() {
        for (var away : List.of(new Adjustment.Hold(LINE), new Adjustment.Transfer(LINE, new MatterId("0412-008")))) {
            var prebill = Decided.prebill(List.of(TWO_HOURS), List.of(Decided.of(1, away)));
            assertThat(prebill.lines()).isEmpty();
            assertThat(prebill.left()).containsExactly(TWO_HOURS);
            assertThat(prebill.worked()).isEqualTo(Money.of("200.00", USD));
            assertThat(prebill.findings()).extracting(Finding::rule).containsExactly("PRC-02");
        }
    }

    @Test
    void a_decision_about_a_line_that_is_gone_changes_nothing() {
        var stranger = LineId.whole(new UUID(1, 2));
        var decisions = Stream.of(
                        new Adjustment.NoCharge(stranger),
                        new Adjustment.Edit(stranger, "x", Codes.NONE),
                        Decided.split(stranger, List.of(BigDecimal.ONE)))
                .map(adjustment -> Decided.of(1, adjustment))
                .toList();
        assertThat(Decided.prebill(List.of(TWO_HOURS), decisions))
                .isEqualTo(Decided.prebill(List.of(TWO_HOURS), List.of()));
    }

    @Test
    void every_reason_against_a_decision_is_given_at_once() {
        var parts = List.of(new BigDecimal("1.005"), new BigDecimal("-1"));
        assertThat(problems(Decided.split(LINE, parts), "")).hasSize(3);
        assertThat(problems(new Adjustment.WriteDownUnits(LINE, new BigDecimal("2.001")), " "))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("the line has 2.00 now"))
                .anyMatch(problem -> problem.contains("at most 2"))
                .anyMatch(problem -> problem.contains("reason"));
        assertThat(problems(new Adjustment.WriteDownUnits(LINE, BigDecimal.ZERO), "why"))
                .hasSize(1);
        assertThat(problems(new Adjustment.WriteDownAmount(LINE, Money.of("200.01", USD)), "why"))
                .containsExactly("A write-down goes down: the line costs USD 200.00 now.");
        assertThat(problems(new Adjustment.WriteDownAmount(LINE, Money.of("-0.01", USD)), "why"))
                .hasSize(1);
        var yen = Money.of("1", Currency.getInstance("JPY"));
        assertThat(problems(new Adjustment.WriteDownAmount(LINE, yen), "why")).containsExactly("The line is in USD.");
        assertThat(problems(new Adjustment.Edit(LINE, " ", Codes.NONE), "")).hasSize(1);
        assertThat(problems(new Adjustment.Transfer(LINE, Samples.MATTER), "why"))
                .hasSize(1);
        assertThat(problems(new Adjustment.Overrule("PRC-01", List.of(LINE)), ""))
                .hasSize(2);
        assertThat(problems(new Adjustment.NoCharge(new LineId(LINE.work(), 1)), "why"))
                .containsExactly(Refusals.GONE);
    }

    @Test
    void what_a_biller_may_do_is_not_refused() {
        assertThat(problems(new Adjustment.Edit(LINE, "Better words", Codes.NONE), ""))
                .isEmpty();
        assertThat(problems(new Adjustment.WriteDownUnits(LINE, new BigDecimal("1.9")), "why"))
                .isEmpty();
        assertThat(problems(new Adjustment.WriteDownAmount(LINE, Money.of("0.00", USD)), "why"))
                .isEmpty();
        assertThat(problems(Decided.split(LINE, List.of(BigDecimal.ONE, BigDecimal.ONE)), ""))
                .isEmpty();
        assertThat(problems(new Adjustment.Overrule("TIM-04", List.of(LINE)), "why"))
                .isEmpty();
    }

    @Test
    void a_refund_is_never_made_smaller() {
        var refund = Pricing.price(Samples.expense(new Random(3), "1", "-50.00"), USD);
        var attempts = List.of(
                new Adjustment.NoCharge(refund.id()),
                new Adjustment.WriteDownUnits(refund.id(), new BigDecimal("0.5")),
                new Adjustment.WriteDownAmount(refund.id(), Money.of("0.00", USD)));
        for (var attempt : attempts) {
            assertThat(Prebilling.problems(BillDeal.none(Samples.USD), List.of(refund), List.of(), attempt, "why"))
                    .anyMatch(problem -> problem.contains("refund"));
            assertThat(Decided.prebill(List.of(refund), List.of(Decided.of(1, attempt)))
                            .total())
                    .isEqualTo(Money.of("-50.00", USD));
        }
    }

    @Test
    void an_overruled_finding_is_answered_only_for_the_lines_it_named() {
        var other = Samples.priced(Samples.entryOfMinutes(30), "100.00");
        var rated = List.of(TWO_HOURS, other);
        var one = Decided.finding("TIM-04", Severity.BLOCK, List.of(LINE));
        var both = Decided.finding("TIM-04", Severity.BLOCK, List.of(LINE, other.id()));
        var bill = Decided.finding("TIM-04", Severity.BLOCK, List.of());
        var overrule = List.of(Decided.of(1, Adjustment.Overrule.of(one)));
        var prebill = Prebilling.assemble(USD, rated, overrule, _ -> List.of(bill, one, both));
        assertThat(prebill.overridden()).containsExactly(one);
        assertThat(prebill.findings()).containsExactly(bill, both);
    }

    @Test
    void findings_of_the_house_cannot_be_switched_off() {
        var unpriced = new Pricing(RateBook.of(List.of()))
                .price(Samples.entryOfMinutes(6), Samples.ASSOCIATE, Samples.TENTHS_UP);
        var yen = Pricing.price(Samples.expense(new Random(4), "1", "50"), Currency.getInstance("JPY"));
        var torn = new RatedLine(
                LINE,
                TWO_HOURS.work(),
                Samples.ASSOCIATE,
                Codes.NONE,
                "x",
                BigDecimal.TWO,
                new BigDecimal("100.00"),
                Money.zero(USD),
                Money.of("200.01", USD),
                TWO_HOURS.trace().with(new Step.Adjusted("a cent from nowhere", new BigDecimal("0.01"))));
        var overrule = Decided.of(1, new Adjustment.Overrule("PRC-01", List.of(unpriced.id())));
        var prebill = Decided.prebill(List.of(unpriced, yen, torn), List.of(overrule));
        assertThat(prebill.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("PRC-01", "PRC-03", "PRC-05");
        assertThat(prebill.findings()).allMatch(finding -> finding.severity() == Severity.BLOCK);
        assertThat(prebill.total()).isEqualTo(Money.of("200.01", USD));
    }

    @Test
    void a_line_whose_steps_do_not_make_its_amount_blocks_the_bill_and_so_does_one_of_no_units() {
        var nothing = new ClientTerms(Samples.CLIENT, USD, new Increment(10, Increment.Direction.HALF_UP));
        var brief = new Pricing(Samples.bookAt("100")).price(Samples.entryOfMinutes(2), Samples.ASSOCIATE, nothing);
        assertThat(rules(brief)).containsExactly("PRC-02");
        assertThat(rules(withTrace(TWO_HOURS, new Trace(List.of())))).containsExactly("PRC-05");
        assertThat(rules(TWO_HOURS)).isEmpty();
    }

    @Test
    void a_person_with_more_than_24_hours_on_a_day_is_shown_on_the_bill() {
        var rated = new ArrayList<RatedLine>();
        for (var seed = 0; seed < 60; seed++) {
            rated.add(Samples.priced(Samples.entry(new Random(seed), 80_000, true), "1.00"));
        }
        var days = rated.stream().map(line -> line.work().day()).toList();
        var crowded = days.stream()
                .filter(day -> Collections.frequency(days, day) > 1)
                .distinct()
                .count();
        assertThat(Decided.prebill(rated, List.of()).findings())
                .extracting(Finding::rule)
                .containsOnly("PRC-04")
                .hasSize((int) crowded);
        assertThat(days).allMatch(day -> !day.isBefore(DAY));
    }

    private static List<String> rules(RatedLine line) {
        return Decided.prebill(List.of(line), List.of()).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static RatedLine withTrace(RatedLine line, Trace trace) {
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                line.units(),
                line.unitCost(),
                line.adjustment(),
                line.amount(),
                trace);
    }

    private static List<String> problems(Adjustment adjustment, String reason) {
        return Prebilling.problems(BillDeal.none(Samples.USD), List.of(TWO_HOURS), List.of(), adjustment, reason);
    }

    private static String total(Adjustment first, Adjustment second) {
        var decisions = List.of(Decided.of(1, first), Decided.of(2, second));
        return Decided.prebill(List.of(TWO_HOURS), decisions).total().decimal().toPlainString();
    }

    private static List<RatedLine> after(RatedLine line, Function<LineId, Adjustment> decision) {
        return Decided.prebill(List.of(line), List.of(Decided.of(1, decision.apply(line.id()))))
                .lines();
    }

    private static BigDecimal cost(RatedLine line) {
        var cost = line.unitCost();
        return cost == null ? BigDecimal.ZERO : cost;
    }
}
