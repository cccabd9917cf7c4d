package tenths.store;

import java.time.LocalDate;
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

    /// The version of each pack that is in force on a day.
    public List<Text> inForce(LocalDate day) {
        return transactions
                .sql()
                .sql("""
                        select distinct on (name) name, version, body from guideline_pack
                         where valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by name, version desc
                        """)
                .param("day", day)
                .query((row, _) -> new Text(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /// The names of all packs.
    public Set<String> names() {
        return new HashSet<>(transactions
                .sql()
                .sql("select distinct name from guideline_pack")
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

    public void add(Text pack, LocalDate from, @Nullable LocalDate to) {
        transactions
                .sql()
                .sql("insert into guideline_pack (name, version, valid_from, valid_to, body, sha256)"
                        + " values (:name, :version, :from, :to, :body, sha256(convert_to(:body, 'UTF8')))"
                        + " on conflict do nothing")
                .param("name", pack.name())
                .param("version", pack.version())
                .param("from", from)
                .param("to", to)
                .param("body", pack.body())
                .update();
    }
}
