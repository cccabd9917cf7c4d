package tenths.store.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.rates.deals.Fact;
import tenths.store.KnownThen.KeptFact;
import tenths.store.Transactions;

/// What happened on matters and what fee deals wait for. A slip is withdrawn and stays to be seen.
public final class MatterFacts {
    private final Transactions transactions;

    public MatterFacts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A fact as it was recorded.
    ///
    /// @param number from 1 on each matter
    /// @param document that shows it
    public record Recorded(MatterId matter, int number, Fact fact, String document, String by, Instant at) {}

    /// A recorded fact with why it no longer counts.
    ///
    /// @param withdrawn the reason; null where it counts
    public record Row(Recorded recorded, @Nullable String withdrawn) {}

    /// Those of a matter, the newest first; withdrawn ones, too.
    public List<Row> on(MatterId matter) {
        return transactions
                .sql()
                .sql("""
                        select f.*, c.currency, w.reason as withdrawn
                          from matter_fact f join matter m on m.id = f.matter_id join client c on c.id = m.client_id
                          left join matter_fact_withdrawal w on w.matter_id = f.matter_id and w.number = f.number
                         where f.matter_id = :matter order by f.number desc
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new Row(recorded(row), row.getString("withdrawn")))
                .list();
    }

    /// What counts on the matters of these clients, by matter, in the order of the days.
    public Map<MatterId, List<Fact>> counting(Collection<ClientId> clients) {
        var byMatter = new HashMap<MatterId, List<Fact>>();
        transactions
                .sql()
                .sql("""
                        select f.*, c.currency
                          from matter_fact f join matter m on m.id = f.matter_id join client c on c.id = m.client_id
                         where m.client_id = any(:clients)
                           and not exists (select from matter_fact_withdrawal w
                                            where w.matter_id = f.matter_id and w.number = f.number)
                         order by f.day, f.number
                        """)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query((row, _) -> recorded(row))
                .list()
                .forEach(each -> byMatter.computeIfAbsent(each.matter(), _ -> new ArrayList<>())
                        .add(each.fact()));
        return byMatter;
    }

    /// The number of the next fact of a matter. Whoever asks holds the matter until the transaction ends, so that two
    /// who
    /// record at the same moment get two numbers.
    public int next(MatterId matter) {
        lock(matter);
        return transactions
                .sql()
                .sql("select coalesce(max(number), 0) + 1 from matter_fact where matter_id = :matter")
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
    }

    /// Nobody else records or withdraws anything on the matter until the transaction ends.
    public void lock(MatterId matter) {
        transactions
                .sql()
                .sql("select id from matter where id = :matter for no key update")
                .param("matter", matter.value())
                .query(String.class)
                .single();
    }

    public void add(Recorded recorded) {
        var kept = KeptFact.of(recorded.fact());
        transactions
                .sql()
                .sql("insert into matter_fact (matter_id, number, kind, day, name, amount_minor, document, recorded_by,"
                        + " recorded_at) values (:matter, :number, :kind, :day, :name, :amount, :document, :by, :at)")
                .param("matter", recorded.matter().value())
                .param("number", recorded.number())
                .param("kind", kept.kind())
                .param("day", kept.day())
                .param("name", kept.name())
                .param("amount", kept.amountMinor())
                .param("document", recorded.document())
                .param("by", recorded.by())
                .param("at", recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void withdraw(MatterId matter, int number, String reason, String by, Instant at) {
        transactions
                .sql()
                .sql("insert into matter_fact_withdrawal (matter_id, number, reason, withdrawn_by, withdrawn_at)"
                        + " values (:matter, :number, :reason, :by, :at)")
                .param("matter", matter.value())
                .param("number", number)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        var amount = row.getObject("amount_minor", Long.class);
        var kept = new KeptFact(
                Objects.requireNonNull(row.getString("kind")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                Objects.requireNonNull(row.getString("name")),
                amount);
        return new Recorded(
                new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                row.getInt("number"),
                kept.fact(Currency.getInstance(row.getString("currency").strip())),
                Objects.requireNonNull(row.getString("document")),
                Objects.requireNonNull(row.getString("recorded_by")),
                row.getTimestamp("recorded_at").toInstant());
    }
}
