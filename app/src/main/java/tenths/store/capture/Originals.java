package tenths.store.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// The bytes that notes came in: where the archive keeps them, and which note came in which.
public final class Originals {
    private final Transactions transactions;

    public Originals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param sha256 in hexadecimal
    public record Original(String sha256, String fileName, long sizeBytes, String location) {}

    /// A note and the hash of the bytes it came in.
    public record Link(UUID note, String sha256) {}

    /// Bytes that are kept already stay as they are.
    public void add(Collection<Original> originals, String by, Instant now) {
        transactions
                .sql()
                .sql("""
                        insert into original (sha256, file_name, size_bytes, location, kept_by, kept_at)
                        select decode(sha256, 'hex'), file_name, size_bytes, location, :by, :now
                          from unnest(:hashes::text[], :names::text[], :sizes::bigint[], :locations::text[])
                               as o (sha256, file_name, size_bytes, location)
                        on conflict do nothing
                        """)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hashes", originals.stream().map(Original::sha256).toArray(String[]::new))
                .param("names", originals.stream().map(Original::fileName).toArray(String[]::new))
                .param("sizes", originals.stream().map(Original::sizeBytes).toArray(Long[]::new))
                .param("locations", originals.stream().map(Original::location).toArray(String[]::new))
                .update();
    }

    public void link(Collection<Link> links) {
        transactions
                .sql()
                .sql("""
                        insert into note_original (note_id, sha256)
                        select note_id, decode(sha256, 'hex')
                          from unnest(:notes::uuid[], :hashes::text[]) as l (note_id, sha256)
                        """)
                .param("notes", links.stream().map(Link::note).toArray(UUID[]::new))
                .param("hashes", links.stream().map(Link::sha256).toArray(String[]::new))
                .update();
    }

    /// A file or mail that brought notes.
    public record Came(String fileName, Instant at, int notes) {}

    /// What brought notes to a person lately, the newest first.
    public List<Came> lately(TimekeeperId of, int limit) {
        return transactions
                .sql()
                .sql("""
                        select o.file_name, o.kept_at, count(*) from note n
                          join note_original l on l.note_id = n.id join original o on o.sha256 = l.sha256
                         where n.timekeeper_id = :of group by o.sha256 order by o.kept_at desc, o.file_name limit :limit
                        """)
                .param("of", of.value())
                .param("limit", limit)
                .query((row, _) -> new Came(
                        Objects.requireNonNull(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getInt(3)))
                .list();
    }

    /// The bytes that a note came in.
    public Optional<Original> of(UUID note) {
        return transactions
                .sql()
                .sql("select encode(o.sha256, 'hex'), o.file_name, o.size_bytes, o.location from note_original l"
                        + " join original o on o.sha256 = l.sha256 where l.note_id = :note")
                .param("note", note)
                .query((row, _) -> new Original(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getLong(3),
                        Objects.requireNonNull(row.getString(4))))
                .optional();
    }
}
