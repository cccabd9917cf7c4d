package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// More people of a class work on the matter than the client wants, earlier bills included.
///
/// @param most people of each class; a class that is not named is not counted
/// @param lawyers most lawyers of whatever class; 0 for any number
public record Staffing(Source source, Map<String, BigDecimal> most, int lawyers) implements MatterRule {
    private static final Set<String> LAWYERS = Set.copyOf(ApprovalWords.LAWYERS);

    static final RuleKind KIND = new RuleKind(
            "STF-08 People on a matter",
            "More people of a class bill the matter than the client wants, earlier bills included.",
            List.of(
                    Parameter.prices(
                            "most",
                            Map.of("PARTNR", "1", "ASSOC", "1", "PARALG", "1"),
                            "most people of each class, for example ASSOC: 2"),
                    Parameter.count("lawyers", 0, "most lawyers, partners and associates together; 0 for any number")),
            (source, settings) -> new Staffing(source, settings.prices("most"), settings.count("lawyers")));

    public Staffing {
        most = Map.copyOf(most);
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var byClass = new TreeMap<>(most)
                .entrySet().stream()
                        .flatMap(
                                limit -> check(Set.of(limit.getKey()), limit.getKey(), limit.getValue(), bill, around));
        var all = lawyers == 0
                ? Stream.<Finding>empty()
                : check(LAWYERS, "lawyer", BigDecimal.valueOf(lawyers), bill, around);
        return Stream.concat(byClass, all).toList();
    }

    private Stream<Finding> check(Set<String> classes, String word, BigDecimal limit, Bill bill, Surroundings around) {
        var everybody = Stream.concat(around.history().stream(), bill.fees().stream());
        var people = People.of(everybody.filter(line -> People.isOf(line, classes)));
        var first = people.keySet().stream().limit(limit.longValue()).toList();
        var extra = bill.fees().stream()
                .filter(line -> People.isOf(line, classes)
                        && line.timekeeper() != null
                        && !first.contains(line.timekeeper().id()))
                .toList();
        if (extra.isEmpty()) {
            return Stream.empty();
        }
        var many = word.equals("lawyer") ? "lawyers bill" : "people of class " + word + " bill";
        var message = "%d %s the matter; the limit is %s".formatted(people.size(), many, limit.toPlainString());
        return Stream.of(Found.on(source, extra, message)
                .riskingAll()
                .asking("Why does the matter need another " + word + "?")
                .finding());
    }
}
