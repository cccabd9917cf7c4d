package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Hours carry the task and activity codes that the client asks for.
///
/// @param task true if a task code is required
/// @param activity true if an activity code is required
/// @param tasks task codes allowed; empty for any
/// @param activities activity codes allowed; empty for any
public record FeeCodes(Source source, boolean task, boolean activity, Set<String> tasks, Set<String> activities)
        implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-20 Task and activity codes",
            "A time entry lacks a task or activity code, or has one that the client does not use.",
            List.of(
                    Parameter.choice("task", "task code", "required", "optional"),
                    Parameter.choice("activity", "activity code", "required", "optional"),
                    Parameter.codes("tasks", List.of(), "task codes allowed; none for any"),
                    Parameter.codes("activities", List.of(), "activity codes allowed; none for any")),
            (source, settings) -> new FeeCodes(
                    source,
                    settings.is("task", "required"),
                    settings.is("activity", "required"),
                    settings.codes("tasks"),
                    settings.codes("activities")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var wrong = new ArrayList<String>(2);
        Codes.fault("task", line.codes().task(), task, tasks).ifPresent(wrong::add);
        Codes.fault("activity", line.codes().activity(), activity, activities).ifPresent(wrong::add);
        if (wrong.isEmpty()) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " with " + String.join(" and ", wrong))
                .riskingAll()
                .asking("Which code fits?")
                .finding());
    }
}
