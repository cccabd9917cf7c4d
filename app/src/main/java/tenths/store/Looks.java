package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tenths.formats.pdf.Logo;
import tenths.formats.pdf.Look;
import tenths.formats.pdf.Paper;

/// The firm's letterhead, every version for ever: the paper of an invoice is made again with the one it had.
public final class Looks {
    private static final String COLUMNS = "version, paper, accent, logo, saved_by, saved_at";

    private final Transactions transactions;

    public Looks(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A letterhead as it was saved.
    public record Kept(int version, Look look, String savedBy, Instant savedAt) {}

    /// None while the firm has the plain one.
    public Optional<Kept> latest() {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from look order by version desc limit 1")
                .query(Looks::kept)
                .optional();
    }

    public List<Kept> of(Collection<Integer> versions) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from look where version = any(:versions)")
                .param("versions", versions.toArray(Integer[]::new))
                .query(Looks::kept)
                .list();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Kept kept) {
        var logo = kept.look().logo();
        return transactions
                        .sql()
                        .sql("insert into look (" + COLUMNS + ") values (:version, :paper, :accent, :logo, :by, :at)"
                                + " on conflict do nothing")
                        .param("version", kept.version())
                        .param("paper", kept.look().paper().name())
                        .param("accent", kept.look().accent())
                        .param("logo", logo == null ? null : logo.bytes())
                        .param("by", kept.savedBy())
                        .param("at", kept.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var logo = row.getBytes("logo");
        var look = new Look(
                Paper.valueOf(row.getString("paper")), row.getInt("accent"), logo == null ? null : Logo.kept(logo));
        return new Kept(
                row.getInt("version"),
                look,
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }
}
