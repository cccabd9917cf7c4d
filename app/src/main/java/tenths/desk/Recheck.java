package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.store.PrebillRow;

/// Computes a prebill after a change, within the transaction of the change, and keeps its new figures and findings.
final class Recheck {
    private final House house;

    Recheck(House house) {
        this.house = house;
    }

    /// The prebill in its new version. An approved one goes back to be checked, since what was approved has changed.
    PrebillRow after(PrebillRow row) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var decisions = OpenPrebill.live(house.decisions().history(row.id()));
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        var computed = Workings.forOne(house, row.client(), works).compute(row, file, works, decisions);
        var hands = row.hands();
        var state = row.state() == PrebillRow.State.APPROVED ? PrebillRow.State.CHECK : row.state();
        var unapproved = new PrebillRow.Hands(
                hands.profile(), hands.reviewer(), hands.preparedBy(), hands.preparedAt(), null, null, hands.givenAt());
        var changed = row.with(state, row.version() + 1, computed.figures(house.now()), unapproved);
        house.prebills().update(changed);
        house.findings().replace(Map.of(row.id(), computed.findings()));
        return changed;
    }
}
