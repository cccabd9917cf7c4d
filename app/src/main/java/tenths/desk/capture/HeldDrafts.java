package tenths.desk.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.desk.House;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;

/// The drafts of one act, held for its transaction: those on which it may be done, and what to say of the others.
record HeldDrafts(Map<UUID, DraftRow> good, Map<UUID, DraftOutcome> bad) {
    static final int MOST_AT_ONCE = 1_000;

    /// The open drafts that this person saw as they are.
    static HeldDrafts open(House house, Collection<Seen> seen, Person by) {
        bounded(seen.size());
        var rows = held(house, seen.stream().map(Seen::draft).toList());
        var held = new HeldDrafts(new LinkedHashMap<>(), new HashMap<>());
        for (var each : seen) {
            var row = rows.get(each.draft());
            if (row == null || !by.owns(row.draft())) {
                held.bad.put(each.draft(), new DraftOutcome.Unknown());
            } else if (row.state() != DraftRow.State.OPEN) {
                held.bad.put(each.draft(), new DraftOutcome.Settled(row.state()));
            } else if (!each.still(row.draft())) {
                held.bad.put(each.draft(), new DraftOutcome.Stale(row.draft()));
            } else {
                held.good.put(each.draft(), row);
            }
        }
        return held;
    }

    /// The approved and dismissed drafts of this person.
    static HeldDrafts settled(House house, Collection<UUID> drafts, Person by) {
        bounded(drafts.size());
        var rows = held(house, drafts);
        var held = new HeldDrafts(new LinkedHashMap<>(), new HashMap<>());
        for (var id : drafts) {
            var row = rows.get(id);
            if (row == null || !by.owns(row.draft())) {
                held.bad.put(id, new DraftOutcome.Unknown());
            } else if (row.state() == DraftRow.State.OPEN) {
                held.bad.put(id, new DraftOutcome.Settled(row.state()));
            } else {
                held.good.put(id, row);
            }
        }
        return held;
    }

    List<DraftEntry> drafts() {
        return good.values().stream().map(DraftRow::draft).toList();
    }

    private static Map<UUID, DraftRow> held(House house, Collection<UUID> ids) {
        var rows = new HashMap<UUID, DraftRow>();
        new Drafts(house.transactions())
                .hold(ids)
                .forEach(row -> rows.put(row.draft().id(), row));
        return rows;
    }

    private static void bounded(int drafts) {
        if (drafts > MOST_AT_ONCE) {
            throw new IllegalArgumentException("%,d drafts at once; at most %,d".formatted(drafts, MOST_AT_ONCE));
        }
    }
}
