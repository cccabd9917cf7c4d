package tenths.guidelines.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Nobody works more than so many hours in a month, whatever the matters and clients.
public record MonthlyHours(Source source, Hours limit) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TIM-06 Hours a month",
            "One timekeeper records at most so many hours in a month over all matters and clients of the firm.",
            List.of(Parameter.hours("limit", "200.00", "most hours a month")),
            (source, settings) -> new MonthlyHours(source, settings.hours("limit")));

    private record Month(TimekeeperId timekeeper, YearMonth month) {}

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var months = new LinkedHashMap<Month, List<RatedLine>>();
        bill.fees().forEach(line -> {
            if (line.timekeeper() != null) {
                var month = new Month(line.timekeeper().id(), YearMonth.from(Lines.day(line)));
                months.computeIfAbsent(month, _ -> new ArrayList<>()).add(line);
            }
        });
        return months.entrySet().stream()
                .flatMap(month -> check(month.getKey(), month.getValue(), around))
                .toList();
    }

    private Stream<Finding> check(Month month, List<RatedLine> lines, Surroundings around) {
        var here = Lines.hours(lines);
        var known = Hours.NONE;
        for (var day = 1; day <= month.month().lengthOfMonth(); day++) {
            var key = new Surroundings.Day(month.timekeeper(), month.month().atDay(day));
            known = known.plus(around.firmDay().getOrDefault(key, Hours.NONE));
        }
        var worked = known.compareTo(here) > 0 ? known : here;
        if (worked.compareTo(limit) <= 0) {
            return Stream.empty();
        }
        var message = "%s recorded %s in %s over all matters; the limit is %s"
                .formatted(Lines.actor(lines.getFirst()), worked, month.month(), limit);
        var excess = new Hours(Math.min(worked.hundredths() - limit.hundredths(), here.hundredths()));
        return Stream.of(Days.cut(Found.on(source, lines, message), excess, "Is " + worked + " in one month right?")
                .finding());
    }
}
