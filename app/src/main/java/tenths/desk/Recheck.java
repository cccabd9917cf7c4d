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
        return keep(row, computed(row), true);
    }

    /// The prebill by today's rules and rates; nobody decided about it. An approved one goes back only where something
    /// must be answered now, or where it comes to another amount.
    PrebillRow anew(PrebillRow row) {
        var computed = computed(row);
        var figures = computed.figures(house.now());
        var mustBeAnswered = figures.blocks() + figures.acknowledges() > 0;
        return keep(
                row,
                computed,
                mustBeAnswered || figures.billedMinor() != row.figures().billedMinor());
    }

    private Workings.Computed computed(PrebillRow row) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var decisions = OpenPrebill.live(house.decisions().history(row.id()));
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        return Workings.forOne(house, row.client(), works).compute(row, file, works, decisions);
    }

    private PrebillRow keep(PrebillRow row, Workings.Computed computed, boolean approvalFalls) {
        var isApproved = row.state() == PrebillRow.State.APPROVED;
        var state = isApproved && approvalFalls ? PrebillRow.State.CHECK : row.state();
        var hands = approvalFalls ? unapproved(row.hands()) : row.hands();
        var changed = row.with(state, row.version() + 1, computed.figures(house.now()), hands);
        house.prebills().update(changed);
        house.findings().replace(Map.of(row.id(), computed.findings()));
        house.approvalUses().replace(Map.of(row.id(), computed.resting()));
        house.billUses().keep(Map.of(row.id(), computed.uses()));
        computed.volume().ifPresent(fees -> house.feesBilled().keep(Map.of(row.id(), fees)));
        return changed;
    }

    private static PrebillRow.Hands unapproved(PrebillRow.Hands hands) {
        return new PrebillRow.Hands(
                hands.profile(), hands.reviewer(), hands.preparedBy(), hands.preparedAt(), null, null, hands.givenAt());
    }
}
