package tenths.desk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.InvoiceRow;

/// Hands out a file of a final invoice, compared with the hash that was kept, and writes down who took it.
public final class DownloadBill {
    private final House house;
    private final Archive archive;

    public DownloadBill(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    public sealed interface Outcome {
        /// @param bytes exactly as they were archived
        record Handed(ByteBuffer bytes, String kind, String fileName) implements Outcome {}

        /// @param reason one sentence with what to do
        record Unavailable(String reason) implements Outcome {}

        /// No such invoice, or no such file of it.
        record Unknown() implements Outcome {}
    }

    /// The files that an invoice has or will have.
    public static List<String> kinds(InvoiceRow row) {
        return List.of(row.origin().profile().format(), FinaliseInvoices.PDF);
    }

    /// @param kind of one of its files: the name of the format, or PDF
    public Outcome download(String number, String kind, String actor) {
        var found = house.invoices().find(number);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var row = found.getFirst();
        if (!kinds(row).contains(kind)) {
            return new Outcome.Unknown();
        }
        var kept = house.outbox().kept(row.id()).stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst();
        if (kept.isEmpty()) {
            return new Outcome.Unavailable("The file is not archived yet. Try again in a minute.");
        }
        var file = kept.get();
        try {
            var bytes = archive.get(Key.ofKept(number, file.fileName(), file.sha256()));
            house.transactions().inOne(() -> {
                var event = Event.of(house.now(), actor, Action.BILL_DOWNLOADED, new Subject("invoice", number, 1))
                        .about(
                                row.invoice().matter().client(),
                                row.invoice().matter().id())
                        .with(Map.of("file", file.fileName(), "sha256", file.sha256()));
                house.book().append(event);
                return event;
            });
            return new Outcome.Handed(ByteBuffer.wrap(bytes), kind, file.fileName());
        } catch (ArchiveFailure failure) {
            return new Outcome.Unavailable(
                    "The archive does not hand out " + file.fileName() + ": " + failure.getMessage());
        }
    }
}
