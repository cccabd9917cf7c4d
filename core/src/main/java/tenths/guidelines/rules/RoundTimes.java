package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Most of somebody's entries are whole hours, as estimates are.
///
/// @param percent of a person's entries that may be whole hours
/// @param entries a person with fewer entries is let pass
public record RoundTimes(Source source, int percent, int entries) implements Guideline {
    private static final int WHOLE = 100;

    static final RuleKind KIND = new RuleKind(
            "TIM-18 Estimated times",
            "Most of a person's entries on the bill are whole hours.",
            List.of(
                    Parameter.count("percent", 60, "of a person's entries that may be whole hours"),
                    Parameter.count("entries", 5, "a person with fewer entries is let pass")),
            (source, settings) -> new RoundTimes(source, settings.count("percent"), settings.count("entries")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return People.of(bill.fees().stream()).values().stream()
                .flatMap(this::check)
                .toList();
    }

    private Stream<Finding> check(List<RatedLine> lines) {
        var round = lines.stream()
                .filter(line -> Lines.hours(line).hundredths() % WHOLE == 0)
                .toList();
        if (lines.size() < entries || round.size() * 100 <= percent * lines.size()) {
            return Stream.empty();
        }
        var message = "%s has %d of %d entries of whole hours; the limit is %d%%"
                .formatted(Lines.actor(lines.getFirst()), round.size(), lines.size(), percent);
        return Stream.of(Found.on(source, round, message)
                .asking("Were these times measured?")
                .finding());
    }
}
