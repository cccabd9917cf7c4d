package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// More people of a class work on the matter than the client wants, earlier bills included.
///
/// @param most people of each class; a class that is not named is not counted
public record Staffing(Source source, Map<String, BigDecimal> most) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "STF-08 People on a matter",
            "More people of a class bill the matter than the client wants, earlier bills included.",
            List.of(Parameter.prices(
                    "most",
                    Map.of("PARTNR", "1", "ASSOC", "1", "PARALG", "1"),
                    "most people of each class, for example ASSOC: 2")),
            (source, settings) -> new Staffing(source, settings.prices("most")));

    public Staffing {
        most = Map.copyOf(most);
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return new TreeMap<>(most)
                .entrySet().stream()
                        .flatMap(limit -> check(limit.getKey(), limit.getValue(), bill, around))
                        .toList();
    }

    private Stream<Finding> check(String classification, BigDecimal limit, Bill bill, Surroundings around) {
        var everybody = Stream.concat(around.history().stream(), Lines.fees(bill));
        var people = People.of(everybody.filter(line -> isOf(line, classification)));
        if (BigDecimal.valueOf(people.size()).compareTo(limit) <= 0) {
            return Stream.empty();
        }
        var first = people.keySet().stream().limit(limit.longValue()).toList();
        var extra = Lines.fees(bill)
                .filter(line -> isOf(line, classification)
                        && line.timekeeper() != null
                        && !first.contains(line.timekeeper().id()))
                .toList();
        if (extra.isEmpty()) {
            return Stream.empty();
        }
        var message = "%d people of class %s bill the matter; the limit is %s"
                .formatted(people.size(), classification, limit.toPlainString());
        return Stream.of(Found.on(source, extra, message)
                .riskingAll()
                .asking("Why does the matter need another " + classification + "?")
                .finding());
    }

    private static boolean isOf(RatedLine line, String classification) {
        return line.timekeeper() != null && line.timekeeper().classification().equals(classification);
    }
}
