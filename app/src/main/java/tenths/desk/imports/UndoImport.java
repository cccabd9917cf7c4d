package tenths.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.store.ImportedRows;
import tenths.store.Imports;
import tenths.store.Works;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Takes an import back, whole or not at all: what it added goes, what it changed is again what it was. What a later
/// import replaced meanwhile stays replaced. The file stays in the archive.
public final class UndoImport {
    private static final int SHOWN = 20;

    private final House house;
    private final Imports imports;
    private final ImportedRows rows;

    public UndoImport(House house) {
        this.house = house;
        imports = new Imports(house.transactions());
        rows = new ImportedRows(house.transactions());
    }

    public sealed interface Outcome {
        record Done(Imports.Row row) implements Outcome {}

        /// @param reasons all of them; beyond the first twenty of a kind their number
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// Approvals that go with it count no more: the open bills of their clients are checked again.
    public Outcome undo(UUID id, String actor) {
        var outcome = undone(id, actor);
        if (outcome instanceof Outcome.Done) {
            CheckAfterApprovals.check(house, id, actor, Progress.SILENT);
        }
        return outcome;
    }

    private Outcome undone(UUID id, String actor) {
        return house.transactions().inOne(() -> {
            var found = imports.find(id);
            if (found.isEmpty()) {
                return new Outcome.Refused(List.of("There is no such import."));
            }
            var row = found.getFirst();
            if (row.undoneAt() != null) {
                return new Outcome.Refused(List.of("This import was undone already, by " + row.undoneBy() + "."));
            }
            return switch (row.kind()) {
                case "work" -> work(row, actor);
                case "guidelines" ->
                    new Outcome.Refused(List.of("A version of guidelines is for ever, since bills may have been checked"
                            + " with it. Import the next version with what you want instead."));
                case "budgets" ->
                    new Outcome.Refused(
                            List.of("A version of a budget is for ever. Take its approval back on the page of"
                                    + " the matter's budget, or import the next version."));
                default -> master(row, actor);
            };
        });
    }

    private Outcome work(Imports.Row row, String actor) {
        var brought = house.works().broughtBy(row.id());
        var billed = brought.stream().filter(each -> each.bill() != null).toList();
        if (!billed.isEmpty()) {
            return new Outcome.Refused(few(billed.stream()
                    .map(each -> "Row " + each.sourceKey() + " is on a bill already (" + each.bill()
                            + "). Discard or credit that bill first.")
                    .toList()));
        }
        var replaced = house.works().replacedBy(row.id());
        var back = replaced.stream().map(this::again).toList();
        house.works()
                .reverse(
                        brought.stream().map(each -> each.work().id()).toList(),
                        new Works.Reversal("import undone", actor, house.now(), row.id()));
        house.works().add(back);
        var events = new ArrayList<Event>();
        brought.forEach(each -> events.add(Event.of(
                        house.now(),
                        actor,
                        Action.ENTRY_REVERSED,
                        new Subject("work", each.work().id().toString(), each.revision()))
                .about(null, each.work().matter())
                .because("import undone")));
        back.forEach(each -> events.add(Event.of(
                        house.now(),
                        actor,
                        each.work() instanceof TimeEntry ? Action.ENTRY_APPROVED : Action.EXPENSE_RECORDED,
                        new Subject("work", each.work().id().toString(), each.revision()))
                .about(null, each.work().matter())
                .with(Map.of("source", Objects.requireNonNullElse(each.sourceKey(), "")))));
        house.book().append(events);
        return done(row, actor);
    }

    /// What was replaced, as a new revision: facts are added, never brought back to life.
    private Works.Arriving again(Works.Known known) {
        var id = house.ids().next();
        Work copy = switch (known.work()) {
            case TimeEntry entry ->
                new TimeEntry(
                        id,
                        entry.matter(),
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
                        expense.matter(),
                        expense.day(),
                        expense.quantity(),
                        expense.unitCost(),
                        expense.codes(),
                        expense.narrative(),
                        expense.enteredOn());
        };
        return new Works.Arriving(copy, known.sourceKey(), known.revision() + 2, known.importId());
    }

    private Outcome master(Imports.Row row, String actor) {
        var reasons = rows.inTheWay(row.id());
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(few(reasons));
        }
        rows.takeBack(row.id(), house.now(), actor);
        return done(row, actor);
    }

    private Outcome done(Imports.Row row, String actor) {
        imports.undone(row.id(), actor, house.now());
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.IMPORT_UNDONE,
                                new Subject("import", row.id().toString(), 2))
                        .with(Map.of("file", row.source().fileName(), "kind", row.kind())));
        return new Outcome.Done(row);
    }

    private static List<String> few(List<String> reasons) {
        if (reasons.size() <= SHOWN) {
            return reasons;
        }
        var few = new ArrayList<>(reasons.subList(0, SHOWN));
        few.add("... and " + (reasons.size() - SHOWN) + " more.");
        return few;
    }
}
