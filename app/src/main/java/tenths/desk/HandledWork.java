package tenths.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.time.Work;

/// What happens, when a bill becomes final, to the work that a decision took off it.
final class HandledWork {
    private final House house;

    HandledWork(House house) {
        this.house = house;
    }

    /// Held work goes back to the queue; work that went to another matter is reversed, since its copy waits there.
    void settle(List<Work> works, List<Decision> decisions, String actor) {
        var byId = new HashMap<UUID, Work>();
        works.forEach(work -> byId.put(work.id(), work));
        var held = new ArrayList<Work>();
        var moved = new ArrayList<UUID>();
        for (var decision : decisions) {
            switch (decision.adjustment()) {
                case Adjustment.Hold(var line) -> {
                    var work = byId.get(line.work());
                    if (work != null && line.part() == 0) {
                        held.add(work);
                    }
                }
                case Adjustment.Transfer(var line, var _) -> moved.add(line.work());
                case Adjustment.Edit _,
                        Adjustment.WriteDownUnits _,
                        Adjustment.WriteDownAmount _,
                        Adjustment.NoCharge _,
                        Adjustment.Grant _,
                        Adjustment.AnswerInterest _,
                        Adjustment.ReleaseHeld _,
                        Adjustment.Withhold _,
                        Adjustment.Split _,
                        Adjustment.Overrule _ -> {}
            }
        }
        if (!held.isEmpty()) {
            house.prebills().release(held.stream().map(Work::id).toList());
            house.works().queue(held);
        }
        if (!moved.isEmpty()) {
            house.prebills().release(moved);
            house.works().reverse(moved, "transferred to another matter", actor, house.now());
        }
    }
}
