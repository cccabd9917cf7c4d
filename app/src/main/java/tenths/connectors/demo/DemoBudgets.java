package tenths.connectors.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.firm.MatterId;

/// Budgets that one carrier of the demo firm has approved. Most are comfortable; among the matters with work to bill
/// some
/// are planted to be beyond their budget, near it, or without one that the carrier approved.
///
/// @param wishes one for each matter that has a budget
/// @param planted the faults: rules on budgets must find them on the bills of the open month
public record DemoBudgets(List<Wish> wishes, List<Planted> planted) {
    private static final String OVER = "INV-11";
    private static final String MISSING = "INV-12";
    private static final int COMFORTABLE = 45;

    /// The carrier wants to hear of a budget from here.
    private static final int TOLD_FROM = 80;

    /// What is planted on the first matters with work to bill, one after the other.
    private static final List<Kind> PLANTED = List.of(
            new Kind(120, State.APPROVED),
            new Kind(85, State.APPROVED),
            new Kind(COMFORTABLE, State.SUBMITTED),
            new Kind(135, State.APPROVED),
            new Kind(95, State.APPROVED),
            new Kind(COMFORTABLE, State.NONE));

    public DemoBudgets {
        wishes = List.copyOf(wishes);
        planted = List.copyOf(planted);
    }

    /// How far a budget has come.
    public enum State {
        APPROVED,
        /// The client has it and has not answered.
        SUBMITTED,
        /// Nobody wrote one.
        NONE
    }

    /// @param usedPercent how much of it is used with all work up to today
    private record Kind(int usedPercent, State state) {}

    /// The budget of one matter.
    ///
    /// @param usedPercent how much of it is used with all work up to today
    public record Wish(MatterId matter, int usedPercent, State state) {}

    public static DemoBudgets of(DemoFirm demo) {
        var worked = demo.open().rows().stream().map(DemoRow::matter).collect(Collectors.toSet());
        var wishes = new ArrayList<Wish>();
        var planted = new ArrayList<Planted>();
        var next = 0;
        for (var file : demo.matters()) {
            var matter = file.matter();
            if (matter.client().equals(DemoClients.HARBOR.clientId())) {
                var isPlanted =
                        next < PLANTED.size() && worked.contains(matter.id().value());
                var kind = isPlanted ? PLANTED.get(next++) : new Kind(COMFORTABLE, State.APPROVED);
                if (kind.state() != State.NONE) {
                    wishes.add(new Wish(matter.id(), kind.usedPercent(), kind.state()));
                }
                planted.addAll(faults(kind, matter.id()));
            }
        }
        return new DemoBudgets(wishes, planted);
    }

    private static List<Planted> faults(Kind kind, MatterId matter) {
        if (kind.state() != State.APPROVED) {
            return List.of(new Planted(MISSING, matter.value(), Set.of()));
        }
        return kind.usedPercent() > TOLD_FROM ? List.of(new Planted(OVER, matter.value(), Set.of())) : List.of();
    }
}
