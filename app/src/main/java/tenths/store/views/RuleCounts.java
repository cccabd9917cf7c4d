package tenths.store.views;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tenths.store.Transactions;

/// How many findings of which rule stand on the bills of some time.
public final class RuleCounts {
    private final Transactions transactions;

    public RuleCounts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Findings on bills that are neither final nor discarded, overruled ones left out.
    public SortedMap<String, Integer> open() {
        var counts = new TreeMap<String, Integer>();
        transactions.sql().sql("""
                select f.rule, count(*) from finding f join prebill p on p.id = f.prebill_id
                 where not f.overruled and p.state not in ('FINAL', 'DISCARDED')
                 group by f.rule
                """).query(row -> {
            counts.put(Objects.requireNonNull(row.getString(1)), row.getInt(2));
        });
        return counts;
    }
}
