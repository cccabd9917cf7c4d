package tenths.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.checks.LineId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.time.Work;

/// The decisions of one act on one bill: those that can be put back, and those behind which somebody changed the line
/// again.
///
/// @param freed those that can be put back
/// @param left lines that keep their answer, each with why
/// @param works about which anything was decided, by their identity
record HeldAnswers(List<Decision> freed, List<AlikePlan.Left> left, Map<UUID, Work> works) {
    static HeldAnswers of(House house, UUID prebill, Set<Integer> numbers) {
        var live = OpenPrebill.live(house.decisions().history(prebill));
        var decided = new HashSet<UUID>();
        live.forEach(decision -> decision.adjustment().lines().forEach(line -> decided.add(line.work())));
        var works = house.works().byId(decided);
        var freed = new ArrayList<Decision>();
        var left = new ArrayList<AlikePlan.Left>();
        for (var decision : live) {
            if (numbers.contains(decision.number())) {
                live.stream()
                        .filter(later -> !numbers.contains(later.number()) && standsOn(later, decision))
                        .findFirst()
                        .ifPresentOrElse(
                                later -> left.add(left(decision, works, because(later))), () -> freed.add(decision));
            }
        }
        return new HeldAnswers(freed, left, works);
    }

    /// An overruled finding stands on no other decision, and none stands on it.
    private static boolean standsOn(Decision later, Decision earlier) {
        return later.number() > earlier.number()
                && !(later.adjustment() instanceof Adjustment.Overrule)
                && !(earlier.adjustment() instanceof Adjustment.Overrule)
                && later.adjustment().lines().stream()
                        .map(LineId::work)
                        .anyMatch(work -> earlier.adjustment().lines().stream()
                                .anyMatch(line -> line.work().equals(work)));
    }

    private static String because(Decision later) {
        return later.by() + " changed this line afterwards (" + later.reason() + "). Put that back first.";
    }

    private static AlikePlan.Left left(Decision decision, Map<UUID, Work> works, String why) {
        var lines = decision.adjustment().lines();
        return lines.isEmpty()
                ? new AlikePlan.Left("", "", List.of(why))
                : new AlikePlan.Left(
                        lines.getFirst().toString(),
                        narrative(works, lines.getFirst().work()),
                        List.of(why));
    }

    private static String narrative(Map<UUID, Work> works, UUID work) {
        return Objects.requireNonNull(works.get(work)).narrative();
    }

    Set<Integer> numbers() {
        return freed.stream().map(Decision::number).collect(Collectors.toSet());
    }

    /// Pieces of work that are put back; the bill as a whole counts as one.
    int lines() {
        var touched = new HashSet<UUID>();
        var whole = 0;
        for (var decision : freed) {
            decision.adjustment().lines().forEach(line -> touched.add(line.work()));
            whole += decision.adjustment().lines().isEmpty() ? 1 : 0;
        }
        return touched.size() + whole;
    }

    /// Everything keeps its answer, for these reasons.
    List<AlikePlan.Left> refused(List<String> problems) {
        var all = new ArrayList<>(left);
        freed.forEach(decision -> all.add(left(decision, works, String.join(" ", problems))));
        return all;
    }
}
