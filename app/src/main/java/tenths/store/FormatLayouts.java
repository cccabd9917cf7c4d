package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The layouts that the firm describes itself, every version for ever: invoices are written again in the one they had.
public final class FormatLayouts {
    private static final String COLUMNS =
            "name, version, body, encode(sha256, 'hex') as sha256, reason, saved_by, saved_at";

    private final Transactions transactions;

    public FormatLayouts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A layout as it was given.
    ///
    /// @param body the YAML
    /// @param sha256 of it, in hexadecimal
    public record Version(
            String name, int version, String body, String sha256, String reason, String savedBy, Instant savedAt) {}

    /// The newest version of each.
    public List<Version> latest() {
        return transactions
                .sql()
                .sql("select distinct on (name) " + COLUMNS + " from format_layout order by name, version desc")
                .query(FormatLayouts::version)
                .list();
    }

    /// The newest version of one, or null.
    public @Nullable Version latest(String name) {
        return history(name).stream().findFirst().orElse(null);
    }

    /// All versions of one, the newest first.
    public List<Version> history(String name) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from format_layout where name = :name order by version desc")
                .param("name", name)
                .query(FormatLayouts::version)
                .list();
    }

    /// These versions.
    public List<Version> of(Collection<InvoiceRow.Layout> layouts) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from format_layout where (name, version) in"
                        + " (select * from unnest(:names, :versions))")
                .param("names", layouts.stream().map(InvoiceRow.Layout::name).toArray(String[]::new))
                .param(
                        "versions",
                        layouts.stream().map(InvoiceRow.Layout::version).toArray(Integer[]::new))
                .query(FormatLayouts::version)
                .list();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Version version) {
        return transactions
                        .sql()
                        .sql("""
                                insert into format_layout (name, version, body, sha256, reason, saved_by, saved_at)
                                values (:name, :version, :body, decode(:sha256, 'hex'), :reason, :by, :at)
                                    on conflict do nothing
                                """)
                        .param("name", version.name())
                        .param("version", version.version())
                        .param("body", version.body())
                        .param("sha256", version.sha256())
                        .param("reason", version.reason())
                        .param("by", version.savedBy())
                        .param("at", version.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getString("name"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }
}
