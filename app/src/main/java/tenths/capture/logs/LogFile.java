package tenths.capture.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.LogRow;
import tenths.connectors.csv.LogRows;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;

/// A log of calls or of documents (.csv). All rows that can be read are; the others are named.
public final class LogFile {
    public static final long LARGEST_BYTES = 50L << 20;
    public static final int MOST_ROWS = 100_000;

    private LogFile() {}

    /// @param mapping which column means what; of kind calls or documents
    public static Loaded read(String name, Path file, Mapping mapping) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(Unread.all(
                    name,
                    "The log is larger than %d MB.".formatted(LARGEST_BYTES >> 20),
                    "Export a shorter time, for example a month."));
        }
        var lacking = Required.lacking(mapping);
        if (!lacking.isEmpty()) {
            return Loaded.nothing(Unread.all(
                    name,
                    "No column of the log is known as "
                            + lacking.getFirst().name().toLowerCase(Locale.ROOT) + ".",
                    "Save a mapping for this log, or name the column so."));
        }
        var faults = new Faults();
        var rows = new ArrayList<LogRow>();
        Table.readWhile(file, mapping, faults, row -> {
            var read = LogRows.of(row, faults);
            if (read != null) {
                rows.add(read);
            }
            return rows.size() <= MOST_ROWS;
        });
        if (rows.size() > MOST_ROWS) {
            faults.add(Fault.ofFile(
                    "The log has more than %,d rows.".formatted(MOST_ROWS),
                    "Export a shorter time, for example a month."));
            rows.clear();
        }
        return new Loaded(notes(name, file, mapping, rows), unread(name, faults), List.of());
    }

    private static List<Found> notes(String name, Path file, Mapping mapping, List<LogRow> rows) throws IOException {
        var original = Fingerprint.of(Files.newInputStream(file));
        return mapping.kind() == Mapping.Kind.CALLS
                ? Calls.notes(name, original, rows)
                : Documents.notes(name, original, rows);
    }

    private static List<Unread> unread(String name, Faults faults) {
        var unread = new ArrayList<Unread>();
        for (var fault : faults.first()) {
            var column = fault.column().isEmpty() ? "" : ", " + fault.column();
            var message = fault.value().isEmpty()
                    ? fault.message()
                    : fault.message().replaceFirst("\\.$", "") + " (\"" + fault.value() + "\").";
            var part = fault.line() == 0 ? "" : "line " + fault.line() + column;
            unread.add(new Unread(name, part, message, fault.repair()));
        }
        if (faults.count() > unread.size()) {
            unread.add(Unread.all(name, "There are %,d faults in all.".formatted(faults.count()), "Mend these first."));
        }
        return unread;
    }

    /// Whose work a row is, by number or name; empty where the log says nothing.
    static String person(LogRow row) {
        var id = row.text(Mapping.Field.TIMEKEEPER);
        return id.isEmpty() ? row.text(Mapping.Field.TIMEKEEPER_NAME) : id;
    }

    /// Minutes as a person would say them: begun ones count, for a call of 20 seconds took a minute of the day.
    static String minutes(long seconds) {
        return (seconds + 59) / 60 + " min";
    }
}
