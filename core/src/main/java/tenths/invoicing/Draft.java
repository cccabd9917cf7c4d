package tenths.invoicing;

import java.util.ArrayList;
import java.util.List;
import tenths.checks.LineId;
import tenths.rates.RatedLine;

/// The lines of a prebill after some decisions: those that stay on it and those that left it.
///
/// @param lines in bill order
/// @param left held or transferred, as they were when they left
record Draft(List<RatedLine> lines, List<RatedLine> left) {
    Draft {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /// Applies decisions in their order. One whose line is no longer there changes nothing.
    static Draft of(List<RatedLine> rated, List<Decision> decisions) {
        var draft = new Draft(rated, List.of());
        for (var decision : decisions) {
            draft = draft.after(decision);
        }
        return draft;
    }

    /// The line with this identity, or none when it left, was split or never was.
    List<RatedLine> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).toList();
    }

    private Draft after(Decision decision) {
        return switch (decision.adjustment()) {
            case Adjustment.Overrule _,
                    Adjustment.Withhold _,
                    Adjustment.Grant _,
                    Adjustment.AnswerInterest _,
                    Adjustment.ReleaseHeld _ -> this;
            case Adjustment.Hold(var id) -> without(id);
            case Adjustment.Transfer(var id, var _) -> without(id);
            case Adjustment.Edit edit -> with(edit.line(), line -> List.of(Changes.edited(line, edit)));
            case Adjustment.WriteDownUnits(var id, var units) ->
                with(id, line -> List.of(Changes.toUnits(line, units, decision)));
            case Adjustment.WriteDownAmount(var id, var amount) ->
                with(id, line -> List.of(Changes.toAmount(line, amount, decision)));
            case Adjustment.NoCharge(var id) ->
                with(id, line -> List.of(Changes.toAmount(line, line.amount().minus(line.amount()), decision)));
            case Adjustment.Split split -> with(split.line(), line -> Changes.parts(line, split, decision));
        };
    }

    private Draft with(LineId id, Change change) {
        var changed = new ArrayList<RatedLine>(lines.size() + 2);
        for (var line : lines) {
            if (line.id().equals(id)) {
                changed.addAll(change.of(line));
            } else {
                changed.add(line);
            }
        }
        return new Draft(changed, left);
    }

    private Draft without(LineId id) {
        var gone = new ArrayList<>(left);
        gone.addAll(line(id));
        return new Draft(lines.stream().filter(line -> !line.id().equals(id)).toList(), gone);
    }

    /// What becomes of one line.
    private interface Change {
        List<RatedLine> of(RatedLine line);
    }
}
