package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// Depositions, hearings and other events that several people may attend on one day.
///
/// @param events words for an event, each phrase one kind of event
/// @param attending words for being there; preparing is not attending
record Events(Phrases events, Phrases attending) {
    static final Parameter EVENTS =
            Parameter.phrases("events", List.of("deposition", "hearing", "mediation", "trial"), "words for an event");
    static final Parameter ATTENDING = Parameter.phrases(
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
            "words for being there");

    /// One event of a day with the lines that bill it.
    record Met(LocalDate day, String kind, List<RatedLine> lines) {}

    private record Event(LocalDate day, String kind) {}

    List<Met> met(Stream<RatedLine> lines) {
        var met = new LinkedHashMap<Event, List<RatedLine>>();
        lines.forEach(line -> kinds(line.narrative())
                .forEach(kind -> met.computeIfAbsent(new Event(Lines.day(line), kind), _ -> new ArrayList<>())
                        .add(line)));
        return met.entrySet().stream()
                .flatMap(event -> EventNames.apart(
                                event.getValue(), event.getKey().kind())
                        .stream()
                        .map(some ->
                                new Met(event.getKey().day(), event.getKey().kind(), some)))
                .toList();
    }

    /// The kinds of event that a narrative says were attended: the event stands behind the attending, in one task.
    Set<String> kinds(String text) {
        var found = events.in(text);
        var there = found.isEmpty() ? List.<Span>of() : attending.in(text);
        if (there.isEmpty()) {
            return Set.of();
        }
        var kinds = new LinkedHashSet<String>();
        for (var event : found) {
            var from = text.lastIndexOf(';', event.start()) + 1;
            if (there.stream().anyMatch(word -> word.start() >= from && word.end() <= event.start())) {
                kinds.add(EventNames.singular(event.in(text)));
            }
        }
        return kinds;
    }
}
