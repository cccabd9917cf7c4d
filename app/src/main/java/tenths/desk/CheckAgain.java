package tenths.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.PrebillRow;

/// Prices and judges open bills by the rates and rules as they are now, each in a transaction of its own. Final bills
/// stay as they are.
public final class CheckAgain {
    private final House house;

    public CheckAgain(House house) {
        this.house = house;
    }

    /// @return how many were open and are checked
    public int check(Collection<UUID> bills, String actor, Progress progress) {
        var checked = 0;
        var seen = 0;
        for (var bill : bills) {
            checked += house.transactions().inOne(() -> check(bill, actor));
            if (!progress.at(++seen, bills.size())) {
                break;
            }
        }
        return checked;
    }

    private int check(UUID bill, String actor) {
        var open = house.prebills().lock(List.of(bill)).stream()
                .filter(row -> row.state().open())
                .toList();
        open.forEach(row -> house.book().append(event(house, new Recheck(house).anew(row), actor)));
        return open.size();
    }

    static Event event(House house, PrebillRow row, String actor) {
        var figures = row.figures();
        return Event.of(
                        house.now(),
                        actor,
                        Action.PREBILL_CHECKED,
                        new Subject("prebill", row.id().toString(), row.version()))
                .about(row.client(), row.matter())
                .with(Map.of(
                        "billed", figures.billedMinor(),
                        "blocks", figures.blocks(),
                        "acknowledges", figures.acknowledges(),
                        "warnings", figures.warnings()));
    }
}
