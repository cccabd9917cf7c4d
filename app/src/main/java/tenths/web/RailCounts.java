package tenths.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;
import tenths.store.views.Causes;
import tenths.store.views.RecordList;
import tenths.store.views.WaitingList;

/// The numbers beside the rooms of a biller. Every page shows them, and each is a count over all that is open: so they
/// are counted once for as long as the house book does not grow, since every change stands in it.
final class RailCounts {
    /// Long enough for a crowd, short enough for what no event tells: a new day, or work done on the database itself.
    static final Duration OLDEST = Duration.ofSeconds(2);

    private final House house;
    private final BillList bills;
    private final WaitingList waiting;
    private final Causes causes;
    private final RecordList record;
    private @Nullable Known last;

    RailCounts(House house) {
        this.house = house;
        bills = new BillList(house.transactions());
        waiting = new WaitingList(house.transactions());
        causes = new Causes(house.transactions());
        record = new RecordList(house.transactions());
    }

    /// @param waiting matters with work that waits for a bill
    /// @param findings causes of open findings
    record Counts(Map<State, Integer> bills, int waiting, int findings, int questions) {
        Counts {
            bills = Map.copyOf(bills);
        }
    }

    private record Known(long head, LocalDate day, long at, Counts counts) {
        boolean holds(long newest, LocalDate today) {
            return head == newest && day.equals(today) && System.nanoTime() - at < OLDEST.toNanos();
        }
    }

    /// As of now. Of several who ask at once one counts, and the others take what it found.
    synchronized Counts now() {
        var today = house.today();
        var head = record.events(); // before the counts: what happens meanwhile shows the next time
        var known = last;
        if (known != null && known.holds(head, today)) {
            return known.counts();
        }
        var counts = new Counts(
                bills.counts(),
                waiting.total(today).matters(),
                causes.count(),
                house.questions().count());
        last = new Known(head, today, System.nanoTime(), counts);
        return counts;
    }
}
