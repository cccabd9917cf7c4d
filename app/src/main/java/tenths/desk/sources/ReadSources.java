package tenths.desk.sources;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.calendar.Window;
import tenths.capture.mail.MailFile;
import tenths.capture.mail.Mailbox;
import tenths.capture.outward.Unreachable;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.desk.Progress;
import tenths.firm.TimekeeperId;
import tenths.store.capture.MailAddresses;
import tenths.store.capture.Notes;
import tenths.store.capture.Originals;
import tenths.store.capture.SourceRow;
import tenths.store.capture.Sources;
import tenths.store.capture.Troubles;
import tenths.time.NoteSource;

/// Reads mailboxes and calendars: what is new becomes notes of their owner. A mail to the firm's own mailbox is
/// proposed
/// to the person whose registered address it claims, and to nobody if nobody has it.
public final class ReadSources {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST_READING = Duration.ofMinutes(30);
    private static final String ACTOR = "source reader";

    private final House house;
    private final Archive archive;
    private final TakeIn takeIn;
    private final Outside outside;
    private final Sources sources;

    public ReadSources(House house, Archive archive, TakeIn takeIn, Outside outside) {
        this.house = house;
        this.archive = archive;
        this.takeIn = takeIn;
        this.outside = outside;
        sources = new Sources(house.transactions());
    }

    /// Reads all whose time has come.
    ///
    /// @return how many were read
    public int due(Progress progress) {
        var due = sources.due(house.now());
        var done = 0;
        for (var id : due) {
            if (!progress.at(done, due.size())) {
                break;
            }
            read(id, Progress.SILENT);
            done++;
        }
        return done;
    }

    /// Reads one, now, unless somebody does already.
    public Brought read(UUID id, Progress progress) {
        var free = house.transactions().inOne(() -> sources.claim(id, house.now(), LONGEST_READING));
        var source = sources.find(id);
        if (!free || source.isEmpty()) {
            return Brought.NOTHING.with(
                    List.of(Unread.all("", "It is being read already, or ended.", "Look again in some minutes.")));
        }
        return read(source.get(), progress);
    }

    private Brought read(SourceRow source, Progress progress) {
        try {
            var brought =
                    source.kind() == SourceRow.Kind.MAILBOX ? mailbox(source, progress) : calendar(source, progress);
            settle(source, brought);
            return brought;
        } catch (IOException | RuntimeException failure) {
            var why = failure instanceof Unreachable ? String.valueOf(failure.getMessage()) : "Reading it broke off.";
            var again = !(failure instanceof Unreachable told) || told.again();
            settle(source, why, again);
            if (failure instanceof RuntimeException broken) {
                throw broken;
            }
            return Brought.NOTHING.with(List.of(Unread.all(source.name(), why, "Mend it under Sources.")));
        }
    }

    private Brought mailbox(SourceRow source, Progress progress) throws IOException {
        var mark =
                new Mailbox.Mark(source.reading().validity(), source.reading().last());
        var secret = secret(source);
        var brought = Brought.NOTHING;
        var done = 0L;
        for (var more = true; more; ) {
            var batch = outside.next(source, secret, mark, house.today());
            var some = mails(source, batch);
            mark = batch.mark();
            keepMark(source, mark, some);
            brought = brought.with(some);
            done += batch.letters().size() + (long) batch.unread().size();
            more = progress.at(done, done + batch.left()) && batch.left() > 0;
        }
        return brought;
    }

    private void keepMark(SourceRow source, Mailbox.Mark mark, Brought some) {
        house.transactions().inOne(() -> {
            sources.mark(source.id(), mark.validity(), mark.last(), some.received());
            return mark;
        });
    }

    /// Password or access token; the latter is renewed first where it can be.
    private String secret(SourceRow source) throws IOException {
        var locked = sources.secret(source.id());
        try {
            var opened = locked.isEmpty() ? "" : house.vault().open(Locks.source(source.id()), locked.get());
            return source.access().renewal().none() ? opened : renewed(source, Renewable.read(opened));
        } catch (Vault.Unopened closed) {
            throw new Unreachable(closed.getMessage() + " Enter the password or token again.", false);
        }
    }

    /// Some providers give another refresh token each time; the old one is good no more then.
    private String renewed(SourceRow source, Renewable kept) throws IOException {
        var fresh = outside.tokens().renew(kept.grant(source.access().renewal()));
        if (fresh.refreshToken() != null) {
            var next = kept.with(fresh.refreshToken()).text();
            house.transactions().inOne(() -> {
                sources.lockedAnew(source.id(), house.vault().lock(Locks.source(source.id()), next));
                return next;
            });
        }
        return fresh.accessToken();
    }

    private Brought mails(SourceRow source, Mailbox.Batch batch) {
        var loaded = new Loaded(List.of(), batch.unread(), List.of());
        var kept = new ArrayList<Originals.Original>();
        for (var letter : batch.letters()) {
            var mail = mail(source, letter);
            loaded = loaded.with(mail);
            if (!mail.notes().isEmpty()) {
                kept.add(kept("mail.eml", letter.bytes()));
            }
        }
        var of = source.of();
        return of == null ? toWhomTheyClaim(loaded, kept) : takeIn.take(loaded, bringer(of), kept, Progress.SILENT);
    }

    private static Loaded mail(SourceRow source, Mailbox.Letter letter) {
        try {
            return MailFile.eml(source.name(), "mail " + letter.number(), letter.bytes(), letter.day());
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /// The bytes as they came, with their hash.
    private Originals.Original kept(String name, byte[] bytes) {
        var sha256 = Key.sha256(bytes);
        try {
            var location = archive.put(Key.ofImport(name, sha256), bytes).location();
            return new Originals.Original(sha256, name, bytes.length, location);
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("what came cannot be kept, so it is not taken in", failure);
        }
    }

    private static TakeIn.Bringer bringer(TimekeeperId of) {
        return new TakeIn.Bringer(of, ACTOR, false);
    }

    /// A From proves nothing: it decides only whose inbox the proposal waits in (S-37).
    private Brought toWhomTheyClaim(Loaded loaded, List<Originals.Original> kept) {
        var claims = loaded.notes().stream()
                .map(note -> note.source().claimedFrom())
                .distinct()
                .toList();
        var owners = new MailAddresses(house.transactions()).owners(claims);
        var unread = new ArrayList<>(loaded.unread());
        var brought = new Brought(0, 0, 0, List.of(), loaded.remarks());
        for (var note : loaded.notes()) {
            var of = owners.get(note.source().claimedFrom());
            if (of == null) {
                unread.add(nobodys(note));
            } else {
                var one = new Loaded(List.of(note), List.of(), List.of());
                brought = brought.with(takeIn.take(one, bringer(of), kept, Progress.SILENT));
            }
        }
        return brought.with(unread);
    }

    private static Unread nobodys(Found note) {
        var from = note.source().claimedFrom();
        return new Unread(
                note.source().name(),
                "mail of " + note.incoming().writtenOn() + " from " + (from.isEmpty() ? "nobody" : from),
                "Nobody has registered this address, so the mail was left alone.",
                "Add the address under Sources if it is a colleague's.");
    }

    private Brought calendar(SourceRow source, Progress progress) throws IOException {
        var of = source.of();
        if (of == null) {
            throw new Unreachable("The calendar is nobody's. End it and add it for a person.", false);
        }
        var window = window(of);
        var polled = outside.read(source, secret(source), window);
        var loaded = new Loaded(polled.loaded().notes(), polled.loaded().unread(), List.of());
        var brought = allKnown(of, loaded.notes())
                ? new Brought(0, loaded.notes().size(), 0, loaded.unread(), List.of())
                : kept(of, loaded, kept("calendar.ics", polled.original()), progress);
        house.transactions().inOne(() -> {
            sources.mark(source.id(), 0, 0, brought.received());
            return brought;
        });
        return brought;
    }

    /// A calendar is asked every some minutes and written anew each time: it is kept when it brings something.
    private boolean allKnown(TimekeeperId of, List<Found> found) {
        var keys = found.stream().map(note -> note.source().key()).collect(Collectors.toSet());
        return new Notes(house.transactions())
                .known(of, NoteSource.Kind.CALENDAR, keys)
                .containsAll(keys);
    }

    private Brought kept(TimekeeperId of, Loaded loaded, Originals.Original original, Progress progress) {
        var linked = loaded.notes().stream()
                .map(note -> Found.of(note.incoming(), original.sha256()))
                .toList();
        return takeIn.take(
                new Loaded(linked, loaded.unread(), loaded.remarks()), bringer(of), List.of(original), progress);
    }

    private Window window(TimekeeperId of) {
        var address = new MailAddresses(house.transactions()).of(of);
        return Window.last(Window.USUAL_DAYS, house.now(), house.zone(), address);
    }

    /// Tries what somebody typed, without keeping anything.
    ///
    /// @return what is there, in a sentence
    /// @throws IOException with the reason in a sentence for the person
    public String look(ManageSources.Wanted wanted) throws IOException {
        var row = new SourceRow(
                house.ids().next(),
                wanted.kind(),
                wanted.name(),
                wanted.of(),
                wanted.access(),
                SourceRow.Reading.FRESH);
        var window = Window.last(Window.USUAL_DAYS, house.now(), house.zone(), "");
        var renewal = wanted.access().renewal();
        var secret = renewal.none()
                ? wanted.secret()
                : outside.tokens().renew(wanted.renewable().grant(renewal)).accessToken();
        return outside.look(row, secret, window);
    }

    private void settle(SourceRow source, Brought brought) {
        house.transactions().inOne(() -> {
            var now = house.now();
            new Troubles(house.transactions())
                    .add(
                            source.id(),
                            brought.unread().stream()
                                    .map(each -> new Troubles.Trouble(
                                            source.id(), each.part(), each.message(), each.repair(), now))
                                    .toList());
            sources.done(source.id(), brought.sentence(), 0, now, now.plus(PAUSE));
            if (brought.received() > 0 || !brought.unread().isEmpty()) {
                book(
                        source,
                        Map.of(
                                "received",
                                brought.received(),
                                "unread",
                                brought.unread().size()));
            }
            return brought;
        });
    }

    /// Tries again after 10, 20, 40 ... minutes; after hours where somebody must change something first, so that nobody
    /// is
    /// locked out by our knocking.
    private void settle(SourceRow source, String why, boolean again) {
        house.transactions().inOne(() -> {
            var failures = source.reading().failures() + 1;
            var pause = again ? PAUSE.multipliedBy(1L << Math.min(failures - 1, 6)) : LONGEST_PAUSE;
            var shorter = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            sources.done(source.id(), why, failures, house.now(), house.now().plus(shorter));
            if (!why.equals(source.reading().outcome())) {
                book(source, Map.of("failed", why));
            }
            return why;
        });
    }

    private void book(SourceRow source, Map<String, ?> details) {
        house.book()
                .append(Event.of(
                                house.now(),
                                ACTOR,
                                Action.SOURCE_READ,
                                new Subject("source", source.id().toString(), 1))
                        .with(details));
    }
}
