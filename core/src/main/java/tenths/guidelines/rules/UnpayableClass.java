package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// The client never pays for people of these classes.
public record UnpayableClass(Source source, Set<String> classes) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "STF-12 Class never payable",
            "The client never pays for clerks, students and other classes.",
            List.of(Parameter.codes("classes", List.of("CLKSEC", "LGLINT"), "timekeeper classes")),
            (source, settings) -> new UnpayableClass(source, settings.codes("classes")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.fees().stream()
                .filter(line -> line.timekeeper() != null
                        && classes.contains(line.timekeeper().classification()))
                .map(line -> {
                    var message = Lines.deed(line) + " as " + classOf(line) + ", a class that is never paid";
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.NoCharge(line.id()))
                            .finding();
                })
                .toList();
    }

    private static String classOf(RatedLine line) {
        return line.timekeeper() == null ? "" : line.timekeeper().classification();
    }
}
