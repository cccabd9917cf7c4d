package tenths.capture.logs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.connectors.csv.LogRow;
import tenths.connectors.csv.Mapping.Field;
import tenths.time.NoteSource;

/// Work with documents becomes notes. A document that somebody opened five times on a day is one note with all its
/// minutes.
final class Documents {
    private Documents() {}

    private record Sitting(String person, LocalDate day, String document, String matter) {}

    static List<Found> notes(String name, String original, List<LogRow> rows) {
        var sittings = new LinkedHashMap<Sitting, List<LogRow>>();
        for (var row : rows) {
            var sitting = new Sitting(LogFile.person(row), row.day(), row.text(Field.DOCUMENT), row.text(Field.MATTER));
            sittings.computeIfAbsent(sitting, _ -> new ArrayList<>()).add(row);
        }
        var notes = new ArrayList<Found>();
        sittings.forEach((sitting, parts) -> {
            var text = text(sitting, parts);
            var key = Fingerprint.brief(List.of(sitting.person(), sitting.day().toString(), text));
            var source = new NoteSource(NoteSource.Kind.DOCUMENT_LOG, name, key, "");
            notes.add(new Found(Incoming.words(source, text, sitting.day()), sitting.person(), original));
        });
        return notes;
    }

    private static String text(Sitting sitting, List<LogRow> parts) {
        var actions = parts.stream()
                .map(row -> row.text(Field.ACTION).strip())
                .filter(action -> !action.isEmpty())
                .distinct()
                .limit(3)
                .toList();
        var seconds = parts.stream().mapToLong(LogRow::seconds).sum();
        return (actions.isEmpty() ? "Work on" : String.join(", ", actions))
                + " \"" + sitting.document() + "\""
                + (seconds == 0 ? "" : ", " + LogFile.minutes(seconds))
                + (sitting.matter().isEmpty() ? "" : ", re " + sitting.matter());
    }
}
