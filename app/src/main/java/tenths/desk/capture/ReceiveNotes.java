package tenths.desk.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Hash;
import tenths.audit.Subject;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.firm.TimekeeperId;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.Notes;
import tenths.time.DraftEntry;
import tenths.time.Note;
import tenths.time.NoteSource;
import tenths.time.Proposed;

/// Takes words in for one person, keeps them as they came, and stages what they propose. What came before under the
/// same key is not taken in again. Nothing becomes a fact here.
public final class ReceiveNotes {
    /// More at once are told to come in parts.
    public static final int MOST_AT_ONCE = 20_000;

    /// A note that proposes more is a list, and lists are imported.
    public static final int MOST_DRAFTS_OF_A_NOTE = 500;

    private static final int NOTES_AT_A_TIME = 1_000;

    private final House house;
    private final Reader.Shelf readers;
    private final Notes notes;
    private final Drafts drafts;

    public ReceiveNotes(House house, Reader.Shelf readers) {
        this.house = house;
        this.readers = readers;
        notes = new Notes(house.transactions());
        drafts = new Drafts(house.transactions());
    }

    /// What came of it.
    ///
    /// @param received the notes that are new, each with the drafts that it proposes
    /// @param again how many had come before
    /// @param refused why others were not taken in
    public record Received(List<Staged> received, int again, List<Refusal> refused) {
        public Received {
            received = List.copyOf(received);
            refused = List.copyOf(refused);
        }

        public List<DraftEntry> drafts() {
            return received.stream().flatMap(staged -> staged.drafts().stream()).toList();
        }
    }

    public record Staged(Note note, List<DraftEntry> drafts) {
        public Staged {
            drafts = List.copyOf(drafts);
        }
    }

    /// @param number of the note among those handed over, from 1
    public record Refusal(int number, NoteSource source, String reason) {}

    public Received receive(List<Incoming> incoming, TimekeeperId of, String actor) {
        return receive(incoming, of, actor, Progress.SILENT);
    }

    /// In chunks, one transaction each: what was taken in stays if a later chunk fails.
    ///
    /// @throws IllegalArgumentException for more than [#MOST_AT_ONCE]
    public Received receive(List<Incoming> incoming, TimekeeperId of, String actor, Progress progress) {
        if (incoming.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "%,d notes at once; send at most %,d at a time".formatted(incoming.size(), MOST_AT_ONCE));
        }
        var staged = new ArrayList<Staged>();
        var refused = new ArrayList<Refusal>();
        var again = 0;
        for (var from = 0; from < incoming.size(); from += NOTES_AT_A_TIME) {
            var chunk = incoming.subList(from, Math.min(incoming.size(), from + NOTES_AT_A_TIME));
            var good = Cleaning.good(chunk, from, refused);
            var done = house.transactions().inOne(() -> chunk(good, of, actor));
            staged.addAll(done);
            again += good.size() - done.size();
            progress.at(from + chunk.size(), incoming.size());
        }
        return new Received(staged, again, refused);
    }

    private List<Staged> chunk(List<Incoming> incoming, TimekeeperId of, String actor) {
        var fresh = fresh(incoming, of);
        var reader = readers.of(of);
        var staged = fresh.stream().map(each -> stage(each, of, reader)).toList();
        notes.add(staged.stream().map(Staged::note).toList(), actor);
        drafts.add(staged.stream().flatMap(each -> rows(each).stream()).toList(), actor);
        house.book()
                .append(staged.stream()
                        .flatMap(each -> events(each, actor).stream())
                        .toList());
        return staged;
    }

    private List<Incoming> fresh(List<Incoming> incoming, TimekeeperId of) {
        var keyed = incoming.stream()
                .filter(each -> !each.source().key().isEmpty())
                .collect(Collectors.groupingBy(
                        each -> each.source().kind(),
                        Collectors.mapping(each -> each.source().key(), Collectors.toSet())));
        var seen = new HashSet<Key>();
        keyed.forEach((kind, keys) -> notes.known(of, kind, keys).forEach(key -> seen.add(new Key(kind, key))));
        return incoming.stream()
                .filter(each -> each.source().key().isEmpty()
                        || seen.add(new Key(each.source().kind(), each.source().key())))
                .toList();
    }

    /// By which a note is known at its source.
    private record Key(NoteSource.Kind kind, String key) {}

    private Staged stage(Incoming incoming, TimekeeperId of, Reader reader) {
        var note =
                new Note(house.ids().next(), of, incoming.source(), incoming.text(), incoming.writtenOn(), house.now());
        var proposed = incoming.proposed().isEmpty() ? reader.read(note) : incoming.proposed();
        return new Staged(
                note,
                proposed.stream()
                        .limit(MOST_DRAFTS_OF_A_NOTE)
                        .map(each -> draft(note, each))
                        .toList());
    }

    private DraftEntry draft(Note note, Proposed proposed) {
        return new DraftEntry(house.ids().next(), note.id(), note.of(), 1, proposed);
    }

    private List<DraftRow> rows(Staged staged) {
        var rows = new ArrayList<DraftRow>();
        for (var draft : staged.drafts()) {
            rows.add(DraftRow.open(draft, staged.note().source().kind(), rows.size() + 1, house.now()));
        }
        return rows;
    }

    private List<Event> events(Staged staged, String actor) {
        var note = staged.note();
        var events = new ArrayList<Event>();
        events.add(Event.of(house.now(), actor, Action.NOTE_RECEIVED, new Subject("note", text(note.id()), 1))
                .with(Map.of(
                        "timekeeper", note.of().value(),
                        "source", note.source().kind().name(),
                        "characters", note.text().length(),
                        "sha256",
                                Hash.over(note.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        .hex())));
        staged.drafts().forEach(draft -> events.add(DraftEvents.proposed(house.now(), actor, draft)));
        return events;
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
