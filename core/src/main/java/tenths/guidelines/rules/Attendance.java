package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// More attorneys than allowed attend the same event on one day.
///
/// @param attorneys most attorneys at one event
/// @param classes timekeeper classes that count as attorneys
/// @param events words for an event, each phrase one kind of event
/// @param attending words for being there; preparing is not attending
/// @param approval words in the text that make it fine
public record Attendance(
        Source source, int attorneys, Set<String> classes, Phrases events, Phrases attending, Phrases approval)
        implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "STF-06 Attorneys at one event",
            "More attorneys than allowed attend one deposition, hearing, mediation or trial; an approval named in the"
                    + " text makes it fine.",
            List.of(
                    Parameter.count("attorneys", 1, "most attorneys at one event"),
                    Parameter.codes(
                            "classes",
                            List.of("PARTNR", "ASSOC", "OFCNSL", "COUNSL", "PT", "AS", "OC"),
                            "classes that count as attorneys"),
                    Parameter.phrases(
                            "events", List.of("deposition", "hearing", "mediation", "trial"), "words for an event"),
                    Parameter.phrases(
                            "attending",
                            List.of(
                                    "attend",
                                    "appear",
                                    "appearance",
                                    "attendance",
                                    "defend",
                                    "conduct",
                                    "second chair",
                                    "participate",
                                    "argue",
                                    "^take",
                                    "took",
                                    "represent"),
                            "words for being there"),
                    Parameter.phrases(
                            "approval",
                            List.of(
                                    "approve",
                                    "approval",
                                    "authorize",
                                    "authorization",
                                    "at the request of the carrier"),
                            "words in the text that make it fine")),
            (source, settings) -> new Attendance(
                    source,
                    settings.count("attorneys"),
                    settings.codes("classes"),
                    settings.phrases("events"),
                    settings.phrases("attending"),
                    settings.phrases("approval")));

    private record Event(LocalDate day, String kind) {}

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var met = new LinkedHashMap<Event, List<RatedLine>>();
        Lines.fees(bill)
                .filter(line -> line.timekeeper() != null
                        && classes.contains(line.timekeeper().classification()))
                .forEach(line -> kinds(line.narrative())
                        .forEach(kind -> met.computeIfAbsent(new Event(Lines.day(line), kind), _ -> new ArrayList<>())
                                .add(line)));
        return met.entrySet().stream()
                .flatMap(event -> EventNames.apart(
                                event.getValue(), event.getKey().kind())
                        .stream()
                        .flatMap(lines -> check(event.getKey(), lines)))
                .toList();
    }

    /// The kinds of event that a narrative says were attended: the event stands behind the attending, in one task.
    private Set<String> kinds(String text) {
        var events = this.events.in(text);
        if (events.isEmpty() || !attending.touch(text)) {
            return Set.of();
        }
        var kinds = new LinkedHashSet<String>();
        for (var event : events) {
            var from = text.lastIndexOf(';', event.start()) + 1;
            if (attending.touch(text.substring(from, event.start()))) {
                kinds.add(EventNames.singular(event.in(text)));
            }
        }
        return kinds;
    }

    private Stream<Finding> check(Event event, List<RatedLine> lines) {
        var people = new LinkedHashMap<TimekeeperId, String>();
        lines.forEach(line -> {
            if (line.timekeeper() != null) {
                people.put(line.timekeeper().id(), line.timekeeper().name());
            }
        });
        if (people.size() <= attorneys || lines.stream().anyMatch(line -> approval.touch(line.narrative()))) {
            return Stream.empty();
        }
        var kept = Set.copyOf(people.keySet().stream().limit(attorneys).toList());
        var extra = lines.stream()
                .filter(line -> line.timekeeper() != null
                        && !kept.contains(line.timekeeper().id()))
                .toList();
        var message = "%s billed the %s of %s; the limit is %d"
                .formatted(String.join(" and ", people.values()), event.kind(), event.day(), attorneys);
        return Stream.of(Found.on(source, lines, message)
                .resting(words(lines))
                .risking(Cut.all(extra))
                .mending(new Fix.NoCharge(extra.getLast().id()))
                .finding());
    }

    private List<Evidence> words(List<RatedLine> lines) {
        return lines.stream()
                .flatMap(line -> events.in(line.narrative()).stream()
                        .map(span -> new Evidence(line.id(), span.start(), span.end())))
                .toList();
    }
}
