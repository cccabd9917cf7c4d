package tenths.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tenths.connectors.demo.DemoBudgets;
import tenths.connectors.demo.DemoFirm;
import tenths.desk.budgets.AnswerBudget;
import tenths.desk.budgets.ProposeBudget;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.Spent;
import tenths.money.Money;

/// Gives the demo firm the budgets of its carrier, by the verbs with which a person writes them.
public final class LoadDemoBudgets {
    private static final String ACTOR = "demo";
    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 7, 6);
    private static final long HUNDRED = 100;

    /// Of a matter on which nothing was done yet.
    private static final String UNTOUCHED = "15000.00";

    private final House house;

    public LoadDemoBudgets(House house) {
        this.house = house;
    }

    /// @return how many were written
    public int load(DemoFirm demo) {
        var wishes = DemoBudgets.of(demo).wishes();
        var spent = new SpentOnMatters(house)
                .of(wishes.stream().map(DemoBudgets.Wish::matter).toList());
        wishes.forEach(wish -> load(wish, spent));
        return wishes.size();
    }

    private void load(DemoBudgets.Wish wish, Map<MatterId, List<Spent>> spent) {
        var currency = house.directory().currency();
        var used = spent.getOrDefault(wish.matter(), List.of()).stream()
                .map(Spent::amount)
                .reduce(Money.zero(currency), Money::plus);
        var total = used.isZero()
                ? Money.of(UNTOUCHED, currency)
                : new Money(used.minor() * HUNDRED / wish.usedPercent(), currency);
        var line = new BudgetLine("", total, Money.zero(currency), null);
        var proposed = new ProposeBudget(house)
                .propose(
                        new ProposeBudget.Wish(wish.matter(), 0, SINCE, List.of(line), "asked for by the carrier"),
                        ACTOR);
        if (!(proposed instanceof ProposeBudget.Outcome.Proposed)) {
            throw new IllegalStateException("the demo firm has a faulty budget: " + proposed);
        }
        new AnswerBudget(house).answer(wish.matter(), 1, answer(wish), ACTOR);
    }

    private static BudgetAnswer answer(DemoBudgets.Wish wish) {
        return switch (wish.state()) {
            case APPROVED -> new BudgetAnswer.Approved(ANSWERED, "Ms Vance", "letter of 6 July 2026");
            case SUBMITTED -> new BudgetAnswer.Submitted(ANSWERED);
            case NONE -> throw new IllegalArgumentException("nobody answers a budget that nobody wrote");
        };
    }
}
