package tenths.capture.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tenths.capture.Encodings;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.time.NoteSource;

/// A file of plain text, in whatever encoding it was written.
final class TextFile {
    private static final int LARGEST_BYTES = 1 << 20;

    private TextFile() {}

    static Loaded read(String name, Path file, LocalDate day) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(
                    Unread.all(name, "The text is larger than 1 MB.", "Send the notes of one month at most."));
        }
        var bytes = Files.readAllBytes(file);
        var decoded = Encodings.decode(bytes, Optional.empty());
        var usual = decoded.charset().equals(StandardCharsets.UTF_8);
        var remarks = usual ? List.<String>of() : List.of(name + " was read as " + decoded.charset() + ".");
        return note(name, decoded.text(), day, Fingerprint.of(bytes)).with(new Loaded(List.of(), List.of(), remarks));
    }

    /// One note of a whole text.
    static Loaded note(String name, String text, LocalDate day, String original) {
        var plain = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|\\p{Cf}", "")
                .strip();
        if (plain.isEmpty()) {
            return Loaded.nothing(Unread.all(name, "It holds no words.", "Choose the file again."));
        }
        if (plain.length() > Found.MOST_CHARACTERS) {
            return Loaded.nothing(Unread.all(
                    name,
                    "It holds %,d characters; a note has at most %,d.".formatted(plain.length(), Found.MOST_CHARACTERS),
                    "Split it, for example by week."));
        }
        var source = new NoteSource(NoteSource.Kind.FILE, name, Fingerprint.brief(List.of(plain)), "");
        return Loaded.of(Found.of(Incoming.words(source, plain, day), original));
    }
}
