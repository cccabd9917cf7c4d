package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Research on the matter takes more hours than the client lets pass without an approval, earlier bills included.
///
/// @param activities activity codes of research
/// @param approval words in the text that make it fine
public record ResearchLimit(Source source, Set<String> activities, Hours limit, Phrases approval)
        implements MatterRule, Asking {
    static final RuleKind KIND = new RuleKind(
            "RES-01 Research over the limit",
            "Research takes more hours than the client lets pass without an approval, on all bills together.",
            List.of(
                    Parameter.codes("activities", List.of("A102"), "activity codes of research"),
                    Parameter.hours("limit", "3.00", "most hours without an approval"),
                    ApprovalWords.PARAMETER),
            (source, settings) -> new ResearchLimit(
                    source, settings.codes("activities"), settings.hours("limit"), settings.phrases("approval")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        var lines = bill.fees().stream().filter(this::counts).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var here = Lines.hours(lines);
        var before =
                around.history().stream().filter(this::counts).map(Lines::hours).reduce(Hours.NONE, Hours::plus);
        var toDate = before.plus(here);
        if (toDate.compareTo(limit) <= 0) {
            return List.of();
        }
        var message = "%s of research to date without an approval; the limit is %s".formatted(toDate, limit);
        var excess = new Hours(Math.min(toDate.hundredths() - limit.hundredths(), here.hundredths()));
        return List.of(Days.cut(Found.on(source, lines, message), excess, "Who approved more than " + limit + "?")
                .needing(ApprovalKind.RESEARCH, excess));
    }

    /// Research that an approval covers does not count.
    private boolean counts(RatedLine line) {
        return activities.contains(line.codes().activity()) && !approval.touch(line.narrative());
    }
}
