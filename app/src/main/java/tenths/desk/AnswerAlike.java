package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.checks.Finding;
import tenths.firm.ClientId;
import tenths.store.AlikeActs;
import tenths.store.Decisions;
import tenths.store.PrebillRow;

/// Answers all findings of one cause alike, bill after bill, as one act: by the fix that each proposes, or by keeping
/// the
/// lines as they are. [PlanAlike] shows it first, [PutBackAlike] takes it back.
public final class AnswerAlike {
    private static final List<String> MOVED = List.of("Somebody changed the bill meanwhile. Try again.");

    private final House house;

    public AnswerAlike(House house) {
        this.house = house;
    }

    /// Which findings.
    ///
    /// @param reference of the clause in the client's document
    public record Cause(String rule, String reference) {
        public boolean of(Finding finding) {
            return rule.equals(finding.rule())
                    && reference.equals(finding.clause().reference());
        }
    }

    /// How.
    public enum Answer {
        FIX,
        KEEP
    }

    /// Who answers what, how and why.
    public record Asked(Cause cause, Answer answer, String reason, String actor) {}

    /// What became of one bill.
    ///
    /// @param lines pieces of work that were touched
    /// @param answered findings that were answered
    /// @param left findings that stay open, each with why
    public record Result(PrebillRow row, int lines, int answered, List<AlikePlan.Left> left) {
        public Result {
            left = List.copyOf(left);
        }
    }

    /// What became of all bills.
    ///
    /// @param act by which it is put back
    public record Outcome(UUID act, Map<UUID, Result> results) {
        public int lines() {
            return results.values().stream().mapToInt(Result::lines).sum();
        }

        public int answered() {
            return results.values().stream().mapToInt(Result::answered).sum();
        }

        public int left() {
            return results.values().stream()
                    .mapToInt(result -> result.left().size())
                    .sum();
        }

        public long bills() {
            return results.values().stream()
                    .filter(result -> result.answered() > 0)
                    .count();
        }
    }

    /// Each bill is one transaction, so that others can work meanwhile; what is refused on one line stops no other.
    public Outcome answer(ClientId client, List<UUID> bills, Asked asked, Progress progress) {
        var act = begun(client, bills, asked);
        var results = new LinkedHashMap<UUID, Result>();
        var answered = 0;
        var seen = 0;
        for (var bill : bills) {
            for (var result : house.transactions().inOne(() -> answer(bill, act, asked))) {
                results.put(bill, result);
                answered += result.answered();
            }
            progress.tell(answered + " findings answered");
            if (!progress.at(++seen, bills.size())) {
                break;
            }
        }
        return new Outcome(act.id(), results);
    }

    private AlikeActs.Act begun(ClientId client, List<UUID> bills, Asked asked) {
        var cause = asked.cause();
        var act = new AlikeActs.Act(
                house.ids().next(),
                cause.rule(),
                client,
                cause.reference(),
                asked.answer().name(),
                asked.reason(),
                asked.actor(),
                house.now());
        return house.transactions().inOne(() -> {
            house.alikeActs().add(act);
            var subject = new Subject("rule", cause.rule() + " " + cause.reference(), 1);
            house.book()
                    .append(Event.of(act.at(), act.by(), Action.ANSWERED_ALIKE, subject)
                            .because(act.reason())
                            .with(Map.of(
                                    "act", act.id().toString(),
                                    "client", client.value(),
                                    "rule", act.rule(),
                                    "clause", act.reference(),
                                    "answer", act.answer(),
                                    "bills", bills.size())));
            return act;
        });
    }

    private List<Result> answer(UUID bill, AlikeActs.Act act, Asked asked) {
        return house.prebills().find(bill).stream()
                .filter(row -> row.state().open())
                .map(row -> answer(row, act, asked))
                .toList();
    }

    private Result answer(PrebillRow row, AlikeActs.Act act, Asked asked) {
        var plan = new PlanAlike(house, asked).plan(row);
        if (plan.adjustments().isEmpty()) {
            return new Result(row, 0, 0, plan.left());
        }
        var outcome = new DecideOnPrebill(house)
                .decide(row.id(), row.version(), plan.adjustments(), asked.reason(), asked.actor());
        return switch (outcome) {
            case DecideOnPrebill.Outcome.Decided _ -> {
                house.alikeActs()
                        .decided(
                                act.id(),
                                row.id(),
                                newest(row, plan.adjustments().size()));
                yield new Result(row, plan.changes().size(), plan.answered(), plan.left());
            }
            case DecideOnPrebill.Outcome.Refused(var problems) -> refused(row, plan, problems);
            case DecideOnPrebill.Outcome.Stale _, DecideOnPrebill.Outcome.Unknown _ -> refused(row, plan, MOVED);
        };
    }

    private List<Integer> newest(PrebillRow row, int count) {
        var history = house.decisions().history(row.id());
        return history.subList(history.size() - count, history.size()).stream()
                .map(Decisions.Kept::decision)
                .map(decision -> decision.number())
                .toList();
    }

    private static Result refused(PrebillRow row, AlikePlan.OfBill plan, List<String> problems) {
        var left = new ArrayList<>(plan.left());
        plan.changes()
                .forEach(change -> change.before().stream()
                        .limit(1)
                        .forEach(line ->
                                left.add(new AlikePlan.Left(line.id().toString(), line.narrative(), problems))));
        if (plan.changes().isEmpty()) {
            left.add(new AlikePlan.Left("", "", problems));
        }
        return new Result(row, 0, 0, left);
    }
}
