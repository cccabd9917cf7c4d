package tenths.store.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.store.Transactions;

/// What could not be taken in from a mailbox or calendar, until somebody has seen it.
public final class Troubles {
    private static final int KEPT = 500;

    private final Transactions transactions;

    public Troubles(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param part of the source: `mail 17`
    public record Trouble(UUID source, String part, String message, String repair, Instant at) {}

    /// Keeps the newest ones; one that is known already stays as it is.
    public void add(UUID source, Collection<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return;
        }
        transactions
                .sql()
                .sql("""
                        insert into source_trouble (source_id, part, message, repair, at)
                        select :source, part, message, repair, :at
                          from unnest(:parts::text[], :messages::text[], :repairs::text[]) as t (part, message, repair)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("at", troubles.iterator().next().at().atOffset(ZoneOffset.UTC))
                .param("parts", troubles.stream().map(Trouble::part).toArray(String[]::new))
                .param("messages", troubles.stream().map(Trouble::message).toArray(String[]::new))
                .param("repairs", troubles.stream().map(Trouble::repair).toArray(String[]::new))
                .update();
        transactions.sql().sql("""
                        delete from source_trouble where source_id = :source and (part, message) in (
                            select part, message from source_trouble where source_id = :source
                             order by at desc, part offset :kept)
                        """).param("source", source).param("kept", KEPT).update();
    }

    /// Newest first.
    public List<Trouble> of(Collection<UUID> sources, int most) {
        return transactions
                .sql()
                .sql("select source_id, part, message, repair, at from source_trouble where source_id = any(:sources)"
                        + " order by at desc, part limit :most")
                .param("sources", sources.toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> new Trouble(
                        Objects.requireNonNull(row.getObject("source_id", UUID.class)),
                        Objects.requireNonNull(row.getString("part")),
                        Objects.requireNonNull(row.getString("message")),
                        Objects.requireNonNull(row.getString("repair")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// Somebody has seen them.
    ///
    /// @return how many there were
    public int seen(UUID source) {
        return transactions
                .sql()
                .sql("delete from source_trouble where source_id = :source")
                .param("source", source)
                .update();
    }
}
