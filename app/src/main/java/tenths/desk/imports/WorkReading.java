package tenths.desk.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tenths.archive.Key;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.ProposedWork;
import tenths.connectors.csv.Table;
import tenths.connectors.csv.WorkRows;
import tenths.desk.House;
import tenths.desk.imports.Intake.Run;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.BegunWork;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// One file of work while it is read: from rows to work, and everything that can be wrong with a row by itself.
final class WorkReading {
    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int SHORT_HASH = 32;

    private final House house;
    private final Run run;
    private final Set<String> matters;
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final Faults faults = new Faults();
    private BegunWork ready;
    private List<KeyedWork> batch = new ArrayList<>();

    /// Some rows that were read, and what is wrong with those that were read with them.
    record Batch(List<KeyedWork> rows, Faults faults) {}

    WorkReading(House house, Run run) {
        this.house = house;
        this.run = run;
        ready = house.works().ahead();
        matters = house.directory().matterIds();
        house.directory().timekeepers().values().forEach(this::know);
    }

    /// A person is found by id or, if no two are called so, by name.
    private void know(Timekeeper person) {
        people.put(person.id().value(), person.id().value());
        people.merge(person.firstName() + " " + person.lastName(), person.id().value(), (_, _) -> "");
    }

    void read(Path file, Predicate<Batch> sink) throws IOException {
        Table.readWhile(file, run.mapping(), faults, row -> {
            if (!WorkRows.isTotal(row)) {
                accept(row);
            }
            return (batch.size() < ROWS_AT_A_TIME || sink.test(batch())) && run.at(row.line());
        });
        var _ = sink.test(batch());
    }

    private Batch batch() {
        var read = new Batch(batch, faults.taken());
        batch = new ArrayList<>(ROWS_AT_A_TIME);
        ready = ready.another();
        return read;
    }

    /// Of the source and its own key; or of what it says, and how many say the same before it in this file.
    private String key(ProposedWork proposed, Work work) {
        var source = run.mapping().source() + ":";
        if (!proposed.key().isEmpty()) {
            return source + proposed.key();
        }
        var said = WorkWords.of(work).toString();
        var twin = twins.merge(said, 1, Integer::sum);
        var hash = Key.sha256(said.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
        return source + "row-" + hash + "-" + twin;
    }

    private void accept(Table.Row row) {
        var proposed = WorkRows.of(row, faults);
        var known = isKnown(row); // asked of faulty rows too: all faults at once
        if (proposed != null && known) {
            var work = work(proposed, house.ids().next());
            batch.add(keyed(row, work, key(proposed, work)));
        }
    }

    private KeyedWork keyed(Table.Row row, Work work, String key) {
        return KeyedWork.of(row, work, key, ready.begin(work, key, run.importId()));
    }

    private boolean isKnown(Table.Row row) {
        var before = faults.count();
        var matter = row.text(Field.MATTER);
        if (!matter.isEmpty() && !matters.contains(matter)) {
            faults.add(row.fault(Field.MATTER, "There is no such matter.", "Import the matter first."));
        }
        if (!WorkRows.isExpense(row)) {
            knowPerson(row);
        }
        var key = row.text(Field.KEY);
        if (!key.isEmpty() && !keys.add(key)) {
            faults.add(row.fault(Field.KEY, "The row stands in the file twice.", "Remove one of them."));
        }
        return faults.count() == before;
    }

    private void knowPerson(Table.Row row) {
        var field = row.text(Field.TIMEKEEPER).isEmpty() ? Field.TIMEKEEPER_NAME : Field.TIMEKEEPER;
        var said = row.text(field);
        var person = people.get(said);
        if (said.isEmpty() || (person != null && !person.isEmpty())) {
            return;
        }
        faults.add(
                person == null
                        ? row.fault(field, "There is no such timekeeper.", "Import the timekeeper first.")
                        : row.fault(field, "Several timekeepers are called so.", "Use ids instead of names."));
    }

    private Work work(ProposedWork proposed, UUID id) {
        var matter = new MatterId(proposed.matter());
        var worked = proposed.worked();
        var quantity = proposed.quantity();
        var unitCost = proposed.unitCost();
        if (worked != null) {
            var person = new TimekeeperId(people.getOrDefault(proposed.timekeeper(), proposed.timekeeper()));
            return new TimeEntry(
                    id,
                    matter,
                    person,
                    proposed.day(),
                    worked,
                    proposed.codes(),
                    proposed.narrative(),
                    proposed.billable(),
                    proposed.enteredOn());
        }
        if (quantity == null || unitCost == null) {
            throw new IllegalStateException("a row is time or an expense: " + proposed);
        }
        return new Expense(
                id,
                matter,
                proposed.day(),
                quantity,
                unitCost,
                proposed.codes(),
                proposed.narrative(),
                proposed.enteredOn());
    }
}
