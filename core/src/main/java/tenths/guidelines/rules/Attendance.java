package tenths.guidelines.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Evidence;
import tenths.checks.Fix;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// More attorneys than allowed attend the same event on one day.
///
/// @param attorneys most attorneys at one event
/// @param classes timekeeper classes that count as attorneys
/// @param events what counts as an event and as being there
/// @param approval words in the text that make it fine
public record Attendance(Source source, int attorneys, Set<String> classes, Events events, Phrases approval)
        implements Asking {
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
                    Events.EVENTS,
                    Events.ATTENDING,
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
                    new Events(settings.phrases("events"), settings.phrases("attending")),
                    settings.phrases("approval")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        var attorneysOnly = bill.fees().stream()
                .filter(line -> line.timekeeper() != null
                        && classes.contains(line.timekeeper().classification()));
        return events.met(attorneysOnly).stream().flatMap(this::check).toList();
    }

    private Stream<Request> check(Events.Met event) {
        var lines = event.lines();
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
                .needing(ApprovalKind.ATTENDANCE, extra));
    }

    private List<Evidence> words(List<RatedLine> lines) {
        return lines.stream()
                .flatMap(line -> events.events().in(line.narrative()).stream()
                        .map(span -> new Evidence(line.id(), span.start(), span.end())))
                .toList();
    }
}
