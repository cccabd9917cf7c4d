package tenths.store.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.money.Money;
import tenths.store.Transactions;
import tenths.store.approvals.KeptFile;

/// Receipts of expenses: the paper, what the vendor was paid, or both. Rows are added and read; the archive has the
/// bytes.
public final class Receipts {
    private static final String ROWS = "select r.*, " + Withdrawn.COLUMNS
            + " from expense_receipt r left join receipt_withdrawal w on w.receipt_id = r.id"
            + " where %s order by r.work_id, r.recorded_at, r.id";

    /// What is not on a final bill.
    private static final String OPEN = """
            r.work_id in (select q.id from work q join unbilled u
                             on u.matter_id = q.matter_id and u.day = q.day and u.work_id = q.id
                           where q.id in (select work_id from expense_receipt)
                          union all
                          select b.work_id from prebill_work b join prebill p on p.id = b.prebill_id
                           where p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD'))
            """;

    private final Transactions transactions;

    public Receipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A receipt as it was recorded.
    ///
    /// @param client of the matter
    /// @param paid to the vendor; null where nobody said
    /// @param file the paper; null where it is not there
    /// @param withdrawn null while it counts
    public record Row(
            UUID id,
            UUID work,
            ClientId client,
            @Nullable Money paid,
            @Nullable KeptFile file,
            String by,
            Instant at,
            @Nullable Withdrawn withdrawn) {
        public boolean counts() {
            return withdrawn == null;
        }

        public boolean counted(Instant then) {
            return Withdrawn.counted(at, withdrawn, then);
        }
    }

    /// Of some expenses, those of each in the order in which they were recorded; withdrawn ones, too.
    public List<Row> of(Collection<UUID> works) {
        return works.isEmpty()
                ? List.of()
                : rows("r.work_id = any(:works)", Map.of("works", works.toArray(UUID[]::new)));
    }

    /// Of all expenses that are on no final bill.
    public List<Row> ofOpenWork() {
        return rows(OPEN, Map.of());
    }

    public Optional<Row> find(UUID id) {
        return rows("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Row> rows(String which, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(ROWS.formatted(which))
                .params(parameters)
                .query(Receipts::row)
                .list();
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        var minor = row.getObject("paid_minor", Long.class);
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("work_id", UUID.class)),
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                minor == null ? null : new Money(minor, Currency.getInstance(row.getString("currency"))),
                row.getString("file_name") == null ? null : KeptFile.of(row),
                Objects.requireNonNull(row.getString("recorded_by")),
                row.getTimestamp("recorded_at").toInstant(),
                Withdrawn.of(row));
    }

    /// A time in which receipts were kept for a client.
    ///
    /// @param until null where it goes on
    public record Kept(
            ClientId client, Instant since, @Nullable Instant until) {
        public boolean at(Instant then) {
            return !since.isAfter(then) && (until == null || until.isAfter(then));
        }
    }

    /// When receipts are kept for some clients: since the first of each that counts, and while others did.
    public List<Kept> kept(Collection<ClientId> clients) {
        return transactions
                .sql()
                .sql("""
                        select r.client_id, min(r.recorded_at) as since, w.withdrawn_at as until
                          from expense_receipt r left join receipt_withdrawal w on w.receipt_id = r.id
                         where r.client_id = any(:clients)
                         group by r.client_id, w.withdrawn_at
                        """)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query((row, _) -> {
                    var until = row.getTimestamp("until");
                    return new Kept(
                            new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                            row.getTimestamp("since").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    /// What vendors were paid for the expenses of some clients, by the expense; of several amounts the last counts.
    public Map<ClientId, Map<UUID, Money>> paid(Collection<ClientId> clients) {
        var paid = new HashMap<ClientId, Map<UUID, Money>>();
        transactions
                .sql()
                .sql("""
                        select m.client_id, r.work_id, r.paid_minor, r.currency
                          from expense_receipt r join work w on w.id = r.work_id join matter m on m.id = w.matter_id
                         where m.client_id = any(:clients) and r.paid_minor is not null
                           and not exists (select from receipt_withdrawal d where d.receipt_id = r.id)
                         order by r.work_id, r.recorded_at, r.id
                        """)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query(row -> {
                    var client = new ClientId(Objects.requireNonNull(row.getString("client_id")));
                    paid.computeIfAbsent(client, _ -> new HashMap<>())
                            .put(
                                    Objects.requireNonNull(row.getObject("work_id", UUID.class)),
                                    new Money(
                                            row.getLong("paid_minor"),
                                            Currency.getInstance(row.getString("currency"))));
                });
        return paid;
    }

    public void add(Row row) {
        var paid = row.paid();
        var file = row.file();
        transactions
                .sql()
                .sql("insert into expense_receipt (id, work_id, client_id, paid_minor, currency, " + KeptFile.NAMES
                        + ", recorded_by, recorded_at) values (:id, :work, :client, :minor, :currency, "
                        + KeptFile.VALUES + ", :by, :at)")
                .params(file == null ? KeptFile.NO_PARAMETERS : file.parameters())
                .param("id", row.id())
                .param("work", row.work())
                .param("client", row.client().value())
                .param("minor", paid == null ? null : paid.minor())
                .param("currency", paid == null ? null : paid.currency().getCurrencyCode())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false where it was withdrawn before
    public boolean withdraw(UUID id, Withdrawn withdrawn) {
        return transactions
                        .sql()
                        .sql("insert into receipt_withdrawal (receipt_id, reason, withdrawn_by, withdrawn_at)"
                                + " values (:id, :reason, :by, :at) on conflict do nothing")
                        .param("id", id)
                        .param("reason", withdrawn.reason())
                        .param("by", withdrawn.by())
                        .param("at", withdrawn.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
