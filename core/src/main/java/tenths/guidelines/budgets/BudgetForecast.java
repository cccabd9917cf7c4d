package tenths.guidelines.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import tenths.guidelines.budgets.BudgetUse.Row;
import tenths.money.Money;

/// What a matter will have cost when it closes. A phase that is done costs what it cost; every other one costs its
/// budget times what the done ones took of theirs, and never less than is used: from the lower of that and the budget
/// to the higher. A phase is done when a later one has begun and it rested for [Spent#RECENT_DAYS] days.
public sealed interface BudgetForecast {
    int MONTHS = 3;

    /// Nothing honest can be said yet.
    record TooEarly(String why) implements BudgetForecast {}

    /// Between these two.
    record Between(Money low, Money high) implements BudgetForecast {}

    /// No phases are planned; at the pace of the last three months the budget is used up then.
    record UsedUp(Money perMonth, YearMonth month) implements BudgetForecast {}

    /// @param today so that rest and pace can be told
    static BudgetForecast of(BudgetPlan plan, BudgetUse use, LocalDate today) {
        var codes = plan.topParts().stream().map(BudgetLine::code).toList();
        var phases =
                use.parts().stream().filter(row -> codes.contains(row.code())).toList();
        return phases.size() > 1 ? byPhases(phases, use, today) : byPace(use.whole(), today);
    }

    private static BudgetForecast byPhases(List<Row> phases, BudgetUse use, LocalDate today) {
        var done = phases.stream()
                .filter(row -> !row.limit().isZero() && isDone(row, phases, today))
                .toList();
        if (done.isEmpty()) {
            return new TooEarly("no phase is done yet");
        }
        var took = total(done, true);
        var planned = total(done, false);
        var zero = Money.zero(took.currency());
        var low = zero;
        var high = zero;
        for (var phase : phases) {
            var scaled = scaled(phase.limit(), took, planned);
            var isDone = done.contains(phase);
            low = low.plus(isDone ? phase.used() : most(phase.used(), least(scaled, phase.limit())));
            high = high.plus(isDone ? phase.used() : most(phase.used(), most(scaled, phase.limit())));
        }
        var apart = use.unplanned()
                .used()
                .plus(most(use.expenses().used(), use.expenses().limit()));
        return new Between(low.plus(apart), high.plus(apart));
    }

    private static boolean isDone(Row phase, List<Row> phases, LocalDate today) {
        var last = phase.lastDay();
        var hasLater =
                phases.stream().anyMatch(other -> other.code().compareTo(phase.code()) > 0 && other.lastDay() != null);
        return hasLater && last != null && last.isBefore(today.minusDays(Spent.RECENT_DAYS));
    }

    private static BudgetForecast byPace(Row whole, LocalDate today) {
        if (whole.recent().minor() <= 0) {
            return new TooEarly("nothing was done in the last three months");
        }
        var perMonth = new Money(
                Math.ceilDiv(whole.recent().minor(), MONTHS), whole.recent().currency());
        var months = Math.ceilDiv(Math.max(0, whole.left().minor()), perMonth.minor());
        return new UsedUp(perMonth, YearMonth.from(today).plusMonths(months));
    }

    private static Money total(List<Row> rows, boolean used) {
        return rows.stream()
                .map(row -> used ? row.used() : row.limit())
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money scaled(Money limit, Money took, Money planned) {
        var minor = BigDecimal.valueOf(limit.minor())
                .multiply(BigDecimal.valueOf(took.minor()))
                .divide(BigDecimal.valueOf(planned.minor()), 0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), limit.currency());
    }

    private static Money most(Money one, Money other) {
        return Collections.max(List.of(one, other));
    }

    private static Money least(Money one, Money other) {
        return Collections.min(List.of(one, other));
    }
}
