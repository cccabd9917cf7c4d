package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.store.Imports;

/// Brings a file into the house: all of it or, when anything is wrong, nothing and every fault. A dry run does
/// everything and takes it back. The file itself is kept in the archive under its hash, while its rows are read.
public final class ImportFile {
    private static final Fault NO_FIRM = Fault.ofFile(
            "The firm has no name and tax number yet.", "Fill them in on the page Firm, then import again.");

    private final House house;
    private final Archive archive;

    public ImportFile(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /// A file with the name that people know it by.
    public record Named(Path path, String name) {
        public static Named of(Path path) {
            var name = path.getFileName();
            return new Named(path, name == null ? path.toString() : name.toString());
        }
    }

    public ImportReport dryRun(Named file, Mapping mapping, String actor, Progress progress) {
        return run(file, mapping, new How(actor, false, progress));
    }

    /// Approvals count at once: the open bills of their clients are checked again.
    ///
    /// @throws IllegalStateException if the archive cannot keep the file; nothing was imported then
    public ImportReport apply(Named file, Mapping mapping, String actor, Progress progress) {
        var report = run(file, mapping, new How(actor, true, progress));
        var applied = report.applied();
        if (applied != null && mapping.kind() == Mapping.Kind.APPROVALS) {
            CheckAfterApprovals.check(house, applied, actor, Progress.SILENT);
        }
        return report;
    }

    private record How(String actor, boolean keep, Progress progress) {}

    private ImportReport run(Named file, Mapping mapping, How how) {
        try {
            if (Files.size(file.path()) > Table.LARGEST_BYTES) {
                return refused(mapping, Table.TOO_LARGE);
            }
            if (house.directory().isEmpty()) {
                return refused(mapping, NO_FIRM);
            }
            var sha256 = Key.sha256(file.path());
            var source = new Imports.Source(file.name(), sha256, Files.size(file.path()), "");
            var lines = Lines.of(file.path(), how.progress());
            var run = new Intake.Run(house.ids().next(), mapping, how.actor(), lines);
            if (!how.keep()) {
                return read(file, run, source, null);
            }
            try (var beside = Executors.newSingleThreadExecutor()) {
                return read(file, run, source, CompletableFuture.supplyAsync(() -> keep(file, sha256), beside));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ImportReport refused(Mapping mapping, Fault fault) {
        var nothing = new Imports.Counts(0, 0, 0);
        return new ImportReport(null, mapping.kind(), nothing, List.of(), 1, List.of(fault), null);
    }

    /// @return where it is kept
    private String keep(Named file, String sha256) {
        try {
            return archive.put(Key.ofImport(file.name(), sha256), file.path()).location();
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the file cannot be kept, so it is not imported", failure);
        }
    }

    /// @param kept where the archive keeps the file, once it does; null where nothing is kept
    private ImportReport read(
            Named file, Intake.Run run, Imports.Source source, @Nullable CompletableFuture<String> kept) {
        try {
            return house.transactions().inOne(() -> {
                var imports = new Imports(house.transactions());
                var earlier =
                        imports.ofFile(source.sha256()).stream().findFirst().orElse(null);
                imports.add(row(run, source));
                intake(run.mapping().kind()).read(file.path(), run);
                if (run.stopped()) {
                    run.faults().add(Fault.ofFile("The import was stopped before its end.", "Start it again."));
                }
                var report = report(run, earlier, kept != null);
                if (report.applied() == null || kept == null) {
                    throw new TakenBack(report);
                }
                imports.counted(run.importId(), run.counts(), location(kept));
                house.book().append(applied(run, source));
                return report;
            });
        } catch (TakenBack takenBack) {
            return takenBack.report;
        }
    }

    private static String location(CompletableFuture<String> kept) {
        try {
            return kept.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Intake intake(Mapping.Kind kind) {
        return switch (kind) {
            case WORK -> new WorkIntake(house);
            case CLIENTS, MATTERS, TIMEKEEPERS, RATES, TRUST, APPROVALS -> new MasterIntake(house);
            case BUDGETS -> new BudgetIntake(house);
            case GUIDELINES -> new GuidelineIntake(house);
            case CALLS, DOCUMENTS -> throw new IllegalArgumentException("rows of a log become notes: " + kind);
        };
    }

    private Imports.Row row(Intake.Run run, Imports.Source source) {
        return new Imports.Row(
                run.importId(),
                run.mapping().kind().name().toLowerCase(Locale.ROOT),
                source,
                run.mapping().name(),
                run.counts(),
                run.actor(),
                house.now(),
                null,
                null);
    }

    private static ImportReport report(Intake.Run run, Imports.@Nullable Row earlier, boolean keep) {
        var faults = run.faults();
        UUID applied = keep && faults.count() == 0 ? run.importId() : null;
        return new ImportReport(
                applied, run.mapping().kind(), run.counts(), run.diffs(), faults.count(), faults.first(), earlier);
    }

    private Event applied(Intake.Run run, Imports.Source source) {
        var counts = run.counts();
        return Event.of(
                        house.now(),
                        run.actor(),
                        Action.IMPORT_APPLIED,
                        new Subject("import", run.importId().toString(), 1))
                .with(Map.of(
                        "file", source.fileName(),
                        "sha256", source.sha256(),
                        "mapping", run.mapping().name(),
                        "added", counts.added(),
                        "changed", counts.changed(),
                        "unchanged", counts.same()));
    }

    /// Makes the transaction forget everything.
    private static final class TakenBack extends RuntimeException {
        private final transient ImportReport report;

        private TakenBack(ImportReport report) {
            super("taken back", null, false, false);
            this.report = report;
        }
    }
}
