package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// Who pays which part of a matter's bills: every version for ever.
public final class SplitAgreements {
    private static final String VERSIONS = "select s.matter_id, m.client_id, s.version, s.valid_from, s.body, s.reason,"
            + " s.saved_by, s.saved_at from split_agreement s join matter m on m.id = s.matter_id";
    private static final String ORDER = " order by s.matter_id, s.version desc";

    private final Transactions transactions;

    public SplitAgreements(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A version as it was given.
    ///
    /// @param client of the matter
    /// @param from first day on which it can hold; the newest that has begun does
    /// @param body the YAML; blank where one client pays all from that day
    public record Version(
            MatterId matter,
            ClientId client,
            int version,
            LocalDate from,
            String body,
            String reason,
            String savedBy,
            Instant savedAt) {}

    /// Everything, the newest version of each matter first.
    public List<Version> all() {
        return transactions
                .sql()
                .sql(VERSIONS + ORDER)
                .query(SplitAgreements::version)
                .list();
    }

    /// Of a client's matters, the newest version of each first.
    public List<Version> of(ClientId client) {
        return transactions
                .sql()
                .sql(VERSIONS + " where m.client_id = :client" + ORDER)
                .param("client", client.value())
                .query(SplitAgreements::version)
                .list();
    }

    /// All versions of one matter, the newest first.
    public List<Version> history(MatterId matter) {
        return transactions
                .sql()
                .sql(VERSIONS + " where s.matter_id = :matter" + ORDER)
                .param("matter", matter.value())
                .query(SplitAgreements::version)
                .list();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Version version) {
        return transactions
                        .sql()
                        .sql("insert into split_agreement (matter_id, version, valid_from, body, reason, saved_by,"
                                + " saved_at) values (:matter, :version, :from, :body, :reason, :by, :at)"
                                + " on conflict do nothing")
                        .param("matter", version.matter().value())
                        .param("version", version.version())
                        .param("from", version.from())
                        .param("body", version.body())
                        .param("reason", version.reason())
                        .param("by", version.savedBy())
                        .param("at", version.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Objects.requireNonNull(row.getString("body")),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("saved_by")),
                row.getTimestamp("saved_at").toInstant());
    }
}
