package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.rates.RatedLine;

/// A line that the client sent back comes again in the same words.
///
/// @param penalty what the client takes off such a line, in percent
public record ReturnedLine(Source source, int penalty) implements LineRule {
    private static final int WHOLE = 100;

    static final RuleKind KIND = new RuleKind(
            "INV-14 Returned line unchanged",
            "A line that the client sent back, for example as block billing, is billed again in the same words.",
            List.of(Parameter.count("penalty", 15, "percent that the client takes off it, at most 100")),
            (source, settings) -> new ReturnedLine(source, settings.count("penalty")));

    public ReturnedLine {
        if (penalty > WHOLE) {
            throw new IllegalArgumentException("the penalty is at most 100 percent, not " + penalty);
        }
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var returned = around.dossier().returned();
        return returned.isEmpty()
                ? List.of()
                : Lines.each(bill.charged(), line -> returned.contains(Fingerprint.of(line)), this::found);
    }

    private List<Finding> found(RatedLine line) {
        var lost = Cut.all(line)
                .split(List.of((long) penalty, (long) WHOLE - penalty))
                .getFirst();
        return List.of(Found.on(source, line, Lines.deed(line) + " in the words in which the client sent it back")
                .risking(lost)
                .asking("What was done, task by task, so that it can be sent again?")
                .finding());
    }
}
