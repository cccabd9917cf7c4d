package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// What clients and matters agreed beyond hourly rates: every version for ever.
public final class FeeDeals {
    private static final String COLUMNS = "client_id, matter_id, version, valid_from, body, reason, saved_by, saved_at";

    private final Transactions transactions;

    public FeeDeals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Whose deal it is.
    ///
    /// @param matter null for every matter of the client that has none of its own
    public record Owner(ClientId client, @Nullable MatterId matter) {
        /// `0412`, or `0412/0412-007` for a matter.
        public String words() {
            return matter == null ? client.value() : client.value() + "/" + matter.value();
        }
    }

    /// A version as it was given.
    ///
    /// @param from first day on which it can hold; the newest that has begun does
    /// @param body the YAML; blank where nothing of its own is agreed from that day
    public record Version(
            Owner owner, int version, LocalDate from, String body, String reason, String savedBy, Instant savedAt) {}

    /// Everything, the newest version of each owner first.
    public List<Version> all() {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from fee_deal order by client_id, matter_id nulls first, version desc")
                .query(FeeDeals::version)
                .list();
    }

    /// Of a client and its matters, the newest version of each first.
    public List<Version> of(ClientId client) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from fee_deal where client_id = :client"
                        + " order by matter_id nulls first, version desc")
                .param("client", client.value())
                .query(FeeDeals::version)
                .list();
    }

    /// All versions of one, the newest first.
    public List<Version> history(Owner owner) {
        return of(owner.client()).stream()
                .filter(version -> version.owner().equals(owner))
                .toList();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Version version) {
        var matter = version.owner().matter();
        return transactions
                        .sql()
                        .sql("insert into fee_deal (" + COLUMNS + ") values (:client, :matter, :version, :from, :body,"
                                + " :reason, :by, :at) on conflict do nothing")
                        .param("client", version.owner().client().value())
                        .param("matter", matter == null ? null : matter.value())
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
        var matter = row.getString("matter_id");
        return new Version(
                new Owner(
                        new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                        matter == null ? null : new MatterId(matter)),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Objects.requireNonNull(row.getString("body")),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("saved_by")),
                row.getTimestamp("saved_at").toInstant());
    }
}
