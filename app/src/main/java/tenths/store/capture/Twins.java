package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.store.Transactions;

/// What else says the same as a draft: the same words again, the same time on the bill already, the same call by
/// somebody
/// else. Found for a whole page of drafts at once.
public final class Twins {
    /// The same words by the same person, in another open draft.
    private static final String WORDS = """
            select d.id, 'WORDS' as kind, o.id as other, o.narrative, o.day, o.worked_seconds,
                   o.timekeeper_id, 'in the inbox' as place
              from draft d join draft o on o.twin = d.twin and o.id <> d.id and o.state = 'OPEN'
                                       and o.timekeeper_id = d.timekeeper_id and o.kind = d.kind
                                       and o.day is not distinct from d.day
             where d.id = any(:ids) and d.narrative <> ''
            """;

    /// The same person, matter and day with the same time or the same words, approved already.
    private static final String ENTERED = """
            select d.id, 'ENTERED', w.id, w.narrative, w.day, w.worked_seconds, w.timekeeper_id,
                   case when i.number is not null then 'invoice ' || i.number
                        when p.work_id is not null then 'on a bill' else 'waits for a bill' end
              from draft d
              join work w on w.matter_id = d.matter_id and w.day = d.day and w.kind = d.kind
                         and w.timekeeper_id is not distinct from case d.kind when 'F' then d.timekeeper_id end
                         and (w.worked_seconds = d.worked_seconds or lower(w.narrative) = lower(d.narrative))
              left join prebill_work p on p.work_id = w.id
              left join invoice i on i.prebill_id = p.prebill_id
             where d.id = any(:ids) and not exists (select from work_reversal r where r.work_id = w.id)
            """;

    /// The same conversation by somebody else: one matter, one day, equally long, both by a code of communication.
    private static final String CALL = """
            select d.id, 'CALL', o.id, o.narrative, o.day, o.worked_seconds, o.timekeeper_id, 'in the inbox'
              from draft d join draft o on o.matter_id = d.matter_id and o.day = d.day and o.state = 'OPEN'
                                       and o.timekeeper_id <> d.timekeeper_id
                                       and o.worked_seconds = d.worked_seconds and o.activity in (:talk)
             where d.id = any(:ids) and d.activity in (:talk)
            union all
            select d.id, 'CALL', w.id, w.narrative, w.day, w.worked_seconds, w.timekeeper_id, 'approved'
              from draft d join work w on w.matter_id = d.matter_id and w.day = d.day and w.kind = 'F'
                                      and w.timekeeper_id <> d.timekeeper_id
                                      and w.worked_seconds = d.worked_seconds and w.activity in (:talk)
             where d.id = any(:ids) and d.activity in (:talk)
               and not exists (select from work_reversal r where r.work_id = w.id)
            """;

    private static final List<String> TALK = List.of("A105", "A106", "A107", "A108");
    private static final int MOST_SHOWN = 3;

    private final Transactions transactions;

    public Twins(Transactions transactions) {
        this.transactions = transactions;
    }

    public enum Kind {
        WORDS,
        ENTERED,
        CALL
    }

    /// @param seconds 0 for an expense
    /// @param person who worked; blank for an expense
    /// @param place where it is: `in the inbox`, `approved`, `waits for a bill`, `invoice 1043`
    public record Twin(
            Kind kind, UUID other, String narrative, LocalDate day, int seconds, String person, String place) {}

    /// By the identity of the draft; at most three each.
    public Map<UUID, List<Twin>> of(Collection<UUID> drafts) {
        var twins = new HashMap<UUID, List<Twin>>();
        transactions
                .sql()
                .sql("select x.*, concat_ws(' ', nullif(t.first_name, ''), t.last_name) as person from (" + WORDS
                        + " union all " + ENTERED + " union all " + CALL
                        + ") x left join timekeeper t on t.id = x.timekeeper_id order by x.id, x.kind, x.other")
                .param("ids", drafts.toArray(UUID[]::new))
                .param("talk", TALK)
                .query(row -> {
                    var some = twins.computeIfAbsent(row.getObject("id", UUID.class), _ -> new ArrayList<>());
                    if (some.size() < MOST_SHOWN) {
                        some.add(twin(row));
                    }
                });
        return twins;
    }

    private static Twin twin(ResultSet row) throws SQLException {
        return new Twin(
                Kind.valueOf(row.getString("kind")),
                row.getObject("other", UUID.class),
                Objects.requireNonNull(row.getString("narrative")),
                Objects.requireNonNullElse(row.getObject("day", LocalDate.class), LocalDate.EPOCH),
                row.getInt("worked_seconds"),
                Objects.requireNonNull(row.getString("person")),
                Objects.requireNonNull(row.getString("place")));
    }
}
