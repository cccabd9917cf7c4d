package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The texts of guideline packs and format profiles, every version for ever.
public final class Packs {
    private final Transactions transactions;

    public Packs(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A pack as it was given.
    ///
    /// @param body the YAML
    public record Text(String name, int version, String body) {}

    /// A pack with where it belongs.
    ///
    /// @param edition of the client's document; a newer edition comes before newer versions of an older one
    /// @param by who loaded or signed it; null where that was not kept
    public record Version(
            Text text,
            int edition,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by,
            @Nullable Instant at) {}

    /// The version of each pack that is in force on a day.
    public List<Text> inForce(LocalDate day) {
        return transactions
                .sql()
                .sql("""
                        select distinct on (name) name, version, body from guideline_pack
                         where valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by name, edition desc, version desc
                        """)
                .param("day", day)
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// The newest version of every edition that has begun by a day, the earlier edition first.
    public List<Text> begun(Collection<String> names, LocalDate day) {
        return transactions
                .sql()
                .sql("""
                        select distinct on (name, edition) name, version, body from guideline_pack
                         where valid_from <= :day and (valid_to is null or valid_to >= :day) and name = any(:names)
                         order by name, edition, version desc
                        """)
                .param("day", day)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// The newest version of an edition; none while nothing of it is signed.
    public List<Text> of(Guides.Place place) {
        return transactions
                .sql()
                .sql("select name, version, body from guideline_pack where name = :name and edition = :edition"
                        + " order by version desc limit 1")
                .param("name", place.pack())
                .param("edition", place.edition())
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// The names of all packs, those of guidelines that nobody signed yet too.
    public Set<String> names() {
        return new HashSet<>(transactions
                .sql()
                .sql("select name from guideline_pack union select pack from guideline_edition")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list());
    }

    /// The highest version of a pack; none if there is no such pack.
    public List<Text> latest(String name) {
        return transactions
                .sql()
                .sql("select name, version, body from guideline_pack where name = :name"
                        + " order by version desc limit 1")
                .param("name", name)
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// Every version of a pack, the newest first.
    public List<Text> versions(String name) {
        return transactions
                .sql()
                .sql("select name, version, body from guideline_pack where name = :name order by version desc")
                .param("name", name)
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// Every version of a pack with where it belongs: the earlier edition first, and in it the earlier version.
    public List<Version> history(String name) {
        return transactions
                .sql()
                .sql("select name, version, body, edition, valid_from, valid_to, saved_by, saved_at from guideline_pack"
                        + " where name = :name order by edition, version")
                .param("name", name)
                .query((row, _) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        var at = row.getTimestamp("saved_at");
        return new Version(
                new Text(row.getString("name"), row.getInt("version"), row.getString("body")),
                row.getInt("edition"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                row.getString("saved_by"),
                at == null ? null : at.toInstant());
    }

    /// Adds a pack that is an edition by itself.
    public void add(Text pack, LocalDate from, @Nullable LocalDate to) {
        add(new Version(pack, pack.version(), from, to, null, null));
    }

    public void add(Version version) {
        var at = version.at();
        transactions
                .sql()
                .sql("insert into guideline_pack (name, version, valid_from, valid_to, body, sha256, edition, saved_by,"
                        + " saved_at) values (:name, :version, :from, :to, :body,"
                        + " sha256(convert_to(:body, 'UTF8')), :edition, :by, :at) on conflict do nothing")
                .param("name", version.text().name())
                .param("version", version.text().version())
                .param("from", version.from())
                .param("to", version.to())
                .param("body", version.text().body())
                .param("edition", version.edition())
                .param("by", version.by())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
