package tenths.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.ProposedWork;
import tenths.connectors.csv.Table;
import tenths.connectors.csv.WorkRows;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.Works;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Brings a file of time and expenses into the house: all of it or, when anything is wrong, nothing and every fault. A
/// row that
/// came before under the same key updates instead of doubling. A dry run does everything and takes it back.
public final class ImportWork {
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final int SHOWN_CHANGES = 1_000;

    private final House house;

    public ImportWork(House house) {
        this.house = house;
    }

    /// What the file would do, or did.
    ///
    /// @param applied false for a dry run and for a file with faults
    /// @param changes the first thousand
    public record Report(
            boolean applied,
            long added,
            long changed,
            long unchanged,
            List<Change> changes,
            long faultCount,
            List<Fault> faults) {}

    /// A row that says something else than last time.
    public record Change(long line, String key, Work before, Work after) {}

    public Report dryRun(Path file, Mapping mapping, String actor) {
        return run(file, mapping, actor, false);
    }

    public Report apply(Path file, Mapping mapping, String actor) {
        return run(file, mapping, actor, true);
    }

    private Report run(Path file, Mapping mapping, String actor, boolean keep) {
        var run = new Run(mapping, actor);
        try {
            return house.transactions().inOne(() -> {
                run.read(file);
                var report = run.report(keep);
                if (!report.applied()) {
                    throw new TakenBack(report);
                }
                run.finish(file);
                return report;
            });
        } catch (TakenBack takenBack) {
            return takenBack.report;
        }
    }

    /// Makes the transaction forget everything.
    private static final class TakenBack extends RuntimeException {
        private final transient Report report;

        private TakenBack(Report report) {
            super("taken back", null, false, false);
            this.report = report;
        }
    }

    /// One file on its way in.
    private final class Run {
        private final Mapping mapping;
        private final String actor;
        private final Faults faults = new Faults();
        private final Set<String> matters;
        private final Map<String, String> people = new HashMap<>();
        private final Set<String> keys = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<ProposedWork> batch = new ArrayList<>();
        private long added;
        private long changed;
        private long unchanged;

        private Run(Mapping mapping, String actor) {
            this.mapping = mapping;
            this.actor = actor;
            matters = house.directory().matterIds();
            house.directory().timekeepers().values().forEach(this::know);
        }

        /// A person is found by id or, if no two are called so, by name.
        private void know(Timekeeper person) {
            people.put(person.id().value(), person.id().value());
            people.merge(
                    person.firstName() + " " + person.lastName(), person.id().value(), (_, _) -> "");
        }

        private void read(Path file) {
            try {
                Table.read(file, mapping, faults, row -> {
                    var proposed = WorkRows.of(row, faults);
                    if (proposed != null && isKnown(proposed)) {
                        batch.add(proposed);
                        if (batch.size() == ROWS_AT_A_TIME) {
                            save();
                        }
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            save();
        }

        private boolean isKnown(ProposedWork proposed) {
            var row = proposed.row();
            var before = faults.count();
            if (!matters.contains(proposed.matter())) {
                faults.add(row.fault(Mapping.Field.MATTER, "There is no such matter.", "Import the matter first."));
            }
            var person = people.get(proposed.timekeeper());
            if (proposed.worked() != null && (person == null || person.isEmpty())) {
                var field = row.text(Mapping.Field.TIMEKEEPER).isEmpty()
                        ? Mapping.Field.TIMEKEEPER_NAME
                        : Mapping.Field.TIMEKEEPER;
                faults.add(
                        person == null
                                ? row.fault(field, "There is no such timekeeper.", "Import the timekeeper first.")
                                : row.fault(field, "Several timekeepers are called so.", "Use ids instead of names."));
            }
            if (!proposed.key().isEmpty() && !keys.add(proposed.key())) {
                faults.add(row.fault(Mapping.Field.KEY, "The row stands in the file twice.", "Remove one of them."));
            }
            return faults.count() == before;
        }

        private void save() {
            if (faults.count() > 0) {
                batch.clear(); // nothing will be kept; only the other faults matter now
                return;
            }
            var known = house.works()
                    .known(batch.stream()
                            .filter(proposed -> !proposed.key().isEmpty())
                            .map(this::key)
                            .toList());
            var arriving = new ArrayList<Works.Arriving>(batch.size());
            var replaced = new ArrayList<UUID>();
            for (var proposed : batch) {
                sort(proposed, known.get(key(proposed)), arriving, replaced);
            }
            if (!replaced.isEmpty()) {
                house.works().reverse(replaced, "replaced by a later import", actor, house.now());
            }
            house.works().add(arriving);
            house.book().append(arriving.stream().map(this::approved).toList());
            batch.clear();
        }

        /// New, unchanged, changed, or changed too late.
        private void sort(
                ProposedWork proposed,
                Works.@Nullable Known earlier,
                List<Works.Arriving> arriving,
                List<UUID> replaced) {
            var work = work(proposed, house.ids().next());
            if (earlier == null) {
                added++;
                arriving.add(arriving(proposed, work, 1));
            } else if (same(work, earlier.work())) {
                unchanged++;
            } else if (earlier.bill() != null) {
                faults.add(proposed.row()
                        .fault(
                                Mapping.Field.KEY,
                                "The row has changed, but it is on a bill already (" + earlier.bill() + ").",
                                "Credit or discard that bill first."));
            } else {
                changed++;
                replaced.add(earlier.work().id());
                arriving.add(arriving(proposed, work, earlier.revision() + 1));
                if (changes.size() < SHOWN_CHANGES) {
                    changes.add(new Change(proposed.row().line(), proposed.key(), earlier.work(), work));
                }
            }
        }

        private Works.Arriving arriving(ProposedWork proposed, Work work, int revision) {
            return new Works.Arriving(work, proposed.key().isEmpty() ? null : key(proposed), revision, null);
        }

        private String key(ProposedWork proposed) {
            return mapping.source() + ":" + proposed.key();
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

        private Event approved(Works.Arriving arriving) {
            var work = arriving.work();
            var details = new HashMap<String, @Nullable Object>();
            details.put("day", work.day().toString());
            details.put("source", arriving.sourceKey());
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
            var action = work instanceof TimeEntry ? Action.ENTRY_APPROVED : Action.EXPENSE_RECORDED;
            return Event.of(
                            house.now(),
                            actor,
                            action,
                            new Subject("work", work.id().toString(), arriving.revision()))
                    .about(null, work.matter())
                    .with(details);
        }

        private Report report(boolean keep) {
            return new Report(
                    keep && faults.count() == 0,
                    added,
                    changed,
                    unchanged,
                    List.copyOf(changes),
                    faults.count(),
                    faults.first());
        }

        private void finish(Path file) {
            var name = file.getFileName();
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.IMPORT_APPLIED,
                                    new Subject("import", house.ids().next().toString(), 1))
                            .with(Map.of(
                                    "file", name == null ? file.toString() : name.toString(),
                                    "mapping", mapping.name(),
                                    "added", added,
                                    "changed", changed,
                                    "unchanged", unchanged)));
        }
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
