package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// One question is researched again and again, or by several people, earlier bills included.
///
/// @param research words for research
/// @param days most days on one question
/// @param people most people on one question
public record RepeatedResearch(Source source, Phrases research, int days, int people) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "RES-04 Repeated research",
            "One question is researched on several days or by several people, earlier bills included.",
            List.of(
                    ResearchTopic.RESEARCH,
                    Parameter.count("days", 2, "most days on one question"),
                    Parameter.count("people", 1, "most people on one question")),
            (source, settings) -> new RepeatedResearch(
                    source, settings.phrases("research"), settings.count("days"), settings.count("people")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var topics = new LinkedHashMap<List<String>, List<RatedLine>>();
        bill.fees()
                .forEach(line -> topics(line)
                        .forEach(topic -> topics.computeIfAbsent(topic, _ -> new ArrayList<>(1))
                                .add(line)));
        return topics.entrySet().stream()
                .flatMap(topic -> check(topic.getKey(), topic.getValue(), around))
                .toList();
    }

    private Stream<List<String>> topics(RatedLine line) {
        return research.in(line.narrative()).stream()
                .map(span -> Topic.behind(line.narrative(), span))
                .filter(topic -> topic.size() > 1)
                .distinct();
    }

    private Stream<Finding> check(List<String> topic, List<RatedLine> here, Surroundings around) {
        var all = new ArrayList<>(around.history().stream()
                .filter(line -> topics(line).anyMatch(topic::equals))
                .toList());
        all.addAll(here);
        var dates = all.stream().map(Lines::day).distinct().count();
        var persons = People.count(all);
        if (dates <= days && persons <= people) {
            return Stream.empty();
        }
        var message = "%d people researched '%s' on %d days; the limits are %d and %d"
                .formatted(persons, String.join(" ", topic), dates, people, days);
        return Stream.of(Found.on(source, here, message)
                .risking(all.size() == here.size() ? Cut.again(here) : Cut.all(here))
                .asking("What was left open the first time?")
                .finding());
    }
}
