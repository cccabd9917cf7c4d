package tenths.desk.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.calendar.Window;
import tenths.capture.files.ReadFile;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.imports.Mappings;
import tenths.store.capture.MailAddresses;
import tenths.store.capture.Originals;

/// Takes in a file that somebody sent: mail, mailbox, calendar, text, document or log. The file is kept as it came.
public final class TakeFile {
    /// The largest file of any kind; each kind has its own limit below it.
    public static final long LARGEST_BYTES = 1L << 30;

    private final House house;
    private final Archive archive;
    private final TakeIn takeIn;

    public TakeFile(House house, Archive archive, TakeIn takeIn) {
        this.house = house;
        this.archive = archive;
        this.takeIn = takeIn;
    }

    /// @param name as the person knows the file
    public Brought take(String name, Path file, TakeIn.Bringer bringer, Progress progress) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                return Brought.NOTHING.with(
                        List.of(Unread.all(name, "The file is larger than 1 GB.", "Send it in parts.")));
            }
            var loaded = reader(bringer).read(name, file);
            return loaded.notes().isEmpty()
                    ? new Brought(0, 0, 0, loaded.unread(), loaded.remarks())
                    : keep(name, file, loaded, bringer, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ReadFile reader(TakeIn.Bringer bringer) {
        var address = new MailAddresses(house.transactions()).of(bringer.of());
        return new ReadFile(
                Window.last(Window.LONGEST_DAYS, house.now(), house.zone(), address), new Mappings(house).all());
    }

    private Brought keep(String name, Path file, Loaded loaded, TakeIn.Bringer bringer, Progress progress)
            throws IOException {
        var sha256 = Key.sha256(file);
        var original = new Originals.Original(sha256, name, Files.size(file), kept(name, file, sha256));
        var whole = new Loaded(
                loaded.notes().stream()
                        .map(note -> new tenths.capture.Found(note.incoming(), note.person(), sha256))
                        .toList(),
                loaded.unread(),
                loaded.remarks());
        var brought = takeIn.take(whole, bringer, List.of(original), progress);
        house.transactions().inOne(() -> {
            house.book()
                    .append(Event.of(house.now(), bringer.login(), Action.FILE_RECEIVED, new Subject("file", sha256, 1))
                            .with(java.util.Map.of(
                                    "notes", brought.received(),
                                    "again", brought.again(),
                                    "unread", brought.unread().size(),
                                    "bytes", original.sizeBytes())));
            return brought;
        });
        return brought;
    }

    private String kept(String name, Path file, String sha256) {
        try {
            return archive.put(Key.ofImport(name, sha256), file).location();
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the file cannot be kept, so it is not taken in", failure);
        }
    }
}
