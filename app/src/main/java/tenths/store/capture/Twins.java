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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tenths.guidelines.rewriting.SameWords;
import tenths.store.Transactions;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;

/// What else says the same as a draft: the same words again, the same work entered or billed already, the same call by
/// somebody else. Found for a whole page of drafts at once.
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

    /// The same conversation by somebody else: one matter, one day, equally long, both by a code of communication. What
    /// the other has not approved yet is private.
    private static final String CALL = """
            select d.id, 'CALL', w.id, w.narrative, w.day, w.worked_seconds, w.timekeeper_id, 'approved'
              from draft d join work w on w.matter_id = d.matter_id and w.day = d.day and w.kind = 'F'
                                      and w.timekeeper_id <> d.timekeeper_id
                                      and w.worked_seconds = d.worked_seconds and w.activity in (:talk)
             where d.id = any(:ids) and d.activity in (:talk)
               and not exists (select from work_reversal r where r.work_id = w.id)
            """;

    private static final String PERSON = "concat_ws(' ', nullif(t.first_name, ''), t.last_name) as person";
    private static final String TIMEKEEPER = " left join timekeeper t on t.id = x.timekeeper_id";

    /// Approved, billed or invoiced, whoever asks about it.
    private static final String ENTERED = "select x.id, 'ENTERED' as kind, w.id as other, w.narrative, w.day,"
            + " w.worked_seconds, " + PERSON + ", " + """
                   case when i.number is not null then 'invoice ' || i.number
                        when p.work_id is not null then 'on a bill' else 'waits for a bill' end as place
              from unnest(:ids::uuid[], :matters::text[], :days::date[], :people::text[]) x (id, matter, day,
                          timekeeper_id)
              join work w on w.matter_id = x.matter and w.day = x.day
                         and w.timekeeper_id is not distinct from x.timekeeper_id
              left join timekeeper t on t.id = x.timekeeper_id
              left join prebill_work p on p.work_id = w.id
              left join lateral (select string_agg(n.number, ', ' order by n.serial) as number from invoice n
                                    where n.prebill_id = p.prebill_id
                                      and not exists (select from credit_note c where c.invoice_id = n.id)) i on true
             where not exists (select from work_reversal r where r.work_id = w.id)
             order by x.id, i.number nulls last, w.id
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
        LENGTH,
        CALL
    }

    /// @param seconds 0 for an expense
    /// @param person who worked; blank for an expense
    /// @param place where it is: `in the inbox`, `approved`, `waits for a bill`, `on a bill`, `invoice 1043`
    public record Twin(
            Kind kind, UUID other, String narrative, LocalDate day, int seconds, String person, String place) {
        Twin as(Kind another) {
            return new Twin(another, other, narrative, day, seconds, person, place);
        }
    }

    /// By the identity of the draft; at most three each.
    public Map<UUID, List<Twin>> of(Collection<DraftEntry> drafts) {
        var twins = new HashMap<UUID, List<Twin>>();
        var ids = drafts.stream().map(DraftEntry::id).toArray(UUID[]::new);
        entered(drafts).forEach((id, some) -> some.forEach(twin -> add(twins, id, twin)));
        transactions
                .sql()
                .sql("select x.*, " + PERSON + " from (" + WORDS + " union all " + CALL + ") x" + TIMEKEEPER
                        + " order by x.id, x.kind, x.other")
                .param("ids", ids)
                .param("talk", TALK)
                .query(row -> {
                    add(twins, row.getObject("id", UUID.class), twin(row));
                });
        return twins;
    }

    private static void add(Map<UUID, List<Twin>> twins, UUID id, Twin twin) {
        var some = twins.computeIfAbsent(id, _ -> new ArrayList<>());
        if (some.size() < MOST_SHOWN) {
            some.add(twin);
        }
    }

    /// The same person's work on the same matter and day, approved or billed already, that says the same, or took as
    /// long. Drafts need not be kept yet.
    public Map<UUID, List<Twin>> entered(Collection<DraftEntry> drafts) {
        var dated = drafts.stream()
                .filter(draft ->
                        draft.content().matter() != null && draft.content().day() != null)
                .collect(Collectors.toMap(DraftEntry::id, Function.identity()));
        var twins = new HashMap<UUID, List<Twin>>();
        if (dated.isEmpty()) {
            return twins;
        }
        asked(dated.values()).query(row -> {
            var draft = Objects.requireNonNull(dated.get(row.getObject("id", UUID.class)));
            var twin = twin(row);
            if (SameWords.alike(draft.content().narrative(), twin.narrative())) {
                add(twins, draft.id(), twin);
            } else if (isAsLong(draft.content(), twin)) {
                add(twins, draft.id(), twin.as(Kind.LENGTH));
            }
        });
        return twins;
    }

    private StatementSpec asked(Collection<DraftEntry> drafts) {
        var ids = new ArrayList<UUID>();
        var matters = new ArrayList<String>();
        var days = new ArrayList<String>();
        var people = new ArrayList<@Nullable String>();
        for (var draft : drafts) {
            ids.add(draft.id());
            matters.add(String.valueOf(draft.content().matter()));
            days.add(String.valueOf(draft.content().day()));
            people.add(
                    draft.content().measure() instanceof Measure.Time
                            ? draft.of().value()
                            : null);
        }
        return transactions
                .sql()
                .sql(ENTERED)
                .param("ids", ids.toArray(UUID[]::new))
                .param("matters", matters.toArray(String[]::new))
                .param("days", days.toArray(String[]::new))
                .param("people", people.toArray(String[]::new));
    }

    private static boolean isAsLong(Content content, Twin twin) {
        return content.measure() instanceof Measure.Time(var worked)
                && worked != null
                && worked.seconds() == twin.seconds();
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
