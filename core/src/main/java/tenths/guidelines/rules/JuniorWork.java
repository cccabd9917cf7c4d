package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Partners do work that belongs to juniors, by its codes.
///
/// @param codes task and activity codes of junior work
/// @param classes timekeeper classes that should not do it
/// @param over hours of each person on the bill up to this are let pass
public record JuniorWork(Source source, Set<String> codes, Set<String> classes, Hours over) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "STF-09 Junior work by a partner",
            "A partner bills more hours than accepted for tasks or activities that belong to juniors.",
            List.of(
                    Parameter.codes("codes", List.of("L310", "L320", "A110"), "task and activity codes of junior work"),
                    Parameter.codes("classes", List.of("PARTNR", "PT"), "classes that should not do it"),
                    Parameter.hours("over", "1.00", "hours of a person on the bill that are let pass")),
            (source, settings) ->
                    new JuniorWork(source, settings.codes("codes"), settings.codes("classes"), settings.hours("over")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var seniors = bill.fees().stream().filter(line -> People.isOf(line, classes) && isJunior(line));
        return People.of(seniors).values().stream().flatMap(this::check).toList();
    }

    private boolean isJunior(RatedLine line) {
        return codes.contains(line.codes().task())
                || codes.contains(line.codes().activity());
    }

    private Stream<Finding> check(List<RatedLine> lines) {
        var hours = Lines.hours(lines);
        if (hours.compareTo(over) <= 0) {
            return Stream.empty();
        }
        var message = "%s billed %s of work that belongs to juniors; the limit is %s"
                .formatted(Lines.actor(lines.getFirst()), hours, over);
        return Stream.of(Found.on(source, lines, message)
                .riskingAll()
                .asking("Why did no junior do it?")
                .finding());
    }
}
