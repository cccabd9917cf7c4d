package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.time.Hours;

/// Two people bill different hours for the same event.
///
/// @param over a difference up to this is let pass
public record UnequalAttendance(Source source, Hours over, Events events) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TIM-17 Same event, different hours",
            "Two people attended one deposition, hearing, mediation or trial and billed different hours.",
            List.of(
                    Parameter.hours("over", "0.30", "a difference up to so many hours is let pass"),
                    Events.EVENTS,
                    Events.ATTENDING),
            (source, settings) -> new UnequalAttendance(
                    source,
                    settings.hours("over"),
                    new Events(settings.phrases("events"), settings.phrases("attending"))));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return events.met(bill.fees().stream()).stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(Events.Met met) {
        var people = People.of(met.lines().stream());
        var hours = people.values().stream().map(Lines::hours).sorted().toList();
        if (hours.size() < 2) {
            return Stream.empty();
        }
        var apart = hours.getLast().hundredths() - hours.getFirst().hundredths();
        if (apart <= over.hundredths()) {
            return Stream.empty();
        }
        var longest = people.values().stream()
                .filter(lines -> Lines.hours(lines).equals(hours.getLast()))
                .findFirst()
                .orElseThrow();
        var message = "%s to %s was billed for one %s on %s"
                .formatted(hours.getFirst(), hours.getLast(), met.kind(), met.day());
        var last = longest.getLast();
        var left = Math.max(0, Lines.hours(last).hundredths() - apart);
        return Stream.of(Found.on(source, met.lines(), message)
                .risking(Cut.toUnits(last, new Hours(left).decimal()))
                .asking("How long did it take?")
                .finding());
    }
}
