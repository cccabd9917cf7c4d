package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// One entry is longer than the client believes without a word of explanation.
public record LargeEntry(Source source, Hours limit) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-03 Large single entry",
            "A single time entry longer than the limit is looked at; the hours above it are at risk.",
            List.of(Parameter.hours("limit", "8.00", "longest entry in hours")),
            (source, settings) -> new LargeEntry(source, settings.hours("limit")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.fees().stream()
                .filter(line -> Lines.hours(line).compareTo(limit) > 0)
                .map(this::finding)
                .toList();
    }

    private Finding finding(RatedLine line) {
        var message = "%s in one entry; the limit is %s".formatted(Lines.deed(line), limit);
        return Found.on(source, line, message)
                .risking(Cut.toUnits(line, limit.decimal()))
                .asking("What took longer than " + limit + "?")
                .finding();
    }
}
