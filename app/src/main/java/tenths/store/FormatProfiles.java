package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The firm's own format profiles, every version for ever, and the whole texts that invoices were written with.
public final class FormatProfiles {
    private static final String COLUMNS = "name, version, body, reason, saved_by, saved_at";

    private final Transactions transactions;

    public FormatProfiles(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A profile as it was given.
    ///
    /// @param body the YAML
    public record Version(String name, int version, String body, String reason, String savedBy, Instant savedAt) {}

    /// A profile with every option in it.
    ///
    /// @param sha256 of the text, in hexadecimal
    /// @param version 0 for a profile of the product
    public record Whole(String sha256, String name, int version, String body) {}

    /// The newest version of each.
    public List<Version> latest() {
        return transactions
                .sql()
                .sql("select distinct on (name) " + COLUMNS + " from format_profile order by name, version desc")
                .query(FormatProfiles::version)
                .list();
    }

    /// All versions of one, the newest first.
    public List<Version> history(String name) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from format_profile where name = :name order by version desc")
                .param("name", name)
                .query(FormatProfiles::version)
                .list();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Version version) {
        return transactions
                        .sql()
                        .sql("insert into format_profile (" + COLUMNS + ")"
                                + " values (:name, :version, :body, :reason, :by, :at) on conflict do nothing")
                        .param("name", version.name())
                        .param("version", version.version())
                        .param("body", version.body())
                        .param("reason", version.reason())
                        .param("by", version.savedBy())
                        .param("at", version.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Keeps the texts that invoices are written with; one that is kept already stays.
    public void freeze(Collection<Whole> texts) {
        transactions
                .sql()
                .sql("""
                        insert into frozen_profile (sha256, name, version, body)
                        select decode(t.sha256, 'hex'), t.name, t.version, t.body
                          from unnest(:hashes, :names, :versions, :bodies) t(sha256, name, version, body)
                            on conflict do nothing
                        """)
                .param("hashes", texts.stream().map(Whole::sha256).toArray(String[]::new))
                .param("names", texts.stream().map(Whole::name).toArray(String[]::new))
                .param("versions", texts.stream().map(Whole::version).toArray(Integer[]::new))
                .param("bodies", texts.stream().map(Whole::body).toArray(String[]::new))
                .update();
    }

    /// The kept texts by their hashes.
    public Map<String, String> frozen(Collection<String> hashes) {
        var bodies = new HashMap<String, String>();
        transactions
                .sql()
                .sql("select encode(sha256, 'hex'), body from frozen_profile"
                        + " where sha256 in (select decode(h, 'hex') from unnest(:hashes) h)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(row -> {
                    bodies.put(row.getString(1), row.getString(2));
                });
        return bodies;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getString("name"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("reason"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }
}
