package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Json;
import tenths.audit.Subject;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.ProposedWork;
import tenths.connectors.csv.Table;
import tenths.connectors.csv.WorkRows;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.ReadAhead;
import tenths.store.Works;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Brings time and expenses in. A row that came before under the same key updates instead of doubling; a row without a
/// key is known by what it says, so that the same row never counts twice either.
final class WorkIntake implements Intake {
    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int SHORT_HASH = 32;

    private final House house;

    WorkIntake(House house) {
        this.house = house;
    }

    @Override
    public void read(Path file, Run run) {
        var reading = new Reading(run);
        var storing = new Storing(run);
        try {
            ReadAhead.<Batch, IOException>run(sink -> reading.read(file, sink), storing::save);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        house.works().queue(run.importId());
    }

    /// Work with the key by which it is known.
    ///
    /// @param line of the file
    /// @param cell what the file has as its key
    /// @param arrival the event of its arrival as something new, made on the thread that reads: the other one waits
    ///     for the database enough
    private record Keyed(long line, String cell, Work work, String key, Event arrival) {}

    /// Some rows that were read, and what is wrong with those that were read with them.
    private record Batch(List<Keyed> rows, Faults faults) {}

    /// One file while it is read: from rows to work, and everything that can be wrong with a row by itself.
    private final class Reading {
        private final Run run;
        private final Set<String> matters;
        private final Map<String, String> people = new HashMap<>();
        private final Set<String> keys = new HashSet<>();
        private final Map<String, Integer> twins = new HashMap<>();
        private final Faults faults = new Faults();
        private List<Keyed> batch = new ArrayList<>();

        private Reading(Run run) {
            this.run = run;
            matters = house.directory().matterIds();
            house.directory().timekeepers().values().forEach(this::know);
        }

        /// A person is found by id or, if no two are called so, by name.
        private void know(Timekeeper person) {
            people.put(person.id().value(), person.id().value());
            people.merge(
                    person.firstName() + " " + person.lastName(), person.id().value(), (_, _) -> "");
        }

        private void read(Path file, Predicate<Batch> sink) throws IOException {
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
                var key = key(proposed, work);
                batch.add(new Keyed(row.line(), row.text(Field.KEY), work, key, arrival(run, work, key, 1)));
            }
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

    /// One file on its way into the database: what is new, what is known, what has changed.
    private final class Storing {
        private final Run run;

        private Storing(Run run) {
            this.run = run;
        }

        /// @return whether to go on, which is always: all faults are told at once
        private boolean save(Batch batch) {
            run.faults().addAll(batch.faults());
            if (run.faults().count() == 0) {
                save(batch.rows()); // otherwise nothing will be kept; only the other faults matter now
            }
            return true;
        }

        private void save(List<Keyed> rows) {
            var known = house.works().known(rows.stream().map(Keyed::key).toList());
            var arriving = new ArrayList<Works.Arriving>(rows.size());
            var events = new ArrayList<Event>(rows.size());
            var replaced = new ArrayList<UUID>();
            for (var keyed : rows) {
                var earlier = known.get(keyed.key());
                var revision = sort(keyed, earlier, replaced);
                if (revision > 0) {
                    arriving.add(new Works.Arriving(keyed.work(), keyed.key(), revision, run.importId()));
                    events.add(revision == 1 ? keyed.arrival() : arrival(run, keyed.work(), keyed.key(), revision));
                }
            }
            if (!replaced.isEmpty()) {
                var reversal =
                        new Works.Reversal("replaced by a later import", run.actor(), house.now(), run.importId());
                house.works().reverse(replaced, reversal);
            }
            house.works().store(arriving);
            house.book().append(events);
        }

        /// New, unchanged, changed, or changed too late.
        ///
        /// @return the revision as which it arrives; 0 if it does not
        private int sort(Keyed keyed, Works.@Nullable Known earlier, List<UUID> replaced) {
            var work = keyed.work();
            var line = keyed.line();
            var key = keyed.cell();
            if (earlier == null || earlier.undone()) {
                run.added(() -> RowDiff.between(line, key, null, WorkWords.of(work)));
                return earlier == null ? 1 : earlier.revision() + 1;
            }
            if (same(work, earlier.work())) {
                run.unchanged();
                return 0;
            }
            if (earlier.bill() != null || earlier.gone() != null) {
                tooLate(keyed, earlier);
                return 0;
            }
            run.changed(() -> RowDiff.between(line, key, WorkWords.of(earlier.work()), WorkWords.of(work)));
            replaced.add(earlier.work().id());
            return earlier.revision() + 1;
        }

        private void tooLate(Keyed keyed, Works.Known earlier) {
            run.faults()
                    .add(
                            earlier.bill() == null
                                    ? fault(
                                            keyed,
                                            "The row has changed, but its work was " + earlier.gone() + ".",
                                            "Correct it there.")
                                    : fault(
                                            keyed,
                                            "The row has changed, but it is on a bill already (" + earlier.bill()
                                                    + ").",
                                            "Credit or discard that bill first."));
        }

        private Fault fault(Keyed keyed, String message, String repair) {
            var column = run.mapping().columns().getOrDefault(Field.KEY, "");
            return new Fault(keyed.line(), column, keyed.cell(), message, repair);
        }
    }

    private Event arrival(Run run, Work work, String key, int revision) {
        return new Event(
                UUID.randomUUID(),
                house.now(),
                run.actor(),
                work instanceof TimeEntry ? Action.ENTRY_APPROVED : Action.EXPENSE_RECORDED,
                new Subject("work", work.id().toString(), revision),
                null,
                work.matter(),
                null,
                details(work, key));
    }

    private static String details(Work work, String key) {
        var details = new HashMap<String, @Nullable Object>();
        details.put("day", work.day().toString());
        details.put("source", key);
        switch (work) {
            case TimeEntry entry -> {
                details.put("timekeeper", entry.timekeeper().value());
                details.put("seconds", entry.worked().seconds());
            }
            case Expense expense -> {
                details.put("quantity", expense.quantity().toPlainString());
                details.put("unitCost", expense.unitCost().toPlainString());
            }
        }
        return Json.write(details);
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
