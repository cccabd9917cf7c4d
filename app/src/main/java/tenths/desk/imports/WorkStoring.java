package tenths.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.imports.Intake.Run;
import tenths.store.Works;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// One file of work on its way into the database: what is new, what is known, what has changed.
final class WorkStoring {
    private final House house;
    private final Run run;

    WorkStoring(House house, Run run) {
        this.house = house;
        this.run = run;
    }

    /// @return whether to go on, which is always: all faults are told at once
    boolean save(WorkReading.Batch batch) {
        run.faults().addAll(batch.faults());
        if (run.faults().count() == 0) {
            save(batch.rows()); // otherwise nothing will be kept; only the other faults matter now
        }
        return true;
    }

    private void save(List<KeyedWork> rows) {
        var known = house.works().known(rows.stream().map(KeyedWork::key).toList());
        var arriving = new ArrayList<Works.Revised>(rows.size());
        var events = new ArrayList<Event>(rows.size());
        var replaced = new ArrayList<UUID>();
        for (var keyed : rows) {
            var earlier = known.get(keyed.key());
            var revision = sort(keyed, earlier, replaced);
            if (revision > 0) {
                arriving.add(new Works.Revised(keyed.begun(), revision));
                events.add(approved(keyed, revision));
            }
        }
        if (!replaced.isEmpty()) {
            var reversal = new Works.Reversal("replaced by a later import", run.actor(), house.now(), run.importId());
            house.works().reverse(replaced, reversal);
        }
        house.works().addBegun(arriving);
        house.book().append(events);
    }

    /// New, unchanged, changed, or changed too late.
    ///
    /// @return the revision as which it arrives; 0 if it does not
    private int sort(KeyedWork keyed, Works.@Nullable Known earlier, List<UUID> replaced) {
        var work = keyed.work();
        var line = keyed.row().line();
        var key = keyed.row().text(Field.KEY);
        if (earlier == null || earlier.undone()) {
            run.added(() -> RowDiff.between(line, key, null, WorkWords.of(work)));
            return earlier == null ? 1 : earlier.revision() + 1;
        }
        if (same(work, earlier.work())) {
            run.unchanged();
            return 0;
        }
        if (earlier.bill() != null || earlier.gone() != null) {
            tooLate(keyed.row(), earlier);
            return 0;
        }
        run.changed(() -> RowDiff.between(line, key, WorkWords.of(earlier.work()), WorkWords.of(work)));
        replaced.add(earlier.work().id());
        return earlier.revision() + 1;
    }

    private void tooLate(Table.Row row, Works.Known earlier) {
        run.faults()
                .add(
                        earlier.bill() == null
                                ? row.fault(
                                        Field.KEY,
                                        "The row has changed, but its work was " + earlier.gone() + ".",
                                        "Correct it there.")
                                : row.fault(
                                        Field.KEY,
                                        "The row has changed, but it is on a bill already (" + earlier.bill() + ").",
                                        "Credit or discard that bill first."));
    }

    private Event approved(KeyedWork keyed, int revision) {
        var work = keyed.work();
        return new Event(
                keyed.event(),
                house.now(),
                run.actor(),
                work instanceof TimeEntry ? Action.ENTRY_APPROVED : Action.EXPENSE_RECORDED,
                new Subject("work", work.id().toString(), revision),
                null,
                work.matter(),
                null,
                keyed.details());
    }

    /// Whether two pieces of work say the same, whatever their identity.
    private static boolean same(Work one, Work other) {
        return switch (one) {
            case TimeEntry a ->
                other instanceof TimeEntry b
                        && a.equals(new TimeEntry(
                                a.id(),
                                b.matter(),
                                b.timekeeper(),
                                b.day(),
                                b.worked(),
                                b.codes(),
                                b.narrative(),
                                b.billable(),
                                b.enteredOn()));
            case Expense a ->
                other instanceof Expense b
                        && a.quantity().compareTo(b.quantity()) == 0
                        && a.unitCost().compareTo(b.unitCost()) == 0
                        && a.equals(new Expense(
                                a.id(),
                                b.matter(),
                                b.day(),
                                a.quantity(),
                                a.unitCost(),
                                b.codes(),
                                b.narrative(),
                                b.enteredOn()));
        };
    }
}
