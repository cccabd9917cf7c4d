package tenths.store.capture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;
import tenths.time.NoteSource;

/// How good the proposals were, for one person's eyes: how many became facts, and which fields had to be changed first.
public final class Rates {
    private static final String COUNT = """
            select source, count(*) as settled, count(*) filter (where approved) as approved,
                   count(*) filter (where approved and (first_seconds is distinct from worked_seconds
                       or first_cost is distinct from unit_cost)) as amount,
                   count(*) filter (where approved and first->>'day' is distinct from day::text) as day,
                   count(*) filter (where approved and first->>'matter' is distinct from matter_id) as matter,
                   count(*) filter (where approved and (first->>'task' <> task or first->>'activity' <> activity
                       or first->>'expense' <> expense_code)) as codes,
                   count(*) filter (where approved and (first->>'billable')::boolean <> billable) as billable,
                   count(*) filter (where approved and first->>'narrative' <> narrative) as narrative
              from (select d.*, d.state = 'APPROVED' as approved, (d.first->>'seconds')::int as first_seconds,
                           (d.first->>'unitCost')::numeric as first_cost
                      from draft d where d.timekeeper_id = :of and d.state <> 'OPEN') s
             group by source order by source
            """;
    private static final List<String> FIELDS = List.of("amount", "day", "matter", "codes", "billable", "narrative");

    private final Transactions transactions;

    public Rates(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Of one source.
    ///
    /// @param settled approved and dismissed ones
    /// @param edited how many of the approved had this field changed before
    public record Rate(NoteSource.Kind source, int settled, int approved, Map<String, Integer> edited) {
        /// The share of approved entries in which a field stood as proposed: `97 %`, blank before the first.
        public String kept(String field) {
            return percent(approved - edited.getOrDefault(field, 0), approved);
        }

        public String percent(int part, int whole) {
            return whole == 0 ? "" : part * 100 / whole + " %";
        }
    }

    public List<Rate> of(TimekeeperId person) {
        return transactions
                .sql()
                .sql(COUNT)
                .param("of", person.value())
                .query((row, _) -> {
                    var edited = new TreeMap<String, Integer>();
                    for (var field : FIELDS) {
                        edited.put(field, row.getInt(field));
                    }
                    return new Rate(
                            NoteSource.Kind.valueOf(Objects.requireNonNull(row.getString("source"))),
                            row.getInt("settled"),
                            row.getInt("approved"),
                            edited);
                })
                .list();
    }
}
