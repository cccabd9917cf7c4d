package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tenths.firm.TimekeeperId;
import tenths.store.Copy;
import tenths.store.Transactions;
import tenths.time.Note;
import tenths.time.NoteSource;

/// The words as they came. They are added and read, never changed.
public final class Notes {
    private static final String COLUMNS =
            "id, timekeeper_id, kind, source_name, source_key, claimed_from, body, written_on, received_at";

    private final Transactions transactions;

    public Notes(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param by the person or job that brought them
    public void add(Collection<Note> notes, String by) {
        try (var copy = Copy.into(transactions, "note (" + COLUMNS + ", received_by)")) {
            for (var note : notes) {
                var source = note.source();
                copy.id(note.id())
                        .text(note.of().value())
                        .text(source.kind().name())
                        .text(source.name())
                        .text(source.key())
                        .text(source.claimedFrom())
                        .text(note.text())
                        .day(note.writtenOn())
                        .instant(note.receivedAt())
                        .text(by)
                        .endRow();
            }
        }
    }

    /// Which of these came to this person before.
    public Set<String> known(TimekeeperId of, NoteSource.Kind kind, Collection<String> keys) {
        var known = new HashSet<String>();
        transactions
                .sql()
                .sql("select source_key from note where timekeeper_id = :of and kind = :kind"
                        + " and source_key <> '' and source_key = any(:keys)")
                .param("of", of.value())
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    known.add(Objects.requireNonNull(row.getString(1)));
                });
        return known;
    }

    public Map<UUID, Note> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, Note>();
        transactions
                .sql()
                .sql("select " + COLUMNS + " from note where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Notes::note)
                .list()
                .forEach(note -> found.put(note.id(), note));
        return found;
    }

    /// The words behind each of these pieces of work, where it came from words.
    public List<Note> behind(UUID work) {
        return transactions
                .sql()
                .sql("select n.* from approval a join note n on n.id = a.note_id where a.work_id = :work")
                .param("work", work)
                .query(Notes::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new TimekeeperId(row.getString("timekeeper_id")),
                new NoteSource(
                        NoteSource.Kind.valueOf(row.getString("kind")),
                        row.getString("source_name"),
                        row.getString("source_key"),
                        row.getString("claimed_from")),
                row.getString("body"),
                row.getObject("written_on", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
