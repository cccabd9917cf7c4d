package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.time.Codes;

/// Arrangements that run over several bills: nothing is charged twice, nothing is lost between two bills.
@NullMarked
class SpanningBillsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final List<Slice> THIRD_THEN_QUARTER =
            List.of(new Slice(new BigDecimal("30000"), new BigDecimal("30")), new Slice(null, new BigDecimal("25")));

    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    private static Settling.Priced work(LocalDate day, String hours, String perHour) {
        var rate = new BigDecimal(perHour);
        var length = new Item.Length.Billed(new BigDecimal(hours));
        var item = new Item.Time(
                day + hours,
                new TimekeeperId("AB"),
                "ASSOC",
                day,
                Samples.MATTER,
                Codes.NONE,
                length,
                rate,
                Money.zero(Samples.USD));
        return new Settling.Priced(item, Money.of(rate.multiply(length.hours()), Samples.USD));
    }

    private static Settling.Priced cost(LocalDate day, String amount) {
        var item = new Item.Cost("cost " + day, day, "E112", BigDecimal.ONE, new BigDecimal(amount), true);
        return new Settling.Priced(item, usd(amount));
    }

    /// Bills of one matter, one after the other.
    private static final class Matter {
        private final FeeDeal deal;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();

        private Matter(Arrangement arrangement) {
            deal = new FeeDeal(FROM, List.of(new Clause(arrangement, Shown.ON_LINES)), List.of(), List.of(), false);
        }

        private Settlement bill(LocalDate end, Settling.Priced... work) {
            return bill(end, List.of(work));
        }

        private Settlement bill(LocalDate end, List<Settling.Priced> work) {
            var before = FeeDeal.Before.nothing(Samples.USD).knowing(facts, uses);
            var settlement = Settling.settle(deal, new Settling.Bill(Samples.USD, end, before, List.of()), work);
            uses.addAll(settlement.uses());
            return settlement;
        }
    }

    private static Money total(Settlement settlement) {
        return settlement.lines().stream()
                .map(Settlement.Settled::amount)
                .reduce(settlement.wholeAmount(), Money::plus);
    }

    private static Arrangement.Subscription monthly(@Nullable BigDecimal overage, int carried) {
        return new Arrangement.Subscription(usd("1000.00"), BigDecimal.TEN, overage, Every.MONTH, carried);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void a_subscription_is_charged_once_for_each_month_whoever_bills_first() {
        var pool = new Matter(monthly(null, 0));
        assertThat(total(pool.bill(day(2, 28), work(day(1, 5), "4.0", "300")))).isEqualTo(usd("2000.00"));
        assertThat(total(pool.bill(day(2, 28), work(day(1, 6), "5.0", "300")))).isEqualTo(usd("0.00"));
        assertThat(total(pool.bill(day(3, 31), work(day(1, 7), "3.0", "300"))))
                .as("a month more, and two hours above the ten of January")
                .isEqualTo(usd("1600.00"));
    }

    @Test
    void hours_follow_the_day_of_the_work_and_serve_later_months_until_they_expire() {
        var pool = new Matter(monthly(new BigDecimal("200"), 1));
        pool.bill(day(1, 31), work(day(1, 31), "4.0", "300"));
        assertThat(total(pool.bill(day(2, 28), work(day(2, 1), "16.0", "300")))).isEqualTo(usd("1000.00"));
        assertThat(total(pool.bill(day(3, 31), work(day(3, 1), "11.0", "300"))))
                .as("nothing is left of February, and January has expired")
                .isEqualTo(usd("1200.00"));
    }

    @Test
    void hours_come_from_the_oldest_month_and_only_as_many_as_were_worked() {
        var pool = new Matter(monthly(null, 1));
        pool.bill(day(2, 28), work(day(1, 5), "10.0", "300"), work(day(2, 5), "8.0", "300"));
        var march = pool.bill(day(3, 31), work(day(3, 1), "4.0", "300"), work(day(3, 2), "1.0", "300"));
        assertThat(march.uses())
                .filteredOn(use -> use.of() == Use.Of.SUBSCRIPTION_TIME)
                .containsExactly(time(day(2, 1), "2.0"), time(day(3, 1), "3.0"));
    }

    private static Use time(LocalDate period, String hours) {
        return new Use(Use.Of.SUBSCRIPTION_TIME, "", period, Line.seconds(new BigDecimal(hours)));
    }

    @Test
    void a_month_of_which_more_was_used_than_it_now_includes_gives_nothing_more() {
        var pool = new Matter(monthly(null, 0));
        pool.uses.add(time(day(1, 1), "12.0"));
        assertThat(total(pool.bill(day(1, 31), work(day(1, 5), "1.0", "300")))).isEqualTo(usd("1300.00"));
    }

    @Test
    void a_bill_charges_a_year_of_months_at_most_and_says_how_many_wait() {
        var pool = new Matter(monthly(null, 0));
        var late = pool.bill(FROM.plusMonths(29));
        assertThat(total(late)).isEqualTo(usd("12000.00"));
        assertThat(late.notices()).containsExactly(new Notice.PeriodsWait(18, "2027-01", 12));
        assertThat(total(pool.bill(FROM.plusMonths(29)))).isEqualTo(usd("12000.00"));
        var last = pool.bill(FROM.plusMonths(29));
        assertThat(total(last)).isEqualTo(usd("6000.00"));
        assertThat(last.notices()).isEmpty();
    }

    @Test
    void work_before_the_first_month_of_a_subscription_costs_its_rate() {
        var pool = new Matter(monthly(new BigDecimal("200"), 1));
        var late = LocalDate.of(2025, 12, 31);
        assertThat(total(pool.bill(day(1, 31), work(late, "2.0", "300")))).isEqualTo(usd("1600.00"));
    }

    @Test
    void a_bill_says_how_many_hours_of_the_month_are_used() {
        var pool = new Matter(monthly(null, 0));
        pool.bill(day(1, 31), work(day(1, 5), "4.0", "300"));
        assertThat(pool.bill(day(1, 31), work(day(1, 6), "2.5", "300")).trace())
                .extracting(Entry::text)
                .contains("hours that the subscription includes (2026-01: 6.5 of 10 h used)");
    }

    @Test
    void no_month_gives_more_hours_than_it_includes_and_no_hour_is_lost() {
        Cases.check(10_000, random -> {
            var deal = monthly(new BigDecimal("100"), random.nextInt(3));
            var pool = new Matter(deal);
            var seconds = BigDecimal.ZERO;
            var above = Money.zero(Samples.USD);
            for (var bill = 1; bill <= 1 + random.nextInt(8); bill++) {
                var work = some(random);
                var settled = pool.bill(day(1 + random.nextInt(12), 28), work);
                for (var each : work) {
                    seconds = seconds.add(Settling.line(each).seconds());
                }
                above = settled.lines().stream().map(Settlement.Settled::amount).reduce(above, Money::plus);
            }
            var included = IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> Use.sum(pool.uses, Use.Of.SUBSCRIPTION_TIME, "", day(month, 1)))
                    .toList();
            assertThat(included).allMatch(used -> used.compareTo(new BigDecimal("36000")) <= 0);
            var used = included.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(above.decimal().multiply(new BigDecimal("36"))).isEqualByComparingTo(seconds.subtract(used));
        });
    }

    private static List<Settling.Priced> some(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> work(
                        day(1 + random.nextInt(12), 1 + random.nextInt(28)),
                        BigDecimal.valueOf(random.nextInt(120), 1).toPlainString(),
                        "300"))
                .toList();
    }

    @Test
    void a_recovery_is_charged_once_and_a_second_one_continues_its_slices() {
        var matter =
                new Matter(new Arrangement.Contingency(null, THIRD_THEN_QUARTER, Arrangement.Contingency.Costs.USUAL));
        var first = matter.bill(day(1, 31), work(day(1, 5), "10.0", "300"));
        assertThat(total(first)).isEqualTo(usd("0.00"));
        assertThat(first.tally().shadow()).isEqualTo(usd("3000.00"));
        matter.facts.add(new Fact.Recovery(day(2, 10), usd("20000.00")));
        assertThat(total(matter.bill(day(2, 28)))).isEqualTo(usd("6000.00"));
        assertThat(total(matter.bill(day(3, 31)))).isEqualTo(usd("0.00"));
        matter.facts.add(new Fact.Recovery(day(4, 10), usd("20000.00")));
        assertThat(total(matter.bill(day(4, 30)))).isEqualTo(usd("5500.00"));
    }

    @Test
    void a_recovery_counts_from_its_day() {
        var matter =
                new Matter(new Arrangement.Contingency(null, THIRD_THEN_QUARTER, Arrangement.Contingency.Costs.USUAL));
        matter.facts.add(new Fact.Recovery(day(2, 1), usd("1000.00")));
        assertThat(total(matter.bill(day(1, 31)))).isEqualTo(usd("0.00"));
        assertThat(total(matter.bill(day(2, 28)))).isEqualTo(usd("300.00"));
    }

    @Test
    void the_part_is_taken_of_what_is_left_after_expenses() {
        var matter = new Matter(
                new Arrangement.Contingency(null, THIRD_THEN_QUARTER, new Arrangement.Contingency.Costs(true, false)));
        matter.bill(day(1, 31), cost(day(1, 5), "400.00"));
        matter.facts.add(new Fact.Recovery(day(2, 10), usd("11000.00")));
        assertThat(total(matter.bill(day(2, 28), cost(day(2, 5), "600.00"))))
                .as("30% of 10,000.00 and the expense")
                .isEqualTo(usd("3600.00"));
    }

    @Test
    void work_is_no_expense_of_a_recovery_and_expenses_above_it_leave_nothing() {
        var matter = new Matter(
                new Arrangement.Contingency(null, THIRD_THEN_QUARTER, new Arrangement.Contingency.Costs(true, false)));
        matter.facts.add(new Fact.Recovery(day(1, 10), usd("400.00")));
        var bill = matter.bill(day(1, 31), work(day(1, 5), "10.0", "300"), cost(day(1, 5), "100.00"));
        assertThat(total(bill)).as("30% of 300.00 and the expense").isEqualTo(usd("190.00"));
        assertThat(bill.uses())
                .filteredOn(use -> use.of() == Use.Of.CONTINGENCY_EXPENSES)
                .containsExactly(Use.of(Use.Of.CONTINGENCY_EXPENSES, "", new BigDecimal("100.00")));
        assertThat(total(matter.bill(day(2, 28), cost(day(2, 5), "500.00"))))
                .as("the fee that was charged stays")
                .isEqualTo(usd("500.00"));
    }

    @Test
    void only_expenses_wait_for_a_recovery_and_only_where_there_are_any() {
        var matter = new Matter(
                new Arrangement.Contingency(null, THIRD_THEN_QUARTER, new Arrangement.Contingency.Costs(false, true)));
        var bill = matter.bill(day(1, 31), work(day(1, 5), "1.0", "300"), cost(day(1, 5), "40.00"));
        assertThat(bill.lines().getFirst().steps()).extracting(Step::text).noneMatch(text -> text.contains("advanced"));
        assertThat(bill.lines().getLast().steps()).extracting(Step::text).contains("advanced until a recovery");
        assertThat(matter.bill(day(2, 28), work(day(2, 5), "1.0", "300")).uses())
                .noneMatch(use -> use.of() == Use.Of.ADVANCED);
        matter.uses.clear();
        matter.facts.add(new Fact.Recovery(day(3, 10), usd("1000.00")));
        var closing = matter.bill(day(3, 31), cost(day(3, 5), "50.00"));
        assertThat(total(closing)).isEqualTo(usd("350.00"));
        assertThat(closing.uses()).as("nothing was advanced").noneMatch(use -> use.of() == Use.Of.ADVANCED);
    }

    @Test
    void expenses_that_the_firm_advances_are_charged_with_the_recovery_as_expenses() {
        var matter = new Matter(
                new Arrangement.Contingency(null, THIRD_THEN_QUARTER, new Arrangement.Contingency.Costs(false, true)));
        assertThat(total(matter.bill(day(1, 31), cost(day(1, 5), "400.00")))).isEqualTo(usd("0.00"));
        matter.facts.add(new Fact.Recovery(day(2, 10), usd("10000.00")));
        var closing = matter.bill(day(2, 28), cost(day(2, 5), "50.00"));
        assertThat(total(closing)).isEqualTo(usd("3450.00"));
        assertThat(closing.wholeFees()).isEqualTo(usd("3000.00"));
        assertThat(total(matter.bill(day(3, 31)))).isEqualTo(usd("0.00"));
    }

    @Test
    void a_success_fee_waits_for_its_outcome_and_stops_at_its_limit() {
        var matter = new Matter(new Arrangement.SuccessFee(
                "settled", new Arrangement.SuccessFee.Uplift.Percent(new BigDecimal("20")), usd("900.00")));
        assertThat(total(matter.bill(day(1, 31), work(day(1, 5), "10.0", "300"))))
                .isEqualTo(usd("3000.00"));
        matter.facts.add(new Fact.Outcome(day(2, 10), "dismissed"));
        assertThat(total(matter.bill(day(2, 28)))).isEqualTo(usd("0.00"));
        matter.facts.add(new Fact.Outcome(day(3, 10), "settled"));
        var first = matter.bill(day(3, 31), work(day(3, 5), "1.0", "300"));
        assertThat(total(first)).as("an hour, and 20% of 3,300.00").isEqualTo(usd("960.00"));
        assertThat(first.wholes())
                .extracting(Settlement.Whole::text)
                .containsExactly("success fee of 20% on fees of USD 3300.00, at most USD 900.00 for \"settled\" on"
                        + " 2026-03-10");
        var second = matter.bill(day(4, 30), work(day(4, 5), "2.0", "300"));
        assertThat(total(second))
                .as("two hours, and 20% of them up to 900.00 together")
                .isEqualTo(usd("720.00"));
        assertThat(second.wholes())
                .singleElement()
                .extracting(Settlement.Whole::text)
                .asString()
                .endsWith("on 2026-03-10, of which USD 660.00 was billed before");
        assertThat(total(matter.bill(day(5, 31), work(day(5, 5), "9.0", "300"))))
                .as("the limit is reached")
                .isEqualTo(usd("2820.00"));
        assertThat(matter.bill(day(6, 30)).uses()).noneMatch(use -> use.of() == Use.Of.SUCCESS_FEE);
    }

    @Test
    void a_success_fee_that_was_lowered_takes_nothing_back_and_one_without_a_limit_names_none() {
        var amount = new Arrangement.SuccessFee.Uplift.Amount(usd("700.00"));
        var matter = new Matter(new Arrangement.SuccessFee("settled", amount, null));
        matter.facts.add(new Fact.Outcome(day(1, 10), "settled"));
        assertThat(matter.bill(day(1, 31)).wholes())
                .containsExactly(new Settlement.Whole(
                        Kind.SUCCESS_FEE, "success fee for \"settled\" on 2026-01-10", usd("700.00"), true));
        var lowered = new Matter(new Arrangement.SuccessFee("settled", amount, usd("500.00")));
        lowered.facts.addAll(matter.facts);
        lowered.uses.addAll(matter.uses);
        assertThat(total(lowered.bill(day(2, 28)))).isEqualTo(usd("0.00"));
    }

    @Test
    void however_the_work_is_cut_into_bills_the_same_is_charged_in_the_end() {
        Cases.check(10_000, random -> {
            var outcome = new Fact.Outcome(day(1 + random.nextInt(12), 1), "won");
            var recovery = new Fact.Recovery(
                    day(1 + random.nextInt(12), 1), new Money(random.nextInt(9_000_000), Samples.USD));
            var arrangement = random.nextBoolean()
                    ? new Arrangement.SuccessFee(
                            "won",
                            new Arrangement.SuccessFee.Uplift.Percent(RandomDeals.percent(random)),
                            random.nextBoolean() ? RandomDeals.money(random, 900) : null)
                    : new Arrangement.Contingency(
                            null, THIRD_THEN_QUARTER, new Arrangement.Contingency.Costs(false, random.nextBoolean()));
            var work = new ArrayList<>(some(random));
            work.add(cost(day(6, 1), "70.00"));
            var once = new Matter(arrangement);
            var often = new Matter(arrangement);
            once.facts.addAll(List.of(outcome, recovery));
            often.facts.addAll(List.of(outcome, recovery));
            var sum = Money.zero(Samples.USD);
            for (var month = 1; month <= 12; month++) {
                var now = month;
                var bill = often.bill(
                        day(month, 28),
                        work.stream().filter(each -> month(each) == now).toList());
                assertThat(total(bill).isNegative()).isFalse();
                sum = sum.plus(total(bill));
            }
            assertThat(sum).isEqualTo(total(once.bill(day(12, 31), work)));
        });
    }

    private static int month(Settling.Priced priced) {
        return switch (priced.item()) {
            case Item.Time time -> time.day().getMonthValue();
            case Item.Cost cost -> cost.day().getMonthValue();
        };
    }

    @Test
    void a_stage_without_a_day_is_due_when_it_is_done() {
        var stage = new FeeDeal.Stage("Discovery", null, usd("4000.00"));
        var deal = new FeeDeal(FROM, List.of(), List.of(stage), List.of(), false);
        var nothing = FeeDeal.Before.nothing(Samples.USD);
        var done = nothing.knowing(List.of(new Fact.StageDone(day(2, 10), "Discovery")), List.of());
        var other = nothing.knowing(List.of(new Fact.StageDone(day(2, 10), "Trial")), List.of());
        assertThat(total(
                        Settling.settle(deal, new Settling.Bill(Samples.USD, day(2, 28), other, List.of()), List.of())))
                .isEqualTo(usd("0.00"));
        assertThat(total(Settling.settle(
                        deal, new Settling.Bill(Samples.USD, day(2, 28), nothing, List.of()), List.of())))
                .isEqualTo(usd("0.00"));
        assertThat(total(Settling.settle(deal, new Settling.Bill(Samples.USD, day(2, 28), done, List.of()), List.of())))
                .isEqualTo(usd("4000.00"));
    }
}
