package tenths.desk.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.capture.ReceiveNotes;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Originals;
import tenths.time.NoteSource;

/// Files what was read under the people whose work it tells of, and hands it on. The same thing is taken in once.
public final class TakeIn {
    private static final int NOTES_AT_A_TIME = 1_000;

    private final House house;
    private final ReceiveNotes notes;
    private final Originals originals;

    public TakeIn(House house, ReceiveNotes notes) {
        this.house = house;
        this.notes = notes;
        originals = new Originals(house.transactions());
    }

    /// Who brings it.
    ///
    /// @param of whose the notes are that name nobody
    /// @param forOthers whether notes that name somebody else are theirs; if not, they are left out
    public record Bringer(TimekeeperId of, String login, boolean forOthers) {}

    /// @param kept the bytes that the notes came in, as the archive keeps them
    public Brought take(Loaded loaded, Bringer bringer, List<Originals.Original> kept, Progress progress) {
        var unread = new ArrayList<>(loaded.unread());
        var remarks = new ArrayList<>(loaded.remarks());
        var byPerson = filed(loaded.notes(), bringer, unread, remarks);
        if (!byPerson.isEmpty()) {
            house.transactions().inOne(() -> {
                originals.add(kept, bringer.login(), house.now());
                return kept;
            });
        }
        var brought = new Brought(0, 0, 0, unread, remarks);
        for (var entry : byPerson.entrySet()) {
            brought = brought.with(take(entry.getKey(), entry.getValue(), bringer.login(), progress));
        }
        return brought;
    }

    private Brought take(TimekeeperId of, List<Found> found, String actor, Progress progress) {
        var brought = Brought.NOTHING;
        for (var from = 0; from < found.size(); from += NOTES_AT_A_TIME) {
            var some = found.subList(from, Math.min(found.size(), from + NOTES_AT_A_TIME));
            brought = brought.with(house.transactions().inOne(() -> chunk(of, some, actor)));
            progress.at(from + some.size(), found.size());
        }
        return brought;
    }

    /// Notes and what they came in, in one transaction.
    private Brought chunk(TimekeeperId of, List<Found> found, String actor) {
        var received = notes.receive(found.stream().map(Found::incoming).toList(), of, actor);
        var hashes = new HashMap<NoteSource, String>();
        found.forEach(each -> hashes.put(each.source(), each.original()));
        originals.link(received.received().stream()
                .map(staged -> new Originals.Link(
                        staged.note().id(),
                        Objects.requireNonNull(hashes.get(staged.note().source()))))
                .filter(link -> !link.sha256().isEmpty())
                .toList());
        var refused = received.refused().stream()
                .map(each -> new Unread(
                        each.source().name(), "note " + each.number(), each.reason(), "Send its words by themselves."))
                .toList();
        return new Brought(
                received.received().size(), received.again(), received.drafts().size(), refused, List.of());
    }

    private Map<TimekeeperId, List<Found>> filed(
            List<Found> notes, Bringer bringer, List<Unread> unread, List<String> remarks) {
        var people = people(notes);
        var filed = new LinkedHashMap<TimekeeperId, List<Found>>();
        var others = 0;
        for (var note : notes) {
            var named = note.person().isEmpty() ? bringer.of() : people.get(plain(note.person()));
            if (named == null) {
                unread.add(new Unread(
                        note.source().name(),
                        "\"" + note.person() + "\"",
                        "Nobody of that number or name keeps time here.",
                        "Correct it in the file, or add the person first."));
            } else if (!named.equals(bringer.of()) && !bringer.forOthers()) {
                others++;
            } else {
                filed.computeIfAbsent(named, _ -> new ArrayList<>()).add(note);
            }
        }
        if (others > 0) {
            remarks.add(
                    others == 1 ? "1 note of somebody else was left out." : others + " notes of others were left out.");
        }
        return filed;
    }

    /// By number and by name. A name that two people have is nobody's.
    private Map<String, TimekeeperId> people(List<Found> notes) {
        var people = new HashMap<String, TimekeeperId>();
        if (notes.stream().allMatch(note -> note.person().isEmpty())) {
            return people;
        }
        var twice = new ArrayList<String>();
        house.directory().timekeepers().forEach((id, person) -> {
            if (people.putIfAbsent(plain(person.name()), id) != null) {
                twice.add(plain(person.name()));
            }
        });
        twice.forEach(people::remove);
        house.directory().timekeepers().keySet().forEach(id -> people.put(plain(id.value()), id));
        return people;
    }

    /// `Miller, Pat` is `Pat Miller`.
    private static String plain(String name) {
        var comma = name.indexOf(',');
        var turned = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        return turned.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
