package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Nobody works more than so many hours a day, whatever the matters and clients.
public record WorkingDay(Source source, Hours limit) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TIM-05 Hours a day over all matters",
            "One timekeeper records at most so many hours a day over all matters and clients of the firm.",
            List.of(Parameter.hours("limit", "14.00", "most hours a day")),
            (source, settings) -> new WorkingDay(source, settings.hours("limit")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Days.of(bill).entrySet().stream()
                .flatMap(day -> check(day.getKey(), day.getValue(), around))
                .toList();
    }

    private Stream<Finding> check(Surroundings.Day day, List<RatedLine> lines, Surroundings around) {
        var here = Lines.hours(lines);
        var known = around.firmDay().getOrDefault(day, here);
        var worked = known.compareTo(here) > 0 ? known : here;
        if (worked.compareTo(limit) <= 0) {
            return Stream.empty();
        }
        var message = "%s recorded %s on %s over all matters; the limit is %s"
                .formatted(Lines.actor(lines.getFirst()), worked, day.day(), limit);
        var excess = new Hours(worked.hundredths() - limit.hundredths());
        return Stream.of(Days.cut(Found.on(source, lines, message), excess, "Is " + worked + " on one day right?")
                .finding());
    }
}
