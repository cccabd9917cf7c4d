package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.store.ImportedRows;

/// Brings clients, matters, people, rates, trust balances or approvals in: new ones are added, known ones corrected,
/// the
/// others left as they are.
/// A file of master data is small, so it is held in memory.
final class MasterIntake implements Intake {
    private static final int MOST_ROWS = 200_000;

    /// The line of the file as a whole.
    private static final int HEADER = 1;

    private final House house;
    private final ImportedRows rows;

    MasterIntake(House house) {
        this.house = house;
        rows = new ImportedRows(house.transactions());
    }

    /// A row that was understood.
    ///
    /// @param value of the kind that the register keeps
    record Read<T>(Table.Row row, T value) {}

    @Override
    public void read(Path file, Run run) {
        switch (run.mapping().kind()) {
            case CLIENTS -> read(file, run, new ClientRegister(house));
            case MATTERS -> read(file, run, new MatterRegister(house));
            case TIMEKEEPERS -> read(file, run, new PersonRegister(house));
            case RATES -> read(file, run, new RateRegister(house));
            case TRUST -> read(file, run, new TrustRegister(house));
            case APPROVALS -> read(file, run, new ApprovalRegister(house));
            case WORK, BUDGETS, GUIDELINES, CALLS, DOCUMENTS ->
                throw new IllegalArgumentException(
                        "no master data: " + run.mapping().kind());
        }
    }

    /// What there is of one kind.
    interface Register<T> {
        /// What stands in a row; null where it has faults, which are then among the faults of the run.
        @Nullable
        T of(Table.Row row, Run run);

        /// Settles what the rows of a file mean beside one another.
        ///
        /// @param read may be changed
        /// @return known things that are not in the file and change with it, by their keys
        default Map<String, T> together(Map<String, Read<T>> read, Run run) {
            return Map.of();
        }

        /// The text by which two rows are the same thing.
        String key(T value);

        /// What is known, by its key.
        Map<String, T> known();

        /// The fields that a person compares.
        Map<String, String> words(T value);

        /// Adds or replaces these and notes it under the import.
        void put(List<T> values, Run run, ImportedRows noted);

        /// The word of the house book, and what it is about.
        Action action();

        Subject subject(T value);
    }

    private <T> void read(Path file, Run run, Register<T> register) {
        var read = new LinkedHashMap<String, Read<T>>();
        rows(file, run, register, read);
        var others = register.together(read, run);
        if (run.faults().count() > 0) {
            return;
        }
        var known = register.known();
        var differing = new ArrayList<T>();
        var events = new ArrayList<Event>();
        read.forEach((key, each) -> {
            var before = known.get(key);
            var words = register.words(each.value());
            var old = before == null ? null : register.words(before);
            if (words.equals(old)) {
                run.unchanged();
                return;
            }
            var diff = RowDiff.between(each.row().line(), key, old, words);
            if (old == null) {
                run.added(() -> diff);
            } else {
                run.changed(() -> diff);
            }
            differing.add(each.value());
            events.add(changed(register, each.value(), diff, run));
        });
        others.forEach((key, each) -> {
            var diff = RowDiff.between(
                    HEADER, key, register.words(Objects.requireNonNull(known.get(key))), register.words(each));
            run.changed(() -> diff);
            differing.add(each);
            events.add(changed(register, each, diff, run));
        });
        if (!differing.isEmpty()) {
            register.put(differing, run, rows);
            house.book().append(events);
        }
    }

    private static <T> void rows(Path file, Run run, Register<T> register, Map<String, Read<T>> read) {
        try {
            Table.readWhile(file, run.mapping(), run.faults(), row -> {
                var value = register.of(row, run);
                if (value != null) {
                    var earlier = read.putIfAbsent(register.key(value), new Read<>(row, value));
                    if (earlier != null) {
                        run.faults()
                                .add(row.fault(
                                        Field.KEY,
                                        "This row is about the same as line "
                                                + earlier.row().line() + ".",
                                        "Remove one of them."));
                    }
                }
                if (read.size() > MOST_ROWS) {
                    run.faults()
                            .add(row.fault(Field.KEY, "The file has more than 200,000 rows.", "Import it in parts."));
                    return false;
                }
                return run.at(row.line());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <T> Event changed(Register<T> register, T value, RowDiff diff, Run run) {
        var details = new HashMap<String, @Nullable Object>();
        details.put("import", run.importId().toString());
        details.put("new", diff.fresh());
        diff.changes().forEach(change -> details.put(change.field(), List.of(change.before(), change.after())));
        return Event.of(house.now(), run.actor(), register.action(), register.subject(value))
                .with(details);
    }
}
