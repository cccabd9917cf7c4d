package tenths.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tenths.archive.Archive;
import tenths.audit.Verification;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Presets;
import tenths.desk.ChangePrebillState;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.LoadMonth;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.formats.EBill;
import tenths.desk.imports.ImportFile;
import tenths.firm.Firm;
import tenths.store.views.MonthTotals;

/// A whole month in a row, on an empty house: a folder of CSV files is imported, priced, checked, billed as it stands,
/// and each invoice gets its e-bill in the archive. The PDFs stay in the outbox, unless they are asked for.
public final class MonthEnd {
    private static final String ACTOR = "month-end command";

    private final House house;
    private final Archive archive;
    private final Stopwatch watch;

    public MonthEnd(House house, Archive archive, Stopwatch watch) {
        this.house = house;
        this.archive = archive;
        this.watch = watch;
    }

    /// Runs a stage and knows how long it took.
    public interface Stopwatch {
        <T> T timed(String stage, Callable<T> work) throws Exception;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param faults all of them; nothing was billed
        record Refused(List<String> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /// @param files that are in the archive now
        /// @param waiting files that stay in the outbox
        record Billed(long entries, int invoices, long files, long waiting, Verification book) implements Outcome {}
    }

    /// @param out gets totals.csv and flags.csv
    /// @param pdf whether the PDFs are made too
    public Outcome run(Path from, Path out, boolean pdf) throws Exception {
        var firm = new Firm("The firm", "24-6437381", "", "");
        var faults =
                watch.timed("load", () -> new LoadMonth(house).load(from, firm, Currency.getInstance("USD"), ACTOR));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var activities = ImportFile.Named.of(from.resolve("activities.csv"));
        var imported = watch.timed(
                "import",
                () -> new ImportFile(house, archive).apply(activities, Presets.ACTIVITIES, ACTOR, Progress.SILENT));
        if (imported.faultCount() > 0) {
            return new Outcome.Refused(imported.faults().stream()
                    .map(Fault::toString)
                    .map("activities.csv: "::concat)
                    .toList());
        }
        return bill(imported.counts().added(), out, pdf);
    }

    private Outcome bill(long entries, Path out, boolean pdf) throws Exception {
        var everything = PreparePrebills.Selection.everything(house.today());
        var prepared =
                watch.timed("prebills", () -> new PreparePrebills(house).prepare(everything, ACTOR, Progress.SILENT));
        watch.timed("approve", () -> new ChangePrebillState(house).approveAll(prepared.prebills(), ACTOR));
        var worker = new OutboxWorker(house, archive);
        try (var archiving = new ArchiveBeside(worker, EBill.KINDS);
                var beside = Executors.newSingleThreadExecutor()) {
            var refused = watch.timed("invoices", () -> finalise(prepared.prebills(), archiving));
            if (!refused.isEmpty()) {
                return new Outcome.Refused(refused);
            }
            var answering = CompletableFuture.runAsync(() -> answers(out), beside);
            var book = CompletableFuture.supplyAsync(this::bookSoFar, beside);
            var files = watch.timed("archive", archiving::rest);
            if (pdf) {
                files += watch.timed("pdf", () -> worker.drain(List.of(FinaliseInvoices.PDF), Progress.SILENT));
            }
            watch.timed("answers", answering::join);
            var verified = watch.timed("verify", () -> house.book().verifySince(book.join()));
            return new Outcome.Billed(
                    entries, prepared.prebills().size(), files, house.outbox().waiting(), verified);
        }
    }

    /// Why some did not become final.
    private List<String> finalise(List<UUID> prebills, Progress progress) {
        var outcomes = new FinaliseInvoices(house).finalise(prebills, house.today(), ACTOR, progress);
        return outcomes.values().stream()
                .filter(FinaliseInvoices.Outcome.Refused.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    private Verification bookSoFar() {
        try {
            return house.book().verify();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the house book could not be read", unreadable);
        }
    }

    private void answers(Path out) {
        var totals = new MonthTotals(house.transactions());
        write(
                out.resolve("totals.csv"),
                "matter_id,lines,minutes,fees_cents,expenses_cents,total_cents",
                totals::totals);
        write(out.resolve("flags.csv"), "id,rule", totals::flags);
    }

    private static void write(Path file, String header, Consumer<Consumer<List<String>>> rows) {
        var text = new StringBuilder(header).append('\n');
        rows.accept(cells -> text.append(String.join(",", cells)).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
