package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.DayOf;
import tenths.guidelines.cards.GuideText;
import tenths.guidelines.cards.Paragraph;

/// Clients' guidelines: their documents in every edition, with the words paragraph by paragraph.
public final class Guides {
    private final Transactions transactions;

    public Guides(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Which edition of which pack.
    ///
    /// @param edition from 1
    public record Place(String pack, int edition) {}

    /// A file that the archive keeps.
    ///
    /// @param sha256 in hexadecimal
    public record Kept(String name, String kind, String sha256, long sizeBytes, String location) {}

    /// An edition of a guideline.
    ///
    /// @param title as the document calls itself; blank for what was loaded as a pack
    /// @param file null where the edition was begun without one
    /// @param version of the pack that judges for it, the newest; 0 while none does
    /// @param by who brought it in; null where that was not kept
    public record Edition(
            Place place,
            String title,
            LocalDate from,
            DayOf dayOf,
            @Nullable Kept file,
            int pages,
            int version,
            @Nullable String by,
            @Nullable Instant at) {
        public boolean judges() {
            return version > 0;
        }
    }

    /// All editions, by pack, the newest first.
    public List<Edition> all() {
        return editions("");
    }

    /// The editions of a pack, the newest first.
    public List<Edition> of(String pack) {
        return editions(pack);
    }

    private List<Edition> editions(String pack) {
        return transactions
                .sql()
                .sql("""
                        with loaded as (
                            select distinct on (name, edition) name, edition, version, valid_from, saved_by, saved_at
                              from guideline_pack order by name, edition, version desc)
                        select coalesce(e.pack, l.name) as pack, coalesce(e.edition, l.edition) as edition,
                               coalesce(e.title, '') as title, coalesce(e.valid_from, l.valid_from) as valid_from,
                               coalesce(e.day_of, 'BILL') as day_of, e.file_name, e.file_kind, e.sha256, e.size_bytes,
                               e.location, coalesce(e.pages, 0) as pages, coalesce(l.version, 0) as version,
                               coalesce(e.made_by, l.saved_by) as made_by, coalesce(e.made_at, l.saved_at) as made_at
                          from guideline_edition e
                          full join loaded l on l.name = e.pack and l.edition = e.edition
                         where :pack in ('', e.pack, l.name)
                         order by 1, 2 desc
                        """)
                .param("pack", pack)
                .query(Guides::edition)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("made_at");
        return new Edition(
                new Place(Objects.requireNonNull(row.getString("pack")), row.getInt("edition")),
                Objects.requireNonNull(row.getString("title")),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                DayOf.valueOf(row.getString("day_of")),
                file(row),
                row.getInt("pages"),
                row.getInt("version"),
                row.getString("made_by"),
                at == null ? null : at.toInstant());
    }

    private static @Nullable Kept file(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        return name == null
                ? null
                : new Kept(
                        name,
                        Objects.requireNonNull(row.getString("file_kind")),
                        Objects.requireNonNull(row.getString("sha256")),
                        row.getLong("size_bytes"),
                        Objects.requireNonNull(row.getString("location")));
    }

    /// @return false where somebody else made this edition meanwhile
    public boolean add(Edition edition) {
        var file = edition.file();
        return transactions
                        .sql()
                        .sql("""
                        insert into guideline_edition (pack, edition, title, valid_from, day_of, file_name, file_kind,
                                                       sha256, size_bytes, location, pages, made_by, made_at)
                        values (:pack, :edition, :title, :from, :dayOf, :file, :kind, :sha256, :size, :location, :pages,
                                :by, :at)
                        on conflict do nothing
                        """)
                        .param("pack", edition.place().pack())
                        .param("edition", edition.place().edition())
                        .param("title", edition.title())
                        .param("from", edition.from())
                        .param("dayOf", edition.dayOf().name())
                        .param("file", file == null ? null : file.name())
                        .param("kind", file == null ? null : file.kind())
                        .param("sha256", file == null ? null : file.sha256())
                        .param("size", file == null ? null : file.sizeBytes())
                        .param("location", file == null ? null : file.location())
                        .param("pages", edition.pages())
                        .param("by", Objects.requireNonNull(edition.by()))
                        .param("at", Objects.requireNonNull(edition.at()).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void add(Place place, GuideText text) {
        try (var copy = Copy.into(transactions, "guideline_paragraph (pack, edition, number, page, body)")) {
            for (var paragraph : text.paragraphs()) {
                copy.text(place.pack())
                        .number(place.edition())
                        .number(paragraph.number())
                        .number(paragraph.page())
                        .text(paragraph.text())
                        .endRow();
            }
        }
    }

    /// The words of an edition; none where it has no document.
    public GuideText text(Place place) {
        return new GuideText(transactions
                .sql()
                .sql("select number, page, body from guideline_paragraph where pack = :pack and edition = :edition"
                        + " order by number")
                .param("pack", place.pack())
                .param("edition", place.edition())
                .query((row, _) ->
                        new Paragraph(row.getInt(1), row.getInt(2), Objects.requireNonNull(row.getString(3))))
                .list());
    }

    /// Says that a person has seen some differences to an earlier edition.
    ///
    /// @return how many nobody had seen before
    public int see(Place place, int against, List<String> what, String by, Instant at) {
        return transactions
                .sql()
                .sql("insert into guideline_seen (pack, edition, against, what, seen_by, seen_at)"
                        + " select :pack, :edition, :against, each, :by, :at from unnest(:what) as each"
                        + " on conflict do nothing")
                .param("pack", place.pack())
                .param("edition", place.edition())
                .param("against", against)
                .param("what", what.toArray(String[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which differences to an earlier edition somebody has seen.
    public Set<String> seen(Place place, int against) {
        return new HashSet<>(transactions
                .sql()
                .sql("select what from guideline_seen where pack = :pack and edition = :edition and against = :against")
                .param("pack", place.pack())
                .param("edition", place.edition())
                .param("against", against)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list());
    }

    /// Somebody who says that they have read an edition.
    public record Reader(String login, Instant at) {}

    /// @return false where they had said so before
    public boolean read(Place place, Reader reader) {
        return transactions
                        .sql()
                        .sql("insert into guideline_reader (pack, edition, read_by, read_at)"
                                + " values (:pack, :edition, :by, :at) on conflict do nothing")
                        .param("pack", place.pack())
                        .param("edition", place.edition())
                        .param("by", reader.login())
                        .param("at", reader.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Who has read an edition, the first above.
    public List<Reader> readers(Place place) {
        return transactions
                .sql()
                .sql("select read_by, read_at from guideline_reader where pack = :pack and edition = :edition"
                        + " order by read_at, read_by")
                .param("pack", place.pack())
                .param("edition", place.edition())
                .query((row, _) -> new Reader(
                        Objects.requireNonNull(row.getString(1)),
                        row.getTimestamp(2).toInstant()))
                .list();
    }

    /// The open bills that a pack judges on a day, by client's terms or by matter.
    public List<UUID> openBills(String pack, LocalDate day) {
        return transactions
                .sql()
                .sql("""
                        with terms as (
                            select distinct on (client_id) client_id, pack from client_terms where valid_from <= :day
                             order by client_id, valid_from desc)
                        select p.id from prebill p join matter m on m.id = p.matter_id
                          left join terms t on t.client_id = p.client_id
                         where p.state not in ('FINAL', 'DISCARDED') and coalesce(m.pack, t.pack) = :pack
                         order by p.matter_id
                        """)
                .param("day", day)
                .param("pack", pack)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
