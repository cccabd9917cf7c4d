package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.checks.Finding;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Remedy;

/// Answers all findings of one rule alike, bill after bill: by the fix that each proposes, or by keeping the lines as
/// they are.
public final class AnswerAlike {
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

    /// What became of one bill.
    ///
    /// @param answered findings that were answered
    /// @param left findings that only a person can mend
    /// @param problems why nothing was changed here; empty where something was
    public record Result(int answered, int left, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// Each bill is one transaction; its undo takes the decisions back one by one.
    public Map<UUID, Result> answer(
            List<UUID> bills, Cause cause, Answer answer, String reason, String actor, Progress progress) {
        var results = new LinkedHashMap<UUID, Result>();
        for (var bill : bills) {
            new OpenPrebill(house)
                    .open(bill)
                    .forEach(opened -> results.put(bill, answer(opened, cause, answer, reason, actor)));
            progress.tell(results.values().stream().mapToInt(Result::answered).sum() + " findings answered");
            if (!progress.at(results.size(), bills.size())) {
                break;
            }
        }
        return results;
    }

    private Result answer(OpenPrebill.Opened opened, Cause cause, Answer answer, String reason, String actor) {
        var findings = opened.prebill().findings().stream().filter(cause::of).toList();
        var adjustments = new ArrayList<Adjustment>();
        var left = 0;
        for (var finding : findings) {
            var made = switch (answer) {
                case FIX -> Remedy.of(finding, opened.prebill().lines());
                case KEEP -> List.<Adjustment>of(Adjustment.Overrule.of(finding));
            };
            left += made.isEmpty() ? 1 : 0;
            adjustments.addAll(made);
        }
        if (adjustments.isEmpty()) {
            return new Result(0, left, List.of());
        }
        var row = opened.row();
        var outcome = new DecideOnPrebill(house).decide(row.id(), row.version(), adjustments, reason, actor);
        return switch (outcome) {
            case DecideOnPrebill.Outcome.Decided _ -> new Result(adjustments.size(), left, List.of());
            case DecideOnPrebill.Outcome.Refused(var problems) -> new Result(0, findings.size(), problems);
            case DecideOnPrebill.Outcome.Stale _, DecideOnPrebill.Outcome.Unknown _ ->
                new Result(0, findings.size(), List.of("Somebody changed the bill meanwhile. Try again."));
        };
    }
}
