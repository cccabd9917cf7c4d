package tenths.desk.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.archive.Archive;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.approvals.SentPaper;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.store.PrebillRow;
import tenths.store.approvals.KeptFile;
import tenths.store.papers.Receipts;
import tenths.store.papers.Withdrawn;
import tenths.time.Expense;

/// Keeps the receipt of an expense, written once under its hash, with what the vendor was paid; or withdraws a slip.
/// The
/// open bill follows at once, and all of the client's where this begins or ends that receipts are kept for it.
public final class KeepReceipt {
    private static final int LONGEST_REASON = 500;

    private final House house;
    private final Archive archive;

    public KeepReceipt(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    public sealed interface Outcome {
        /// @param bills that were open and are checked again
        record Kept(UUID receipt, int bills) implements Outcome {}

        /// @param reasons all of them; nothing was kept
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param bytes of the paper; none where there is only an amount
    /// @throws IllegalStateException if the archive cannot keep the paper; nothing was taken in then
    public Outcome keep(UUID work, ReceiptWish wish, byte[] bytes, String actor) {
        if (!(house.works().byId(List.of(work)).get(work) instanceof Expense expense)) {
            return new Outcome.Refused(List.of("There is no such expense. Receipts belong to expenses."));
        }
        var matter = matter(expense.matter());
        var client = Objects.requireNonNull(house.directory().clients().get(matter.client()));
        var problems = new ArrayList<String>();
        var paid = wish.paid(client.currency(), problems);
        wish.paper(bytes, problems);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        var file = wish.isPaper(bytes) ? SentPaper.keep(archive, wish.fileName(), bytes) : null;
        var wasKept = isKept(matter);
        var row = house.transactions().inOne(() -> add(expense, matter, paid, file, actor));
        return new Outcome.Kept(row.id(), checkAgain(matter, wasKept, actor));
    }

    private Receipts.Row add(
            Expense expense, Matter matter, @Nullable Money paid, @Nullable KeptFile file, String actor) {
        var row = new Receipts.Row(
                house.ids().next(), expense.id(), matter.client(), paid, file, actor, house.now(), null);
        house.receipts().add(row);
        var details = new LinkedHashMap<String, Object>();
        if (paid != null) {
            details.put("paid", paid.toString());
        }
        if (file != null) {
            details.put("file", file.name());
            details.put("sha256", file.sha256());
        }
        house.book()
                .append(event(Action.RECEIPT_KEPT, row.work(), matter, actor).with(details));
        return row;
    }

    /// It counts no more; it stays to be seen.
    public Outcome withdraw(UUID receipt, String reason, String actor) {
        var found = house.receipts().find(receipt).filter(Receipts.Row::counts);
        if (found.isEmpty()) {
            return new Outcome.Refused(List.of("There is no such receipt that counts. Look at the line again."));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Outcome.Refused(
                    List.of("Say why it counts no more, in at most " + LONGEST_REASON + " characters."));
        }
        var row = found.get();
        var work =
                Objects.requireNonNull(house.works().byId(List.of(row.work())).get(row.work()));
        var matter = matter(work.matter());
        var taken = house.transactions().inOne(() -> withdraw(row, matter, reason.strip(), actor));
        return taken
                ? new Outcome.Kept(receipt, checkAgain(matter, true, actor))
                : new Outcome.Refused(List.of("Somebody withdrew it meanwhile."));
    }

    private boolean withdraw(Receipts.Row row, Matter matter, String reason, String actor) {
        if (!house.receipts().withdraw(row.id(), new Withdrawn(reason, actor, house.now()))) {
            return false;
        }
        var file = row.file();
        house.book()
                .append(event(Action.RECEIPT_WITHDRAWN, row.work(), matter, actor)
                        .with(file == null ? Map.of() : Map.of("file", file.name()))
                        .because(reason));
        return true;
    }

    private Matter matter(MatterId id) {
        return Objects.requireNonNull(house.directory().matters(List.of(id)).get(id))
                .matter();
    }

    private boolean isKept(Matter matter) {
        return house.receipts().kept(List.of(matter.client())).stream().anyMatch(kept -> kept.until() == null);
    }

    private int checkAgain(Matter matter, boolean wasKept, String actor) {
        var bills = isKept(matter) == wasKept
                ? house.prebills().openOn(List.of(matter.id())).stream()
                        .map(PrebillRow::id)
                        .toList()
                : house.prebills().openOf(List.of(matter.client())).keySet();
        return new CheckAgain(house).check(bills, actor, Progress.SILENT);
    }

    private Event event(Action action, UUID work, Matter matter, String actor) {
        return Event.of(house.now(), actor, action, new Subject("work", work.toString(), 1))
                .about(matter.client(), matter.id());
    }
}
