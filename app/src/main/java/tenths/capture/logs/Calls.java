package tenths.capture.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.connectors.csv.LogRow;
import tenths.connectors.csv.Mapping.Field;
import tenths.time.NoteSource;

/// Calls become notes: `Call with Jane Hill (312-555-0100), 12 min, re Smith`.
final class Calls {
    private Calls() {}

    static List<Found> notes(String name, String original, List<LogRow> rows) {
        var notes = new ArrayList<Found>();
        for (var row : rows) {
            if (row.seconds() > 0) { // nobody picked up
                var source = new NoteSource(NoteSource.Kind.CALL_LOG, name, key(row), "");
                var incoming = Incoming.words(source, text(row), row.day());
                notes.add(new Found(incoming, LogFile.person(row), original));
            }
        }
        return notes;
    }

    private static String key(LogRow row) {
        var key = row.text(Field.KEY);
        return Fingerprint.brief(
                key.isEmpty()
                        ? List.of(LogFile.person(row), row.day().toString(), String.valueOf(row.clock()), text(row))
                        : List.of("key", key));
    }

    private static String text(LogRow row) {
        var name = row.text(Field.OTHER_NAME);
        var number = row.text(Field.OTHER_NUMBER);
        var who = name.isEmpty() ? number : number.isEmpty() ? name : name + " (" + number + ")";
        var about = Stream.of(row.text(Field.MATTER), row.text(Field.NARRATIVE))
                .filter(each -> !each.isEmpty())
                .toList();
        return (incoming(row) ? "Call from " : "Call with ")
                + (who.isEmpty() ? "unknown number" : who)
                + ", " + LogFile.minutes(row.seconds())
                + (about.isEmpty() ? "" : ", re " + String.join(" ", about));
    }

    private static boolean incoming(LogRow row) {
        var direction = row.text(Field.CALL_DIRECTION).toLowerCase(Locale.ROOT);
        return direction.startsWith("in") || direction.equals("received");
    }
}
