package tenths.guidelines.budgets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.budgets.Spent.Stage;
import tenths.money.Money;

/// What is used of a budget: of the whole, and of each phase and task.
///
/// @param whole fees and expenses of the matter
/// @param parts fees of the lines of phases and tasks, in the order of their codes
/// @param expenses of the matter; its limit is zero where none are planned
/// @param unplanned fees for which no phase or task is planned; its limit is zero
public record BudgetUse(Row whole, List<Row> parts, Row expenses, Row unplanned) {
    private static final long HUNDRED = 100;

    public BudgetUse {
        parts = List.copyOf(parts);
    }

    /// What is used of one limit.
    ///
    /// @param code of the phase or task; else what it is, in words
    /// @param recent of what is used: done in the last [Spent#RECENT_DAYS] days
    /// @param lastDay of the work; null for none
    public record Row(
            String code,
            Money limit,
            Money billed,
            Money onBills,
            Money waiting,
            Money recent,
            @Nullable LocalDate lastDay) {
        /// Billed, on open bills and waiting for one.
        public Money used() {
            return billed.plus(onBills).plus(waiting);
        }

        /// Below zero where more was used.
        public Money left() {
            return limit.minus(used());
        }

        /// Of the limit, downwards to a whole number; zero where there is no limit.
        public long percent() {
            return limit.isZero() ? 0 : Math.floorDiv(Math.multiplyExact(used().minor(), HUNDRED), limit.minor());
        }
    }

    /// @param spent in the currency of the plan
    public static BudgetUse of(BudgetPlan plan, List<Spent> spent) {
        var top = plan.topParts();
        return new BudgetUse(
                row("the matter", plan.total(), spent, _ -> true),
                plan.parts().stream()
                        .map(line ->
                                row(line.code(), line.fees(), spent, each -> each.isFee() && line.covers(each.task())))
                        .toList(),
                row("expenses", plan.expenses(), spent, each -> !each.isFee()),
                row(
                        "fees of no planned phase",
                        Money.zero(plan.currency()),
                        spent,
                        each -> each.isFee() && top.stream().noneMatch(line -> line.covers(each.task()))));
    }

    private static Row row(String code, Money limit, List<Spent> spent, Predicate<Spent> which) {
        var here = spent.stream().filter(which).toList();
        var zero = Money.zero(limit.currency());
        return new Row(
                code,
                limit,
                sum(here, Stage.BILLED, zero),
                sum(here, Stage.ON_BILL, zero),
                sum(here, Stage.WAITING, zero),
                here.stream().map(Spent::recent).reduce(zero, Money::plus),
                here.stream()
                        .map(Spent::lastDay)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Money sum(List<Spent> spent, Stage stage, Money zero) {
        return spent.stream()
                .filter(each -> each.stage() == stage)
                .map(Spent::amount)
                .reduce(zero, Money::plus);
    }

    /// The rows that have a limit, the whole matter first.
    public List<Row> limited() {
        return Stream.concat(Stream.of(whole), parts.stream())
                .filter(row -> !row.limit().isZero())
                .toList();
    }
}
