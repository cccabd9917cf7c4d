package tenths.desk.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetPlan;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.store.MatterFile;
import tenths.store.budgets.Budgets;

/// Writes the next version of a matter's budget. Nothing holds before the client approved it.
public final class ProposeBudget {
    private static final int LONGEST_REASON = 500;

    private final House house;

    public ProposeBudget(House house) {
        this.house = house;
    }

    /// @param after the version that was changed; 0 for the first
    /// @param from first day on which it can hold
    /// @param reason why it is written, for the record
    public record Wish(MatterId matter, int after, LocalDate from, List<BudgetLine> lines, String reason) {
        public Wish {
            lines = List.copyOf(lines);
            reason = reason.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    public sealed interface Outcome {
        record Proposed(int number) implements Outcome {}

        /// @param problems all of them, each with its repair; nothing was saved
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// Somebody wrote a version meanwhile.
        record Stale(int newest) implements Outcome {}
    }

    public Outcome propose(Wish wish, String actor) {
        var file = house.directory().matters(List.of(wish.matter())).get(wish.matter());
        if (file == null) {
            return new Outcome.Refused(List.of("There is no matter " + wish.matter() + "; choose one of the list"));
        }
        var problems = problems(wish, file);
        return problems.isEmpty()
                ? house.transactions().inOne(() -> add(wish, file, actor))
                : new Outcome.Refused(problems);
    }

    private List<String> problems(Wish wish, MatterFile file) {
        var problems = new ArrayList<>(BudgetPlan.slips(wish.lines()));
        var client = Objects.requireNonNull(
                house.directory().clients().get(file.matter().client()));
        var currency = client.currency();
        if (wish.lines().stream().anyMatch(line -> !line.fees().currency().equals(currency))) {
            problems.add("The client is billed in " + currency + "; write the budget in it");
        }
        if (wish.reason().isEmpty() || wish.reason().length() > LONGEST_REASON) {
            problems.add("Say in 1 to " + LONGEST_REASON + " characters why this version is written");
        }
        return problems;
    }

    private Outcome add(Wish wish, MatterFile file, String actor) {
        var newest = house.budgets().of(wish.matter()).stream()
                .map(kept -> kept.version().number())
                .findFirst()
                .orElse(0);
        if (newest != wish.after()) {
            return new Outcome.Stale(newest);
        }
        var made = new BudgetVersion(
                wish.matter(),
                newest + 1,
                wish.from(),
                new BudgetPlan(wish.lines()),
                wish.reason(),
                new BudgetAnswer.Proposed());
        if (!house.budgets().add(new Budgets.Kept(made, actor, house.now()))) {
            return new Outcome.Stale(newest + 1);
        }
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.BUDGET_PROPOSED,
                                new Subject("budget", wish.matter().value(), made.number()))
                        .about(file.matter().client(), wish.matter())
                        .with(Map.of(
                                "from", wish.from().toString(),
                                "lines", wish.lines().size(),
                                "total", made.plan().total().toString()))
                        .because(wish.reason()));
        return new Outcome.Proposed(made.number());
    }
}
