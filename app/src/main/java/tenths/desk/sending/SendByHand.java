package tenths.desk.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.DownloadBill;
import tenths.desk.House;
import tenths.store.InvoiceRow;
import tenths.store.Submissions;

/// Writes down that bills were sent by hand: where, by whom, and with which proof, which is kept in the archive. One
/// transaction for each bill: some may be sent while others are refused. A slip is taken back; both stay on record.
public final class SendByHand {
    private static final int LONGEST_PORTAL = 100;
    private static final int LONGEST_NOTE = 500;

    private final House house;
    private final Archive archive;
    private final Submissions submissions;

    public SendByHand(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
        submissions = new Submissions(house.transactions());
    }

    /// What somebody says about the way a bill took.
    ///
    /// @param portal where it was uploaded, or to whom it was mailed
    /// @param note what the portal answered; may be blank
    /// @param proof the portal's confirmation; null for none
    public record Claim(
            String portal, String note, @Nullable ProofFile proof) {
        public Claim {
            portal = portal.replaceAll("\\p{Cntrl}", " ").strip();
            note = note.replaceAll("\\p{Cntrl}", " ").strip();
        }

        private List<String> problems() {
            if (portal.isEmpty()) {
                return List.of("The portal is missing. Write where the bill was uploaded, or to whom it was mailed.");
            }
            return portal.length() > LONGEST_PORTAL || note.length() > LONGEST_NOTE
                    ? List.of("A portal has at most %d characters, a note %d. Shorten it."
                            .formatted(LONGEST_PORTAL, LONGEST_NOTE))
                    : List.of();
        }
    }

    public sealed interface Outcome {
        /// It is as it was asked for: sent, or taken back.
        record Done(String number) implements Outcome {}

        /// @param reason one sentence, and the repair
        record Refused(String number, String reason) implements Outcome {}
    }

    /// @return what became of each, in the order asked for
    public List<Outcome> send(List<String> numbers, Claim claim, String actor) {
        var problems = claim.problems();
        return numbers.stream()
                .distinct()
                .map(number -> problems.isEmpty()
                        ? one(number, claim, actor)
                        : new Outcome.Refused(number, problems.getFirst()))
                .toList();
    }

    private Outcome one(String number, Claim claim, String actor) {
        var row = house.invoices().find(number).stream().findFirst().orElse(null);
        if (row == null) {
            return new Outcome.Refused(number, "There is no invoice " + number + ".");
        }
        var obstacle = obstacle(row);
        if (obstacle.isPresent()) {
            return new Outcome.Refused(number, obstacle.get());
        }
        try {
            var proof = keep(number, claim.proof());
            return house.transactions().inOne(() -> add(row, claim, proof, actor));
        } catch (ArchiveFailure failure) {
            return new Outcome.Refused(
                    number, "The archive does not keep the confirmation: " + failure.getMessage() + " Try again.");
        }
    }

    private Optional<String> obstacle(InvoiceRow row) {
        var number = row.invoice().number();
        if (house.invoices().credited(row.id())) {
            return Optional.of("A credit note takes invoice " + number + " back. Send its new bill.");
        }
        return house.outbox().kept(row.id()).size() < DownloadBill.kinds(row).size()
                ? Optional.of("The files of invoice " + number + " are not archived yet. Try again in a minute.")
                : Optional.empty();
    }

    private Submissions.@Nullable Proof keep(String number, @Nullable ProofFile file) throws ArchiveFailure {
        if (file == null) {
            return null;
        }
        var bytes = file.bytes();
        var sha256 = Key.sha256(bytes);
        var kept = archive.put(Key.ofProof(number, file.name(), sha256), bytes);
        return new Submissions.Proof(file.name(), kept.location(), sha256, bytes.length);
    }

    private Outcome add(InvoiceRow row, Claim claim, Submissions.@Nullable Proof proof, String actor) {
        var number = row.invoice().number();
        var sent = new Submissions.Sent(
                house.ids().next(), row.id(), claim.portal(), claim.note(), proof, actor, house.now());
        if (!submissions.add(sent)) {
            return new Outcome.Refused(number, "Invoice " + number + " is sent already. Take that back first.");
        }
        house.book().append(event(row, sent, Action.BILL_SENT, actor));
        return new Outcome.Done(number);
    }

    private Event event(InvoiceRow row, Submissions.Sent sent, Action action, String actor) {
        var invoice = row.invoice();
        var details = new HashMap<String, @Nullable Object>();
        details.put("portal", sent.portal());
        if (!sent.note().isEmpty()) {
            details.put("note", sent.note());
        }
        var proof = sent.proof();
        if (proof != null) {
            details.putAll(Map.of("proof", proof.name(), "sha256", proof.sha256()));
        }
        return Event.of(house.now(), actor, action, new Subject("invoice", invoice.number(), 1))
                .about(invoice.matter().client(), invoice.matter().id())
                .with(details);
    }

    /// Takes back that a bill was sent.
    ///
    /// @param reason for the record
    public Outcome takeBack(String number, String reason, String actor) {
        var why = reason.replaceAll("\\p{Cntrl}", " ").strip();
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            return new Outcome.Refused(number, "The reason is missing or too long. Say in one sentence why.");
        }
        return house.transactions()
                .inOne(() -> house.invoices().find(number).stream()
                        .findFirst()
                        .flatMap(row -> submissions
                                .undo(row.id(), new Submissions.Undone(why, actor, house.now()))
                                .map(sent -> taken(row, sent, why, actor)))
                        .orElseGet(() -> new Outcome.Refused(number, "Invoice " + number + " is not sent.")));
    }

    private Outcome taken(InvoiceRow row, Submissions.Sent sent, String why, String actor) {
        house.book().append(event(row, sent, Action.SENDING_TAKEN_BACK, actor).because(why));
        return new Outcome.Done(row.invoice().number());
    }
}
