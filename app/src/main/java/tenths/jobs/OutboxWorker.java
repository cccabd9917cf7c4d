package tenths.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.FinaliseInvoices;
import tenths.desk.FreshFiles;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.formats.EBill;
import tenths.desk.formats.FrozenProfiles;
import tenths.desk.formats.Prints;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;

/// Makes the files of final invoices and brings them into the archive. Several workers may run at once; a file that was
/// archived
/// before a crash is found there again and not made twice.
public final class OutboxWorker {
    private static final int FILES_AT_A_TIME = 500;
    private static final int LINES_AT_A_TIME = 20_000;

    /// Far more than processors: an archive is waited for, and a disk makes many waiting files safe in one go.
    private static final int FILES_AT_ONCE = 32;

    private static final List<String> EVERY_KIND =
            Stream.concat(EBill.KINDS.stream(), Stream.of(FinaliseInvoices.PDF)).toList();
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final String ACTOR = "outbox worker";
    private static final String NOT_THE_CHECKED =
            "the file is not the one that was checked when the invoice became final";

    private final House house;
    private final Archive archive;

    public OutboxWorker(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /// One of many rounds: works until nothing is due.
    public void round() {
        drain(Progress.SILENT);
    }

    /// Works until nothing is due.
    ///
    /// @return how many files were archived
    public long drain(Progress progress) {
        return drain(EVERY_KIND, progress);
    }

    /// Works until nothing of these kinds is due.
    ///
    /// @return how many files were archived
    public long drain(List<String> kinds, Progress progress) {
        var total = house.outbox().waiting();
        var done = 0L;
        try (var hands = Executors.newFixedThreadPool(FILES_AT_ONCE)) {
            for (var kept = some(kinds, hands); kept > 0; kept = some(kinds, hands)) {
                done += kept;
                if (!progress.at(done, total)) {
                    break;
                }
            }
        }
        return done;
    }

    /// One round in one transaction; its rows stay locked meanwhile.
    private int some(List<String> kinds, ExecutorService hands) {
        return house.transactions().inOne(() -> {
            var due = bounded(house.outbox().claim(kinds, FILES_AT_A_TIME, house.now()));
            if (due.isEmpty()) {
                return 0;
            }
            var contents = contents(due.stream().map(Outbox.Claimed::due).toList());
            var making = due.stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> Made.of(archive, file, contents), hands))
                    .toList();
            return settle(making.stream().map(CompletableFuture::join).toList());
        });
    }

    /// The first few, so that a round of long bills needs no more memory than one of short ones.
    private static List<Outbox.Claimed> bounded(List<Outbox.Claimed> claimed) {
        var lines = 0;
        for (var i = 0; i < claimed.size(); i++) {
            lines += claimed.get(i).due().lines();
            if (lines > LINES_AT_A_TIME && i > 0) {
                return claimed.subList(0, i);
            }
        }
        return claimed;
    }

    /// The bytes of each file: those that were read back a moment ago, or made anew from the frozen invoice.
    private Function<Outbox.Due, byte[]> contents(List<Outbox.Due> files) {
        var fresh =
                house.freshFiles().take(files.stream().map(OutboxWorker::name).toList());
        var others = files.stream()
                .filter(file -> !fresh.containsKey(name(file)))
                .map(Outbox.Due::invoice)
                .distinct()
                .toList();
        var frozen = house.invoices().forFiles(others).stream()
                .collect(Collectors.toMap(InvoiceRow::id, Function.identity()));
        var profiles = FrozenProfiles.of(house, frozen.values());
        var prints = new Prints(house).of(frozen.values(), profiles);
        return file -> {
            var made = fresh.get(name(file));
            if (made != null) {
                return made;
            }
            return file.kind().equals(FinaliseInvoices.PDF)
                    ? Objects.requireNonNull(prints.get(file.invoice())).bytes()
                    : ebill(Objects.requireNonNull(frozen.get(file.invoice())), profiles);
        };
    }

    private static byte[] ebill(InvoiceRow row, FrozenProfiles profiles) {
        return EBill.bytes(row.invoice(), profiles.writing(row));
    }

    private static FreshFiles.Name name(Outbox.Due file) {
        return new FreshFiles.Name(file.invoice(), file.kind());
    }

    private int settle(List<Made> made) {
        var kept = new ArrayList<Outbox.Kept>();
        var events = new ArrayList<Event>();
        for (var each : made) {
            var due = each.claimed().due();
            var subject = new Subject("invoice", each.claimed().number(), 1);
            var file = each.kept();
            if (file == null) {
                house.outbox().postpone(due, each.failure(), house.now().plus(PAUSE_AFTER_FAILURE));
                events.add(Event.of(house.now(), ACTOR, Action.ARCHIVING_FAILED, subject)
                        .about(each.claimed().client(), each.claimed().matter())
                        .with(Map.of("file", due.fileName(), "why", each.failure())));
            } else {
                kept.add(file);
                events.add(Event.of(house.now(), ACTOR, Action.BILL_ARCHIVED, subject)
                        .about(each.claimed().client(), each.claimed().matter())
                        .with(Map.of("file", file.fileName(), "location", file.location(), "sha256", file.sha256())));
            }
        }
        house.outbox().keep(kept, house.now());
        house.book().append(events);
        return kept.size();
    }

    /// What became of one file.
    ///
    /// @param kept null where it failed
    /// @param failure empty where it worked
    private record Made(Outbox.Claimed claimed, Outbox.@Nullable Kept kept, String failure) {
        static Made of(Archive archive, Outbox.Claimed claimed, Function<Outbox.Due, byte[]> contents) {
            var due = claimed.due();
            try {
                var bytes = contents.apply(due);
                var recorded = due.sha256();
                var key = recorded == null
                        ? Key.ofInvoice(claimed.number(), due.fileName(), bytes)
                        : Key.ofKept(claimed.number(), due.fileName(), recorded);
                var kept = archive.put(key, bytes);
                return new Made(
                        claimed,
                        new Outbox.Kept(
                                due.invoice(),
                                due.kind(),
                                due.fileName(),
                                kept.location(),
                                kept.version(),
                                kept.sha256(),
                                kept.sizeBytes()),
                        "");
            } catch (ArchiveFailure failure) {
                var why = failure.code() == ArchiveFailure.Code.WRONG_BYTES ? NOT_THE_CHECKED : failure.getMessage();
                return new Made(claimed, null, String.valueOf(why));
            }
        }
    }
}
