package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.MatterId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.invoicing.Prebilling;
import tenths.store.FindingAnswers.Answer;
import tenths.store.FindingAnswers.Standing;
import tenths.store.PrebillRow;
import tenths.store.Works;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Takes a biller's decisions about a prebill, takes them back, and takes them again.
public final class DecideOnPrebill {
    private static final int ANY = -1;

    private final House house;

    public DecideOnPrebill(House house) {
        this.house = house;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// @param version of the prebill after it
        record Decided(int version) implements Outcome {}

        /// @param problems all of them, each a sentence with its repair
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// Somebody else changed the prebill meanwhile.
        ///
        /// @param version it has now
        record Stale(int version) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /// Takes all these decisions or none of them.
    ///
    /// @param version of the prebill that the biller saw
    public Outcome decide(UUID prebill, int version, List<Adjustment> adjustments, String reason, String actor) {
        return change(prebill, version, row -> {
            var history = house.decisions().history(prebill);
            var made = new ArrayList<>(OpenPrebill.live(history));
            var problems = new ArrayList<String>();
            var seen = computed(row, made);
            var number = history.size();
            for (var adjustment : adjustments) {
                var wrong = Prebilling.problems(seen.deal().deal(), seen.rated(), made, adjustment, reason);
                problems.addAll(wrong);
                problems.addAll(unknownMatter(adjustment));
                if (wrong.isEmpty()) {
                    made.add(new Decision(++number, adjustment, reason, actor, house.now()));
                }
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            for (var decision : made.subList(made.size() - adjustments.size(), made.size())) {
                house.decisions().add(prebill, decision);
                take(decision);
            }
            var before = house.answers().standing(prebill);
            var outcome = changed(row, Action.DECISION_TAKEN, actor, reason, adjustments);
            house.answers()
                    .add(
                            prebill,
                            number,
                            row.client(),
                            answered(before, house.answers().standing(prebill)));
            return outcome;
        });
    }

    /// What was open and is open no more: kept as it is, or mended.
    private static List<Answer> answered(List<Standing> before, List<Standing> after) {
        return before.stream()
                .filter(finding -> !finding.overruled())
                .filter(finding -> after.stream().noneMatch(left -> !left.overruled() && left.same(finding)))
                .map(finding -> new Answer(
                        finding.rule(), finding.reference(), after.stream().noneMatch(finding::same)))
                .toList();
    }

    /// Takes back the newest decision that counts.
    public Outcome undo(UUID prebill, int version, String actor) {
        return change(prebill, version, row -> {
            var live = OpenPrebill.live(house.decisions().history(prebill));
            if (live.isEmpty()) {
                return new Outcome.Refused(List.of("There is nothing to undo on this bill."));
            }
            var last = live.getLast();
            if (last.adjustment() instanceof Adjustment.Transfer transfer && !giveBack(transfer, last, actor)) {
                return new Outcome.Refused(List.of(
                        "The line is on a bill of matter " + transfer.to() + " already. Take it off that bill first."));
            }
            house.decisions().mark(prebill, last.number(), true);
            return changed(row, Action.DECISION_UNDONE, actor, last.reason(), List.of(last.adjustment()));
        });
    }

    /// Takes back these decisions, which others may have followed: whoever asks has seen that none of those stands on
    /// them.
    Outcome undo(UUID prebill, Set<Integer> numbers, String actor) {
        return change(prebill, ANY, row -> {
            var taken = OpenPrebill.live(house.decisions().history(prebill)).stream()
                    .filter(decision -> numbers.contains(decision.number()))
                    .toList();
            if (taken.isEmpty()) {
                return new Outcome.Refused(List.of("That is taken back already."));
            }
            taken.forEach(decision -> house.decisions().mark(prebill, decision.number(), true));
            var about = taken.stream().map(Decision::adjustment).toList();
            return changed(row, Action.DECISION_UNDONE, actor, taken.getLast().reason(), about);
        });
    }

    /// Takes again the decision that was undone last, unless another was made since.
    public Outcome redo(UUID prebill, int version, String actor) {
        return change(prebill, version, row -> {
            var history = house.decisions().history(prebill);
            var lastLive = history.stream()
                    .filter(kept -> !kept.undone())
                    .mapToInt(kept -> kept.decision().number())
                    .max()
                    .orElse(0);
            var next = history.stream()
                    .filter(kept -> kept.undone() && kept.decision().number() > lastLive)
                    .findFirst();
            if (next.isEmpty()) {
                return new Outcome.Refused(List.of("There is nothing to redo on this bill."));
            }
            var decision = next.get().decision();
            house.decisions().mark(prebill, decision.number(), false);
            take(decision);
            return changed(row, Action.DECISION_TAKEN, actor, decision.reason(), List.of(decision.adjustment()));
        });
    }

    private Outcome change(UUID prebill, int version, Function<PrebillRow, Outcome> change) {
        return house.transactions().inOne(() -> {
            var found = house.prebills().lock(List.of(prebill));
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var row = found.getFirst();
            if (version != ANY && row.version() != version) {
                return new Outcome.Stale(row.version());
            }
            return row.state().open()
                    ? change.apply(row)
                    : new Outcome.Refused(
                            List.of("This bill is " + row.state().name().toLowerCase(java.util.Locale.ROOT)
                                    + " and cannot change. Credit the invoice instead."));
        });
    }

    private Outcome changed(PrebillRow row, Action action, String actor, String reason, List<Adjustment> about) {
        var after = new Recheck(house).after(row);
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                action,
                                new Subject("prebill", row.id().toString(), after.version()))
                        .about(row.client(), row.matter())
                        .because(reason)
                        .with(Map.of(
                                "decisions",
                                        about.stream().map(Adjustment::toString).toList(),
                                "before", row.figures().billedMinor(),
                                "after", after.figures().billedMinor())));
        return new Outcome.Decided(after.version());
    }

    private Workings.Computed computed(PrebillRow row, List<Decision> decisions) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        return Workings.forOne(house, row.client(), works).unjudged(row, file, works, decisions);
    }

    private List<String> unknownMatter(Adjustment adjustment) {
        return adjustment instanceof Adjustment.Transfer(var _, var to)
                        && house.directory().matters(List.of(to)).isEmpty()
                ? List.of("There is no matter " + to + ". Check the number.")
                : List.of();
    }

    /// A transfer takes effect at once: the work waits on the other matter as a copy, which keeps the identity of the
    /// decision, while the original stays claimed here.
    private void take(Decision decision) {
        if (decision.adjustment() instanceof Adjustment.Transfer(var line, var to)) {
            var original = house.works().find(line.work());
            house.works().add(List.of(new Works.Arriving(moved(original, to), key(decision, line.work()), 1, null)));
        }
    }

    private boolean giveBack(Adjustment.Transfer transfer, Decision decision, String actor) {
        var copies = house.works().withKey(key(decision, transfer.line().work()));
        var stillWaiting = house.works().take(copies);
        if (stillWaiting.size() != copies.size()) {
            return false;
        }
        house.works().reverse(copies, "transfer undone", actor, house.now());
        return true;
    }

    private static String key(Decision decision, UUID work) {
        return "transfer:" + work + ":" + decision.at().toEpochMilli();
    }

    private Work moved(Work work, MatterId to) {
        var id = house.ids().next();
        return switch (work) {
            case TimeEntry entry ->
                new TimeEntry(
                        id,
                        to,
                        entry.timekeeper(),
                        entry.day(),
                        entry.worked(),
                        entry.codes(),
                        entry.narrative(),
                        entry.billable(),
                        entry.enteredOn());
            case Expense expense ->
                new Expense(
                        id,
                        to,
                        expense.day(),
                        expense.quantity(),
                        expense.unitCost(),
                        expense.codes(),
                        expense.narrative(),
                        expense.enteredOn());
        };
    }
}
