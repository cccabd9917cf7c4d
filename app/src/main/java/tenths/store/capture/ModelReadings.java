package tenths.store.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tenths.store.Transactions;

/// Which notes were offered to a language model, and what became of each.
public final class ModelReadings {
    private final Transactions transactions;

    public ModelReadings(Transactions transactions) {
        this.transactions = transactions;
    }

    public enum Outcome {
        ASKING,
        READ,
        RULES_ONLY
    }

    /// @param why what the person is told
    public record Reading(Outcome outcome, String why) {}

    /// Notes with untouched drafts of the rules that came in since, and that nobody has offered to a model, oldest
    /// first.
    public List<UUID> waiting(Instant since, int limit) {
        return transactions
                .sql()
                .sql("""
                        select n.id from note n
                         where n.received_at >= :since
                           and not exists (select from model_reading r where r.note_id = n.id)
                           and not exists (select from draft d where d.note_id = n.id
                                              and (d.state <> 'OPEN' or d.version > 1 or d.basis ->> 'by' <> 'RULES'))
                         order by n.received_at, n.id limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes a note for asking.
    ///
    /// @return false if somebody else has
    public boolean take(UUID note, Instant at) {
        return transactions
                        .sql()
                        .sql("insert into model_reading values (:note, 'ASKING', '', :at) on conflict do nothing")
                        .param("note", note)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void end(UUID note, Reading reading, Instant at) {
        transactions
                .sql()
                .sql("update model_reading set outcome = :outcome, why = :why, at = :at where note_id = :note")
                .param("note", note)
                .param("outcome", reading.outcome().name())
                .param("why", reading.why())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Questions that were interrupted, by a restart for instance: the rules have read these notes, and that is enough.
    public void giveUp(Instant before, Instant at) {
        transactions
                .sql()
                .sql("update model_reading set outcome = 'RULES_ONLY', why = 'The question was interrupted.', at = :at"
                        + " where outcome = 'ASKING' and at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Reading> of(UUID note) {
        return transactions
                .sql()
                .sql("select outcome, why from model_reading where note_id = :note")
                .param("note", note)
                .query((row, _) -> new Reading(Outcome.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }

    /// The open drafts of a note that nobody has touched, in their order.
    public List<UUID> untouched(UUID note) {
        return transactions
                .sql()
                .sql("select id from draft where note_id = :note and state = 'OPEN' and version = 1 order by ordinal")
                .param("note", note)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
