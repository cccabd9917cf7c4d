package tenths.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenths.desk.House;
import tenths.desk.budgets.AnswerBudget;
import tenths.desk.budgets.ProposeBudget;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.money.Money;

/// Lets every other open matter have a budget that its client approved, by the verbs with which a person writes them.
final class BudgetsOfBench {
    private static final int EVERY = 2;
    private static final long LEAST_MINOR = 10_000_000;
    private static final long STEP_MINOR = 100_000;

    private BudgetsOfBench() {}

    /// Those that have one keep it.
    static void give(House house) {
        var have = house.budgets().all().keySet();
        var open = new ArrayList<>(house.directory().openMatters());
        open.sort(Comparator.comparing(MatterId::value));
        for (var i = 0; i < open.size(); i += EVERY) {
            if (!have.contains(open.get(i))) {
                give(house, open.get(i), LEAST_MINOR + i * STEP_MINOR);
            }
        }
    }

    private static void give(House house, MatterId matter, long feesMinor) {
        var currency = house.directory().currency();
        var fees = new Money(feesMinor, currency);
        var line = new BudgetLine("", fees, fees, null);
        var since = LocalDate.of(Decade.first().getYear(), 1, 1);
        var wish = new ProposeBudget.Wish(matter, 0, since, List.of(line), "asked for by the client");
        var proposed = new ProposeBudget(house).propose(wish, OpenHouse.ACTOR);
        var answer = new BudgetAnswer.Approved(house.today(), "the client", "letter");
        if (!(proposed instanceof ProposeBudget.Outcome.Proposed)
                || !(new AnswerBudget(house).answer(matter, 1, answer, OpenHouse.ACTOR)
                        instanceof AnswerBudget.Outcome.Done)) {
            throw new IllegalStateException("a faulty budget: " + proposed);
        }
    }
}
