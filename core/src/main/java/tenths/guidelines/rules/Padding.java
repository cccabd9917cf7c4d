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

/// Somebody's small entries of a day are all two tenths and none is one.
///
/// @param percent of a day's entries from which it is told
/// @param entries a day with fewer entries is let pass
public record Padding(Source source, int percent, int entries) implements Guideline {
    private static final Hours TENTH = Hours.of("0.1");
    private static final Hours TWO_TENTHS = Hours.of("0.2");
    private static final int HUNDRED = 100;

    static final RuleKind KIND = new RuleKind(
            "TIM-02 Padded minimum",
            "Most of a person's entries on a day are 0.20 h, and none is 0.10 h.",
            List.of(
                    Parameter.count("percent", 50, "of a day's entries that may be 0.20 h"),
                    Parameter.count("entries", 4, "a day with fewer entries is let pass")),
            (source, settings) -> new Padding(source, settings.count("percent"), settings.count("entries")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Days.of(bill).entrySet().stream()
                .flatMap(day -> check(day.getKey(), day.getValue()))
                .toList();
    }

    private Stream<Finding> check(Surroundings.Day day, List<RatedLine> lines) {
        var padded = lines.stream()
                .filter(line -> Lines.hours(line).equals(TWO_TENTHS))
                .toList();
        var isHonest = lines.stream().anyMatch(line -> Lines.hours(line).equals(TENTH));
        if (isHonest || lines.size() < entries || padded.size() * HUNDRED <= percent * lines.size()) {
            return Stream.empty();
        }
        var message = "%s has %d of %d entries of 0.20 h on %s and none of 0.10 h"
                .formatted(Lines.actor(lines.getFirst()), padded.size(), lines.size(), day.day());
        var halves = padded.stream().map(line -> Cut.toUnits(line, TENTH.decimal()));
        return Stream.of(Found.on(source, padded, message)
                .risking(halves.reduce((one, other) -> one.plus(other)).orElseThrow())
                .asking("Did each of these take more than 6 minutes?")
                .finding());
    }
}
