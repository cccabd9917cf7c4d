package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.firm.ClientId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.invoicing.Prebill;
import tenths.invoicing.Prebilling;
import tenths.invoicing.Remedy;
import tenths.rates.RatedLine;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// Works out what it would do to answer all findings of one cause alike: the preview, and what the act itself does bill
/// by bill. Nothing is written.
public final class PlanAlike {
    private static final List<String> PERSON = List.of("Only a person can say what mends it.");

    private final House house;
    private final AnswerAlike.Asked asked;

    public PlanAlike(House house, AnswerAlike.Asked asked) {
        this.house = house;
        this.asked = asked;
    }

    /// Of many bills, read set by set; those that are closed are left out.
    public AlikePlan plan(List<UUID> bills) {
        var rows = house.prebills().find(bills).stream()
                .filter(row -> row.state().open())
                .collect(Collectors.toMap(PrebillRow::id, row -> row, (row, _) -> row, LinkedHashMap::new));
        var works = house.works().on(rows.keySet());
        var decisions = house.decisions().on(rows.keySet());
        var files = house.directory()
                .matters(rows.values().stream().map(PrebillRow::matter).toList());
        var workings = Workings.forSome(house, byClient(rows, works));
        var planned = new ArrayList<AlikePlan.OfBill>();
        for (var id : bills) {
            var row = rows.get(id);
            if (row != null) {
                var given = new Given(
                        row,
                        Objects.requireNonNull(files.get(row.matter())),
                        works.getOrDefault(id, List.of()),
                        OpenPrebill.live(decisions.getOrDefault(id, List.of())));
                planned.add(plan(workings, given));
            }
        }
        return new AlikePlan(planned);
    }

    private static Map<ClientId, List<Work>> byClient(Map<UUID, PrebillRow> rows, Map<UUID, List<Work>> works) {
        var byClient = new LinkedHashMap<ClientId, List<Work>>();
        rows.forEach((id, row) -> byClient.computeIfAbsent(row.client(), _ -> new ArrayList<>())
                .addAll(works.getOrDefault(id, List.of())));
        return byClient;
    }

    /// Of one bill, as it is within the transaction that changes it.
    AlikePlan.OfBill plan(PrebillRow row) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        var live = OpenPrebill.live(house.decisions().history(row.id()));
        return plan(Workings.forOne(house, row.client(), works), new Given(row, file, works, live));
    }

    /// A bill with what was decided about it.
    private record Given(PrebillRow row, MatterFile file, List<Work> works, List<Decision> live) {}

    private AlikePlan.OfBill plan(Workings workings, Given given) {
        var now = workings.compute(given.row(), given.file(), given.works(), given.live());
        var made = new ArrayList<>(given.live());
        var answers = new Answers();
        for (var finding : now.prebill().findings()) {
            if (asked.cause().of(finding)) {
                answers.take(finding, now, made);
            }
        }
        var then = answers.adjustments.isEmpty()
                ? now.prebill()
                : workings.unjudged(given.row(), given.file(), given.works(), made)
                        .prebill();
        return new AlikePlan.OfBill(
                given.row(),
                answers.answered,
                answers.adjustments,
                changes(answers.touched, now.prebill(), then),
                answers.left,
                now.prebill().total(),
                then.total());
    }

    /// Gathers what answers the findings of a bill one after the other; what is refused is left, with its reason.
    private final class Answers {
        private final List<Adjustment> adjustments = new ArrayList<>();
        private final List<AlikePlan.Left> left = new ArrayList<>();
        private final Set<UUID> touched = new LinkedHashSet<>();
        private int answered;

        private void take(Finding finding, Workings.Computed now, List<Decision> made) {
            var lines = now.prebill().lines();
            var wanted = adjustments(finding, lines);
            var problems = wanted.stream()
                    .flatMap(each ->
                            Prebilling.problems(now.deal().deal(), now.rated(), made, each, asked.reason()).stream())
                    .distinct()
                    .toList();
            if (wanted.isEmpty() || !problems.isEmpty()) {
                left.add(AlikePlan.Left.on(finding.lines(), lines, wanted.isEmpty() ? PERSON : problems));
                return;
            }
            answered++;
            for (var adjustment : wanted) {
                adjustments.add(adjustment);
                made.add(new Decision(made.size() + 1, adjustment, asked.reason(), asked.actor(), house.now()));
                adjustment.lines().forEach(line -> touched.add(line.work()));
            }
        }

        private List<Adjustment> adjustments(Finding finding, List<RatedLine> lines) {
            return switch (asked.answer()) {
                case FIX -> Remedy.of(finding, lines);
                case KEEP -> List.of(Adjustment.Overrule.of(finding));
            };
        }
    }

    private static List<AlikePlan.Change> changes(Set<UUID> works, Prebill before, Prebill after) {
        return works.stream()
                .map(work -> new AlikePlan.Change(of(work, before), of(work, after)))
                .toList();
    }

    private static List<RatedLine> of(UUID work, Prebill bill) {
        return bill.lines().stream()
                .filter(line -> line.work().id().equals(work))
                .toList();
    }
}
