package tenths.desk.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.store.PrebillRow;
import tenths.store.budgets.BudgetAnswers;

/// Writes down how far a budget has come with the client, and checks the open bill of the matter again. A slip is taken
/// back; what was written stays in the record.
public final class AnswerBudget {
    private final House house;

    public AnswerBudget(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param checked how many open bills were checked again
        record Done(int checked) implements Outcome {}

        /// @param problem with its repair; nothing changed
        record Refused(String problem) implements Outcome {}
    }

    /// @param answer submitted, approved or rejected
    public Outcome answer(MatterId matter, int number, BudgetAnswer answer, String actor) {
        return change(matter, number, actor, version -> refused(version, answer), (version, hand) -> {
            house.budgetAnswers().add(matter, number, answer, hand);
            return event(version, answer, actor);
        });
    }

    /// Takes the last answer back.
    public Outcome takeBack(MatterId matter, int number, String actor) {
        return change(
                matter,
                number,
                actor,
                version -> version.answer() instanceof BudgetAnswer.Proposed
                        ? "Version " + number + " has no answer yet; nothing can be taken back"
                        : "",
                (version, hand) -> {
                    house.budgetAnswers().takeBack(matter, number, house.today(), hand);
                    return event(version, Action.BUDGET_ANSWER_TAKEN_BACK, actor)
                            .with(Map.of("answer", version.answer().word()));
                });
    }

    private interface Refusing {
        /// @return blank where nothing is in the way
        String problem(BudgetVersion version);
    }

    private interface Writing {
        Event write(BudgetVersion version, BudgetAnswers.Hand hand);
    }

    private Outcome change(MatterId matter, int number, String actor, Refusing refusing, Writing writing) {
        var outcome = house.transactions().inOne(() -> {
            house.budgets().lock(matter);
            var version = house.budgets().of(matter).stream()
                    .map(kept -> kept.version())
                    .filter(each -> each.number() == number)
                    .findFirst();
            if (version.isEmpty()) {
                return "There is no version " + number + " of the budget of " + matter + "; choose one of the list";
            }
            var problem = refusing.problem(version.get());
            if (problem.isEmpty()) {
                house.book().append(writing.write(version.get(), new BudgetAnswers.Hand(actor, house.now())));
            }
            return problem;
        });
        if (!outcome.isEmpty()) {
            return new Outcome.Refused(outcome);
        }
        var open = house.prebills().openOn(List.of(matter)).stream()
                .map(PrebillRow::id)
                .toList();
        return new Outcome.Done(new CheckAgain(house).check(open, actor, Progress.SILENT));
    }

    private String refused(BudgetVersion version, BudgetAnswer answer) {
        var number = version.number();
        if (!version.answer().isOpen()) {
            return "Version " + number + " is " + version.answer().word() + " already; take that back first";
        }
        return switch (answer) {
            case BudgetAnswer.Proposed() -> "A version is proposed when it is written; write another one";
            case BudgetAnswer.Submitted(var day) ->
                version.answer() instanceof BudgetAnswer.Submitted
                        ? "Version " + number + " is submitted already; take that back first"
                        : future(day);
            case BudgetAnswer.Approved(var day, var _, var _) -> future(day);
            case BudgetAnswer.Rejected(var day, var _) -> future(day);
        };
    }

    private String future(LocalDate day) {
        return day.isAfter(house.today()) ? "The day " + day + " is not yet here; write the day it happened" : "";
    }

    private Event event(BudgetVersion version, BudgetAnswer answer, String actor) {
        return switch (answer) {
            case BudgetAnswer.Proposed() -> throw new IllegalArgumentException("a proposal is no answer");
            case BudgetAnswer.Submitted(var day) ->
                event(version, Action.BUDGET_SUBMITTED, actor).with(Map.of("day", day.toString()));
            case BudgetAnswer.Approved(var day, var by, var document) ->
                event(version, Action.BUDGET_APPROVED, actor)
                        .with(new TreeMap<>(Map.of(
                                "day",
                                day.toString(),
                                "by",
                                by,
                                "document",
                                document,
                                "total",
                                version.plan().total().toString())));
            case BudgetAnswer.Rejected(var day, var reason) ->
                event(version, Action.BUDGET_REJECTED, actor)
                        .with(Map.of("day", day.toString()))
                        .because(reason);
        };
    }

    private Event event(BudgetVersion version, Action action, String actor) {
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(version.matter())).get(version.matter()));
        return Event.of(
                        house.now(),
                        actor,
                        action,
                        new Subject("budget", version.matter().value(), version.number()))
                .about(file.matter().client(), version.matter());
    }
}
