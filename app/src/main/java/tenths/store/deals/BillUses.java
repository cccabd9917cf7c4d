package tenths.store.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.rates.deals.Use;
import tenths.store.Transactions;

/// What bills take up of arrangements that run over several bills. A credited bill took nothing.
public final class BillUses {
    private final Transactions transactions;

    public BillUses(Transactions transactions) {
        this.transactions = transactions;
    }

    /// One use of one bill.
    ///
    /// @param own under the matter's own deal; false under its client's
    /// @param settled whether the bill is final
    public record Row(UUID prebill, ClientId client, MatterId matter, boolean own, boolean settled, Use use) {}

    /// What one bill uses, as it is kept.
    public record Kept(boolean own, List<Use> uses) {
        public Kept {
            uses = List.copyOf(uses);
        }
    }

    /// By all bills of these clients, in the order in which the bills were prepared.
    public List<Row> of(Collection<ClientId> clients) {
        return rows("""
                p.client_id = any(:clients) and p.state <> 'DISCARDED' and (p.state <> 'FINAL' or exists (
                       select from invoice i where i.prebill_id = p.id and not exists (
                              select from credit_note c where c.invoice_id = i.id)))
                """)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query(BillUses::row)
                .list();
    }

    /// By the bills of a client that stand before a day.
    public List<Row> before(ClientId client, LocalDate day) {
        return rows("""
                p.client_id = :client and p.state = 'FINAL' and exists (
                       select from invoice i where i.prebill_id = p.id and i.date < :day and not exists (
                              select from credit_note c where c.invoice_id = i.id))
                """)
                .param("client", client.value())
                .param("day", day)
                .query(BillUses::row)
                .list();
    }

    private JdbcClient.StatementSpec rows(String which) {
        return transactions.sql().sql("""
                select p.id, p.client_id, p.matter_id, u.own, p.state = 'FINAL' as settled, u.used, u.name, u.period,
                       u.quantity
                  from bill_use u join prebill p on p.id = u.prebill_id
                 where %s order by p.prepared_at, p.id, u.ordinal
                """.formatted(which));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                row.getBoolean("own"),
                row.getBoolean("settled"),
                new Use(
                        Use.Of.valueOf(row.getString("used")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getObject("period", LocalDate.class)),
                        Objects.requireNonNull(row.getBigDecimal("quantity"))));
    }

    /// Keeps what bills use now instead of what they used when they were last checked.
    public void keep(Map<UUID, Kept> bills) {
        transactions
                .sql()
                .sql("delete from bill_use where prebill_id = any(:ids)")
                .param("ids", bills.keySet().toArray(UUID[]::new))
                .update();
        var rows = new ArrayList<New>();
        bills.forEach((bill, kept) -> kept.uses().forEach(use -> rows.add(new New(bill, kept.own(), use))));
        if (!rows.isEmpty()) {
            add(rows);
        }
    }

    private record New(UUID bill, boolean own, Use use) {
        private String period() {
            return use.period().toString();
        }

        private String quantity() {
            return use.quantity().toPlainString();
        }
    }

    private static String[] texts(List<New> rows, Function<New, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private void add(List<New> rows) {
        transactions
                .sql()
                .sql("""
                        insert into bill_use (prebill_id, ordinal, own, used, name, period, quantity)
                        select t.bill, t.ordinal, t.own, t.used, t.name, t.period, t.quantity
                          from unnest(:bills, :owns, :used, :names, cast(:periods as date[]),
                                      cast(:quantities as numeric[]))
                               with ordinality t(bill, own, used, name, period, quantity, ordinal)
                        """)
                .param("bills", rows.stream().map(New::bill).toArray(UUID[]::new))
                .param("owns", rows.stream().map(New::own).toArray(Boolean[]::new))
                .param("used", rows.stream().map(row -> row.use().of().name()).toArray(String[]::new))
                .param("names", rows.stream().map(row -> row.use().name()).toArray(String[]::new))
                .param("periods", texts(rows, New::period))
                .param("quantities", texts(rows, New::quantity))
                .update();
    }
}
