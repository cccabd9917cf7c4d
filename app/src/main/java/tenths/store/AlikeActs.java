package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tenths.firm.ClientId;

/// Findings of one clause that were answered alike on many bills by one act.
public final class AlikeActs {
    private static final String ACTS = """
            select a.*, count(d.*) as decisions, count(d.*) filter (where not d.undone) as standing,
                   count(distinct d.prebill_id) filter (where not d.undone) as bills
              from alike_act a
              join alike_decision l on l.act_id = a.id
              join decision d on d.prebill_id = l.prebill_id and d.number = l.number
            """;

    private final Transactions transactions;

    public AlikeActs(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param reference of the clause
    /// @param answer `FIX` or `KEEP`
    public record Act(
            UUID id,
            String rule,
            ClientId client,
            String reference,
            String answer,
            String reason,
            String by,
            Instant at) {}

    /// An act with what of it still stands.
    ///
    /// @param decisions that it made
    /// @param standing of these, those that nobody took back
    /// @param bills on which they stand
    public record Told(Act act, int decisions, int standing, int bills) {}

    public void add(Act act) {
        transactions
                .sql()
                .sql("insert into alike_act (id, rule, client_id, reference, answer, reason, made_by, made_at)"
                        + " values (:id, :rule, :client, :reference, :answer, :reason, :by, :at)")
                .param("id", act.id())
                .param("rule", act.rule())
                .param("client", act.client().value())
                .param("reference", act.reference())
                .param("answer", act.answer())
                .param("reason", act.reason())
                .param("by", act.by())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param numbers of the decisions that it made on a bill
    public void decided(UUID act, UUID prebill, Collection<Integer> numbers) {
        transactions
                .sql()
                .sql("insert into alike_decision (act_id, prebill_id, number)"
                        + " select :act, :prebill, unnest(:numbers)")
                .param("act", act)
                .param("prebill", prebill)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    /// Those that decided anything since then, the newest first.
    public List<Told> since(Instant since, int most) {
        return transactions
                .sql()
                .sql(ACTS + " where a.made_at >= :since group by a.id order by a.made_at desc, a.id limit :most")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(AlikeActs::told)
                .list();
    }

    /// None if there is no such act, or if it decided nothing.
    public List<Told> find(UUID id) {
        return transactions
                .sql()
                .sql(ACTS + " where a.id = :id group by a.id")
                .param("id", id)
                .query(AlikeActs::told)
                .list();
    }

    /// The numbers of its decisions that stand, by bill.
    public Map<UUID, Set<Integer>> standing(UUID act) {
        var standing = new LinkedHashMap<UUID, Set<Integer>>();
        transactions.sql().sql("""
                        select l.prebill_id, l.number from alike_decision l
                          join decision d on d.prebill_id = l.prebill_id and d.number = l.number
                          join prebill p on p.id = l.prebill_id
                         where l.act_id = :act and not d.undone order by p.matter_id, p.id, l.number
                        """).param("act", act).query(row -> {
            standing.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeSet<>())
                    .add(row.getInt(2));
        });
        return standing;
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var act = new Act(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                text(row, "rule"),
                new ClientId(text(row, "client_id")),
                text(row, "reference"),
                text(row, "answer"),
                text(row, "reason"),
                text(row, "made_by"),
                row.getTimestamp("made_at").toInstant());
        return new Told(act, row.getInt("decisions"), row.getInt("standing"), row.getInt("bills"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
