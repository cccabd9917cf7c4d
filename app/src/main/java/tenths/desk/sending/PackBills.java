package tenths.desk.sending;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.DownloadBill;
import tenths.desk.House;
import tenths.store.InvoiceRow;

/// Packs what a receiver gets of each bill: the e-bill, the PDF, the receipts of its expenses, and a manifest with
/// their
/// SHA-256. The same bill with the same receipts gives the same bytes.
public final class PackBills {
    private static final String MANIFEST = "manifest.txt";
    private static final int HASH_IN_NAME = 8;

    private final House house;
    private final Archive archive;

    public PackBills(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    public sealed interface Outcome {
        /// @param left why bills are not in it; empty where all are
        record Packed(ByteBuffer bytes, String fileName, List<String> left) implements Outcome {
            public Packed {
                left = List.copyOf(left);
            }
        }

        /// @param reasons each one sentence with what to do
        record Unavailable(List<String> reasons) implements Outcome {
            public Unavailable {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// One bill in a ZIP of its own.
    public Outcome pack(String number, String actor) {
        return pack(List.of(number), number + ".zip", "", actor);
    }

    /// Several bills in one ZIP, each in a folder of its own. Those that cannot be packed are named in `left-out.txt`.
    public Outcome pack(List<String> numbers, String actor) {
        return pack(numbers, "bills.zip", "/", actor);
    }

    private Outcome pack(List<String> numbers, String fileName, String folder, String actor) {
        var whole = new BillPackage();
        var left = new ArrayList<String>();
        var events = new ArrayList<Event>();
        for (var number : numbers) {
            var row = house.invoices().find(number).stream().findFirst().orElse(null);
            try {
                var files = row == null ? Map.<String, byte[]>of() : files(row);
                if (row == null || files.size() < DownloadBill.kinds(row).size()) {
                    left.add(
                            row == null
                                    ? "There is no invoice " + number + "."
                                    : "The files of invoice " + number
                                            + " are not archived yet. Try again in a minute.");
                    continue;
                }
                var prefix = folder.isEmpty() ? "" : number + folder;
                var all = new LinkedHashMap<>(files);
                all.putAll(receipts(row));
                all.forEach((name, bytes) -> whole.add(prefix + name, bytes));
                whole.add(prefix + MANIFEST, BillPackage.manifest(row, all));
                events.add(event(row, fileName, actor));
            } catch (ArchiveFailure failure) {
                left.add("The archive does not hand out invoice " + number + ": " + failure.getMessage());
            }
        }
        if (whole.isEmpty()) {
            return new Outcome.Unavailable(left);
        }
        if (!left.isEmpty()) {
            whole.add("left-out.txt", String.join("\n", left) + "\n");
        }
        house.transactions().inOne(() -> {
            house.book().append(events);
            return events;
        });
        return new Outcome.Packed(ByteBuffer.wrap(whole.bytes()), fileName, left);
    }

    private Map<String, byte[]> files(InvoiceRow row) throws ArchiveFailure {
        var number = row.invoice().number();
        var files = new LinkedHashMap<String, byte[]>();
        for (var file : house.outbox().kept(row.id())) {
            files.put(file.fileName(), archive.get(Key.ofKept(number, file.fileName(), file.sha256())));
        }
        return files;
    }

    /// Each under the number of its line and the beginning of its hash.
    private Map<String, byte[]> receipts(InvoiceRow row) throws ArchiveFailure {
        var lines = new LinkedHashMap<UUID, Integer>();
        row.invoice().lines().stream()
                .filter(line -> line.id() != null)
                .forEach(line -> lines.putIfAbsent(line.id().work(), line.number()));
        var files = new LinkedHashMap<String, byte[]>();
        for (var receipt : house.receipts().of(lines.keySet())) {
            var file = receipt.file();
            if (file != null && receipt.counts()) {
                var name = "receipts/line-%d-%s-%s"
                        .formatted(lines.get(receipt.work()), file.sha256().substring(0, HASH_IN_NAME), file.name());
                files.put(name, archive.get(Key.ofPaper(file.name(), file.sha256())));
            }
        }
        return files;
    }

    private Event event(InvoiceRow row, String fileName, String actor) {
        var invoice = row.invoice();
        return Event.of(house.now(), actor, Action.BILL_DOWNLOADED, new Subject("invoice", invoice.number(), 1))
                .about(invoice.matter().client(), invoice.matter().id())
                .with(Map.of("file", fileName));
    }
}
