package tenths.web;

import java.time.LocalDate;
import java.util.Map;
import tenths.desk.House;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;
import tenths.store.views.Causes;
import tenths.store.views.UntilNextEvent;
import tenths.store.views.WaitingList;

/// The numbers beside the rooms of a biller. Every page shows them, and each is a count over all that is open.
final class RailCounts {
    private final House house;
    private final BillList bills;
    private final WaitingList waiting;
    private final Causes causes;
    private final UntilNextEvent<LocalDate, Counts> known;

    RailCounts(House house) {
        this.house = house;
        bills = new BillList(house.transactions());
        waiting = new WaitingList(house.transactions());
        causes = new Causes(house.transactions());
        known = new UntilNextEvent<>(house.transactions(), this::count);
    }

    /// @param waiting matters with work that waits for a bill
    /// @param findings causes of open findings
    record Counts(Map<State, Integer> bills, int waiting, int findings, int questions) {
        Counts {
            bills = Map.copyOf(bills);
        }
    }

    Counts now() {
        return known.ask(house.today());
    }

    private Counts count(LocalDate today) {
        return new Counts(
                bills.counts(),
                waiting.total(today).matters(),
                causes.count(),
                house.questions().count());
    }
}
