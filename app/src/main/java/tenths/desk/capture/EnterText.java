package tenths.desk.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tenths.audit.Hash;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Note;
import tenths.time.NoteSource;
import tenths.time.Proposed;

/// Reads what a person types, and keeps it when they say so: approved at once if all of it is sure and is what they
/// saw,
/// and otherwise as drafts.
public final class EnterText {
    private static final UUID NOT_KEPT = new UUID(0, 0);

    private final House house;
    private final Reader.Shelf readers;
    private final ReceiveNotes receive;
    private final ApproveDrafts approve;
    private final ChangeDraft change;

    public EnterText(House house, Reader.Shelf readers) {
        this.house = house;
        this.readers = readers;
        receive = new ReceiveNotes(house, readers);
        approve = new ApproveDrafts(house);
        change = new ChangeDraft(house);
    }

    /// What became of it.
    public sealed interface Outcome {
        record Approved(List<DraftEntry> drafts) implements Outcome {
            public Approved {
                drafts = List.copyOf(drafts);
            }
        }

        record Staged(List<DraftEntry> drafts) implements Outcome {
            public Staged {
                drafts = List.copyOf(drafts);
            }
        }

        /// It had come before, under the same key.
        record Again() implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /// What the words propose, kept nowhere. Words in which no work is found are one entry that says nothing but them.
    ///
    /// @param answers what the person answered where the words left something open
    public List<Proposed> read(String text, TimekeeperId of, UnaryOperator<List<Proposed>> answers) {
        if (!Cleaning.fault(text).isEmpty()) {
            return List.of();
        }
        var clean = Cleaning.clean(text);
        var note = new Note(NOT_KEPT, of, NoteSource.TYPED, clean, house.today(), house.now());
        var found = readers.of(of).read(note);
        return answers.apply(found.isEmpty() ? List.of(unread(clean, house.today())) : found);
    }

    private static Proposed unread(String text, LocalDate today) {
        var words = text.strip();
        var content = new Content(
                new Measure.Time(null),
                today,
                null,
                Codes.NONE,
                true,
                words.substring(0, Math.min(words.length(), Content.LONGEST_NARRATIVE)));
        return new Proposed(
                content,
                new Basis(Map.of(), Set.of(), List.of(), Basis.Proposer.RULES, List.of(), List.of()),
                Certainty.MISSING);
    }

    /// @param key by which the same act is known when it is sent again; blank if it never is
    /// @param seen the hash of each entry as it was shown; approval is bound to them (S-08)
    public Outcome enter(
            String text,
            String key,
            List<Hash> seen,
            UnaryOperator<List<Proposed>> answers,
            Person by,
            TimekeeperId of) {
        var fault = Cleaning.fault(text);
        if (!fault.isEmpty()) {
            return new Outcome.Refused(fault);
        }
        var proposed = read(text, of, UnaryOperator.identity());
        var source = new NoteSource(NoteSource.Kind.TYPED, "", key, "");
        return house.transactions().inOne(() -> {
            var note = List.of(new Incoming(source, text, house.today(), proposed));
            var received = receive.receive(note, of, by.login());
            if (received.again() > 0) {
                return new Outcome.Again();
            }
            var drafts = answered(received.drafts(), answers.apply(proposed), by);
            return sureAsSeen(drafts, seen) ? approved(drafts, by) : new Outcome.Staged(drafts);
        });
    }

    /// What was read is proposed, what was answered is a change of it: so the two are told apart for ever after.
    private List<DraftEntry> answered(List<DraftEntry> drafts, List<Proposed> answers, Person by) {
        var answered = new ArrayList<DraftEntry>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var answer = answers.get(i).content();
            answered.add(
                    change.change(Seen.of(draft), _ -> answer, by) instanceof DraftOutcome.Changed(var changed)
                            ? changed.getFirst()
                            : draft);
        }
        return answered;
    }

    private static boolean sureAsSeen(List<DraftEntry> drafts, List<Hash> seen) {
        var hashes = new ArrayList<Hash>();
        for (var draft : drafts) {
            if (draft.proposed().word() != Certainty.SURE) {
                return false;
            }
            hashes.add(draft.content().hash());
        }
        return !hashes.isEmpty() && hashes.equals(seen);
    }

    private Outcome approved(List<DraftEntry> drafts, Person by) {
        var outcomes = approve.approve(drafts.stream().map(Seen::of).toList(), by);
        return outcomes.values().stream().allMatch(DraftOutcome.Approved.class::isInstance)
                ? new Outcome.Approved(drafts)
                : new Outcome.Staged(drafts);
    }
}
