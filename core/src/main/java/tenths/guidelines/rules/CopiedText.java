package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tenths.checks.Finding;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// The same person writes the same words on several days.
public record CopiedText(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TIM-15 Copied text",
            "The same person bills the same words on several days.",
            List.of(Parameter.count("days", 3, "days with the same words from which it is told")),
            (source, settings) -> new CopiedText(source, settings.count("days")));

    private record Said(TimekeeperId timekeeper, String words) {}

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var said = new LinkedHashMap<Said, List<RatedLine>>();
        bill.fees().forEach(line -> {
            if (line.timekeeper() != null) {
                var words = Surroundings.Fingerprint.of(line).words();
                said.computeIfAbsent(new Said(line.timekeeper().id(), words), _ -> new ArrayList<>(1))
                        .add(line);
            }
        });
        return said.values().stream()
                .filter(lines -> lines.size() >= days)
                .filter(lines -> lines.stream().map(Lines::day).distinct().count() >= days)
                .map(this::finding)
                .toList();
    }

    private Finding finding(List<RatedLine> lines) {
        var message = "%s used the same words on %d days from %s"
                .formatted(
                        Lines.actor(lines.getFirst()),
                        lines.stream().map(Lines::day).distinct().count(),
                        Lines.day(lines.getFirst()));
        return Found.on(source, lines, message)
                .risking(Cut.again(lines))
                .asking("What was done on each of these days?")
                .finding();
    }
}
