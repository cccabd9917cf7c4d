package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.MATTER;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.money.Money;
import tenths.rates.Particulars;
import tenths.rates.deals.Arrangement.Cap.Above;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.time.Codes;

/// Caps on a matter, a phase, a task and a month, over the bills of a matter.
@NullMarked
class CapsTest {
    private static final int CASES = 10_000;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Money ZERO = Money.zero(USD);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Arrangement.Cap cap(String amount, Above above, String task, boolean monthly) {
        return new Arrangement.Cap(usd(amount), ZERO, above, new CapOn(Particulars.of(task, "", ""), monthly));
    }

    private static Settling.Priced work(LocalDate day, String task, String amount) {
        var length = new Item.Length.Billed(number("1"));
        var codes = Codes.fee(task, "A104");
        var item = new Item.Time(
                day + task + amount, Samples.AB, "ASSOC", day, MATTER, codes, length, number(amount), ZERO);
        return new Settling.Priced(item, usd(amount));
    }

    /// Bills of one matter, one after the other.
    private static final class Matter {
        private final List<Clause> clauses;
        private final List<Use> uses = new ArrayList<>();
        private Money billed = ZERO;

        private Matter(Shown shown, Arrangement... arrangements) {
            clauses =
                    Stream.of(arrangements).map(each -> new Clause(each, shown)).toList();
        }

        private Matter(Arrangement... arrangements) {
            this(Shown.ON_LINES, arrangements);
        }

        private Settlement bill(LocalDate end, List<Settling.Priced> work) {
            var before = new FeeDeal.Before(billed, ZERO, ZERO).knowing(List.of(), uses);
            var deal = new FeeDeal(FROM, clauses, List.of(), List.of(), false);
            var settlement = Settling.settle(deal, new Settling.Bill(USD, end, before, List.of()), work);
            uses.addAll(settlement.uses());
            billed = billed.plus(total(settlement));
            return settlement;
        }

        private Money total(LocalDate end, Settling.Priced... work) {
            return total(bill(end, List.of(work)));
        }

        private static Money total(Settlement settlement) {
            return settlement.lines().stream()
                    .map(Settlement.Settled::amount)
                    .reduce(settlement.wholeAmount(), Money::plus);
        }

        private Money carried(Arrangement.Cap cap) {
            return Money.of(Use.sum(uses, Use.Of.CARRIED, cap.on().name(), LocalDate.EPOCH), USD);
        }
    }

    @Test
    void each_month_of_the_work_has_the_whole_cap_whichever_bill_charges_it() {
        var matter = new Matter(cap("1000.00", Above.WRITE_OFF, "", true));
        assertThat(matter.total(day(2, 28), work(day(1, 5), "L330", "800.00"), work(day(2, 5), "L330", "1200.00")))
                .as("January has room, February is full")
                .isEqualTo(usd("1800.00"));
        assertThat(matter.total(day(3, 31), work(day(1, 6), "L330", "500.00"), work(day(3, 5), "L330", "300.00")))
                .as("200.00 of January were left")
                .isEqualTo(usd("500.00"));
    }

    @Test
    void a_cap_on_a_task_leaves_other_tasks_alone_and_one_on_a_phase_counts_all_of_its_tasks() {
        var work = List.of(
                work(day(1, 5), "L330", "700.00"),
                work(day(1, 5), "L310", "600.00"),
                work(day(1, 5), "L110", "500.00"));
        var task = new Matter(cap("500.00", Above.WRITE_OFF, "L330", false));
        var lines = task.bill(day(1, 31), work).lines();
        assertThat(lines)
                .extracting(Settlement.Settled::amount)
                .containsExactly(usd("500.00"), usd("600.00"), usd("500.00"));
        assertThat(lines.getLast().steps()).isEmpty();
        var phase = new Matter(cap("500.00", Above.WRITE_OFF, "L300", false));
        assertThat(Matter.total(phase.bill(day(1, 31), work))).isEqualTo(usd("1000.00"));
        assertThat(phase.total(day(2, 28), work(day(2, 5), "L310", "90.00"), work(day(2, 5), "L110", "10.00")))
                .as("nothing is left of the phase")
                .isEqualTo(usd("10.00"));
    }

    @Test
    void a_cap_that_was_lowered_below_what_was_billed_takes_no_more_than_the_new_work() {
        var matter = new Matter(cap("1000.00", Above.WRITE_OFF, "L330", true));
        matter.total(day(1, 31), work(day(1, 5), "L330", "900.00"));
        var lowered = new Matter(cap("500.00", Above.WRITE_OFF, "L330", true));
        lowered.uses.addAll(matter.uses);
        assertThat(lowered.total(day(1, 31), work(day(1, 6), "L330", "100.00"), work(day(1, 6), "L110", "700.00")))
                .isEqualTo(usd("700.00"));
    }

    @Test
    void fees_that_just_reach_a_cap_leave_no_step_and_wait_for_nothing() {
        var cap = cap("900.00", Above.CARRY, "L330", true);
        var bill = new Matter(cap).bill(day(1, 31), List.of(work(day(1, 5), "L330", "900.00")));
        assertThat(bill.trace()).extracting(Entry::text).containsExactly("time at its rates");
        assertThat(bill.uses()).containsExactly(capped(cap, day(1, 1), "900.00"));
    }

    @Test
    void months_are_counted_one_by_one_and_only_those_of_the_task() {
        var cap = cap("500.00", Above.WRITE_OFF, "L330", true);
        var bill = new Matter(cap)
                .bill(
                        day(3, 31),
                        List.of(
                                work(day(3, 5), "L330", "700.00"),
                                work(day(2, 5), "L110", "800.00"),
                                work(day(1, 5), "L330", "600.00")));
        assertThat(bill.uses()).containsExactly(capped(cap, day(1, 1), "500.00"), capped(cap, day(3, 1), "500.00"));
        assertThat(bill.trace())
                .extracting(Entry::amount)
                .containsExactly(usd("2100.00"), usd("-100.00"), usd("-200.00"));
    }

    @Test
    void bills_know_a_cap_by_its_work_and_its_months() {
        assertThat(cap("1.00", Above.HOLD, "", false).on().name()).isEmpty();
        assertThat(cap("1.00", Above.HOLD, "", true).on().name()).isEqualTo("by month");
        assertThat(cap("1.00", Above.HOLD, "L300", false).on().name()).isEqualTo("phase L300");
        assertThat(cap("1.00", Above.HOLD, "L300", true).on().name()).isEqualTo("phase L300, by month");
    }

    @Test
    void what_was_taken_off_the_bill_leaves_room_under_a_cap_of_the_matter_and_none_under_one_of_months() {
        var less = new Arrangement.RateReduction(number("10"), false);
        var work = work(day(1, 5), "L330", "1100.00");
        assertThat(new Matter(Shown.ON_BILL, less, cap("1000.00", Above.WRITE_OFF, "", false)).total(day(1, 31), work))
                .isEqualTo(usd("990.00"));
        assertThat(new Matter(Shown.ON_BILL, less, cap("1000.00", Above.WRITE_OFF, "", true)).total(day(1, 31), work))
                .isEqualTo(usd("890.00"));
    }

    @Test
    void a_fixed_fee_counts_in_the_month_of_its_bill_and_against_no_task_and_expenses_never_count() {
        var fixed = new Arrangement.FixedFee(usd("1000.00"));
        var monthly = new Matter(fixed, cap("600.00", Above.WRITE_OFF, "", true));
        var cost = new Settling.Priced(Work.cost("E112", "1", "500.00"), usd("500.00"));
        assertThat(monthly.total(day(1, 31), cost)).isEqualTo(usd("1100.00"));
        assertThat(monthly.uses).containsExactly(capped(cap("600.00", Above.WRITE_OFF, "", true), day(1, 1), "600.00"));
        var task = new Matter(fixed, cap("600.00", Above.WRITE_OFF, "L330", true));
        assertThat(task.total(day(1, 31), cost)).isEqualTo(usd("1500.00"));
    }

    private static Use capped(Arrangement.Cap cap, LocalDate month, String fees) {
        return new Use(Use.Of.CAPPED, cap.on().name(), month, number(fees));
    }

    @Test
    void what_is_carried_is_billed_by_the_next_bill_that_has_room() {
        var cap = cap("1000.00", Above.CARRY, "", true);
        var matter = new Matter(cap);
        var first = matter.bill(day(1, 31), List.of(work(day(1, 5), "L330", "2500.00")));
        assertThat(Matter.total(first)).isEqualTo(usd("1000.00"));
        assertThat(first.tally().carried()).isEqualTo(usd("1500.00"));
        var second = matter.bill(day(2, 28), List.of(work(day(2, 5), "L330", "400.00")));
        assertThat(Matter.total(second)).isEqualTo(usd("1000.00"));
        assertThat(second.wholes())
                .extracting(Settlement.Whole::text)
                .containsExactly("carried from earlier bills, within the cap of USD 1000.00 in 2026-02");
        assertThat(matter.total(day(3, 31), work(day(3, 5), "L330", "50.00"))).isEqualTo(usd("950.00"));
        assertThat(matter.carried(cap)).isEqualTo(ZERO);
    }

    @Test
    void what_a_cap_of_the_matter_carries_waits_until_the_cap_is_raised() {
        var matter = new Matter(cap("1000.00", Above.CARRY, "", false));
        assertThat(matter.total(day(1, 31), work(day(1, 5), "L330", "1500.00"))).isEqualTo(usd("1000.00"));
        assertThat(matter.total(day(2, 28), work(day(2, 5), "L330", "100.00"))).isEqualTo(ZERO);
        var raised = new Matter(cap("1550.00", Above.CARRY, "", false));
        raised.uses.addAll(matter.uses);
        raised.billed = matter.billed;
        assertThat(raised.total(day(3, 31), work(day(3, 5), "L330", "50.00"))).isEqualTo(usd("550.00"));
        assertThat(raised.carried(cap("0.00", Above.CARRY, "", false))).isEqualTo(usd("100.00"));
    }

    @Test
    void a_step_says_which_cap_it_was_and_what_was_billed_before() {
        var matter = new Matter(cap("1000.00", Above.HOLD, "L300", true));
        matter.total(day(1, 31), work(day(1, 5), "L330", "900.00"));
        var second = matter.bill(day(1, 31), List.of(work(day(1, 6), "L330", "300.00")));
        assertThat(second.trace().getLast().text())
                .isEqualTo("above the cap of USD 1000.00 on phase L300 in 2026-01, of which USD 900.00 was billed"
                        + " before: held");
        assertThat(second.tally().held()).isEqualTo(usd("200.00"));
    }

    @Test
    void on_the_bill_one_line_carries_and_one_brings() {
        var matter = new Matter(Shown.ON_BILL, cap("1000.00", Above.CARRY, "", false));
        var bill = matter.bill(day(2, 28), List.of(work(day(2, 5), "L330", "1200.00")));
        assertThat(bill.wholes())
                .containsExactly(new Settlement.Whole(
                        Kind.CAP, "above the cap of USD 1000.00: carried to the next bill", usd("-200.00"), true));
        assertThat(bill.lines()).extracting(Settlement.Settled::amount).containsExactly(usd("1200.00"));
        var raised = new Matter(Shown.ON_BILL, cap("1500.00", Above.CARRY, "", false));
        raised.uses.addAll(matter.uses);
        raised.billed = matter.billed;
        assertThat(raised.bill(day(3, 31), List.of()).wholes())
                .extracting(Settlement.Whole::amount)
                .containsExactly(usd("200.00"));
    }

    @Test
    void what_caps_carry_is_conserved_to_the_cent_over_any_bills() {
        Cases.check(CASES, random -> {
            var caps = carrying(random);
            var matter = new Matter(random.nextBoolean() ? Shown.ON_BILL : Shown.ON_LINES, caps);
            var worked = ZERO;
            var end = FROM;
            for (var bills = 1 + random.nextInt(6); bills > 0; bills--) {
                end = end.plusDays(random.nextInt(50));
                var work = some(random, end);
                worked = work.stream().map(Settling.Priced::amount).reduce(worked, Money::plus);
                var bill = matter.bill(end, work);
                assertThat(Matter.total(bill)).isGreaterThanOrEqualTo(ZERO);
                assertThat(bill.lines()).allMatch(line -> !line.amount().isNegative());
                assertThat(bill.trace().stream().map(Entry::amount).reduce(ZERO, Money::plus))
                        .isEqualTo(Matter.total(bill));
            }
            var carried = Stream.of(caps).map(matter::carried).toList();
            assertThat(carried).allMatch(each -> !each.isNegative());
            assertThat(carried.stream().reduce(matter.billed, Money::plus)).isEqualTo(worked);
        });
    }

    @Test
    void no_month_and_no_task_is_ever_charged_above_its_cap() {
        Cases.check(CASES, random -> {
            var above = RandomDeals.cap(random).above();
            var cap = new Arrangement.Cap(
                    RandomDeals.money(random, 2_000),
                    ZERO,
                    above,
                    new CapOn(Particulars.of(random.nextBoolean() ? "L330" : "", "", ""), true));
            var matter = new Matter(cap);
            var end = FROM;
            for (var bills = 1 + random.nextInt(6); bills > 0; bills--) {
                end = end.plusDays(random.nextInt(50));
                matter.bill(end, some(random, end));
            }
            for (var month = 1; month <= 12; month++) {
                assertThat(Use.sum(matter.uses, Use.Of.CAPPED, cap.on().name(), day(month, 1)))
                        .isLessThanOrEqualTo(cap.amount().decimal());
            }
        });
    }

    /// Two caps that follow each other, each on something else.
    private static Arrangement.Cap[] carrying(Random random) {
        return Stream.of("L330", "")
                .map(task -> new Arrangement.Cap(
                        RandomDeals.money(random, 3_000),
                        ZERO,
                        Above.CARRY,
                        new CapOn(Particulars.of(task, "", ""), random.nextBoolean())))
                .toArray(Arrangement.Cap[]::new);
    }

    private static List<Settling.Priced> some(Random random, LocalDate end) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> work(
                        end.minusDays(random.nextInt(60)),
                        random.nextBoolean() ? "L330" : "L110",
                        new Money(random.nextInt(150_000), USD).decimal().toPlainString()))
                .toList();
    }
}
