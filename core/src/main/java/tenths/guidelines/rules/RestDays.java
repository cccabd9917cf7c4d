package tenths.guidelines.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Work on a weekend or holiday is looked at.
///
/// @param holidays days such as 2026-07-04
/// @param weekend true to look at Saturdays and Sundays
public record RestDays(Source source, Set<String> holidays, boolean weekend) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-07 Weekend or holiday",
            "Work on a Saturday, a Sunday or a holiday is looked at.",
            List.of(
                    Parameter.codes("holidays", List.of(), "holidays as dates such as 2026-07-04"),
                    Parameter.choice("weekend", "Saturdays and Sundays", "told", "ignored")),
            (source, settings) -> new RestDays(source, settings.codes("holidays"), settings.is("weekend", "told")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var day = Lines.day(line);
        var what = rest(day);
        return what.isEmpty()
                ? List.of()
                : List.of(Found.on(source, line, Lines.deed(line) + ", " + what)
                        .riskingAll()
                        .asking("What could not wait?")
                        .finding());
    }

    private String rest(LocalDate day) {
        if (!holidays.isEmpty() && holidays.contains(day.toString())) {
            return "a holiday";
        }
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> weekend ? "a Saturday" : "";
            case DayOfWeek.SUNDAY -> weekend ? "a Sunday" : "";
            default -> "";
        };
    }
}
