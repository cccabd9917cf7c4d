package tenths.capture.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.calendar.CalendarFile;
import tenths.capture.calendar.Window;
import tenths.capture.logs.LogFile;
import tenths.capture.mail.MailBoxFile;
import tenths.capture.mail.MailFile;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;

/// Reads a file that somebody sent, whatever it is: mail, mailbox, Outlook mail, calendar, text, Word document, log.
///
/// @param window of the days that are looked at in calendars; it ends now
/// @param mappings known ones, saved before presets
public record ReadFile(Window window, List<Mapping> mappings) {
    public ReadFile {
        mappings = List.copyOf(mappings);
    }

    /// @param name as the person knows it
    public Loaded read(String name, Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Loaded.nothing(Unread.all(name, "The file is empty.", "Choose the file again."));
        }
        return switch (kind(name, file)) {
            case MAIL -> MailFile.eml(name, file, today());
            case MAILBOX -> MailBoxFile.read(name, file, today());
            case OUTLOOK_MAIL -> MailFile.msg(name, file, today());
            case CALENDAR -> CalendarFile.read(name, file, window);
            case TEXT -> TextFile.read(name, file, today());
            case WORD -> WordFile.read(name, file, today());
            case LOG -> log(name, file);
            case OTHER ->
                Loaded.nothing(Unread.all(
                        name,
                        "It is not a file of words.",
                        "Send a mail, a calendar, a text, a Word document or a log as CSV; unpack archives first."));
        };
    }

    private static FileKind kind(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return FileKind.of(name, in.readNBytes(FileKind.HEAD_BYTES));
        }
    }

    private LocalDate today() {
        return window.now().atZone(window.zone()).toLocalDate();
    }

    /// Which log it is shows in its columns: one of documents names them.
    private Loaded log(String name, Path file) throws IOException {
        var faults = new Faults();
        var header = Table.head(file, 1, faults).columns();
        if (header.isEmpty()) {
            return LogFile.read(name, file, Guess.of(Mapping.Kind.CALLS, header, mappings));
        }
        var documents = Guess.of(Mapping.Kind.DOCUMENTS, header, mappings);
        var calls = Guess.of(Mapping.Kind.CALLS, header, mappings);
        var fitting = List.of(documents, calls).stream()
                .filter(mapping -> Required.lacking(mapping).isEmpty())
                .reduce((one, other) -> one.columns().size() >= other.columns().size() ? one : other)
                .orElse(calls);
        return LogFile.read(name, file, fitting);
    }
}
