package tenths.desk.capture;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tenths.access.Secret;
import tenths.access.Vault;
import tenths.capture.language.Asking;
import tenths.capture.language.Comparison;
import tenths.capture.language.NoReply;
import tenths.capture.language.NoteAnswer;
import tenths.capture.language.NoteQuestion;
import tenths.capture.language.Outgoing;
import tenths.capture.language.Reply;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.guidelines.leave.Permission;
import tenths.notes.Flag;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.MatterNames;
import tenths.store.capture.ModelCalls.Purpose;
import tenths.store.capture.ModelReadings;
import tenths.store.capture.ModelReadings.Outcome;
import tenths.store.capture.ModelReadings.Reading;
import tenths.store.capture.ModelTerms;
import tenths.store.capture.Notes;
import tenths.time.Note;

/// Asks the firm's language model about a note that the rules have read, if firm, client and matter allow it, and
/// stages
/// what stands up to the note. Whatever goes wrong, the rules' drafts stay as they are, and the person is told why.
///
/// The question is written down before it leaves, and nobody waits for a model while holding the database.
public final class AskModel {
    /// Longer notes are read by the rules alone.
    public static final int LONGEST_NOTE = 20_000;

    private final House house;
    private final Models models;
    private final ModelTerms terms;
    private final ModelReadings readings;
    private final ModelLog log;
    private final Notes notes;
    private final Drafts drafts;
    private final MatterPointers pointers;
    private final StageReading staging;

    public AskModel(House house, Models models) {
        this.house = house;
        this.models = models;
        terms = new ModelTerms(house.transactions());
        readings = new ModelReadings(house.transactions());
        log = new ModelLog(house);
        notes = new Notes(house.transactions());
        drafts = new Drafts(house.transactions());
        pointers = new MatterPointers(new MatterNames(house.transactions()));
        staging = new StageReading(house);
    }

    /// Notes that nobody has offered to the model yet; none while no model is chosen.
    public List<UUID> waiting(Instant since, int limit) {
        return terms.choice().choice().on() ? readings.waiting(since, limit) : List.of();
    }

    /// @param actor the person or job that asks
    /// @return what became of it; nothing was done if somebody else has taken the note
    /// @throws IllegalStateException within a transaction: others would wait for the model too
    public Reading about(UUID id, String actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a language model is never asked within a transaction");
        }
        var note = notes.find(List.of(id)).get(id);
        if (note == null || !readings.take(id, house.now())) {
            return new Reading(Outcome.RULES_ONLY, "The note is being read, or there is none.");
        }
        try {
            var reading = read(note, actor);
            readings.end(id, reading, house.now());
            return reading;
        } catch (RuntimeException failure) {
            readings.end(id, new Reading(Outcome.RULES_ONLY, "The reading failed on our side."), house.now());
            throw failure;
        }
    }

    private Reading read(Note note, String actor) {
        return switch (prepare(note)) {
            case Prepared.No(var why) -> new Reading(Outcome.RULES_ONLY, why);
            case Prepared.Yes yes -> ask(note, yes, actor);
        };
    }

    /// A question that may be asked, or why it may not.
    sealed interface Prepared {
        record Yes(
                ModelTerms.Kept kept,
                Asking asking,
                NoteQuestion question,
                Outgoing outgoing,
                MatterPointers.Pointers pointers,
                List<String> disclosures,
                List<DraftRow> drafts)
                implements Prepared {}

        record No(String why) implements Prepared {}
    }

    /// The exact bytes that would be sent about a note, or why none would be. Sends nothing.
    public Preview preview(UUID id) {
        var note = notes.find(List.of(id)).get(id);
        return switch (note == null ? new Prepared.No("There is no such note.") : prepare(note)) {
            case Prepared.No(var why) -> new Preview("", "", why);
            case Prepared.Yes yes ->
                new Preview(yes.outgoing().address().toString(), yes.outgoing().body(), "");
        };
    }

    /// @param body blank where nothing would be sent
    /// @param why blank where something would be
    public record Preview(String address, String body, String why) {}

    private Prepared prepare(Note note) {
        var kept = terms.choice();
        var rules = drafts.find(readings.untouched(note.id()));
        if (note.text().length() > LONGEST_NOTE) {
            return new Prepared.No("The note has more than %,d characters.".formatted(LONGEST_NOTE));
        }
        var found = pointers.in(note.text());
        if (rules.stream().anyMatch(AskModel::namesStranger)) {
            return new Prepared.No("The note names something that is none of the firm's open matters.");
        }
        var permission = Permission.of(
                kept.choice(), terms.contract(kept.choice().provider()), terms.matters(concerned(found, rules)));
        if (permission instanceof Permission.Refused(var reasons)) {
            return new Prepared.No(String.join(" ", reasons));
        }
        return written(note, kept, found, ((Permission.Given) permission).disclosures(), rules);
    }

    private Prepared written(
            Note note,
            ModelTerms.Kept kept,
            MatterPointers.Pointers found,
            List<String> disclosures,
            List<DraftRow> rules) {
        var limits = kept.choice().limits();
        var question = NoteQuestion.about(
                note.text(), found.candidates(), found.claimNumbers(), mark(note), limits.answerTokens());
        try {
            var ready = models.ready(kept);
            var outgoing = ready.model().write(question.question());
            var over = log.over(limits, note.of(), outgoing.size());
            return over.isEmpty()
                    ? new Prepared.Yes(kept, ready.asking(), question, outgoing, found, disclosures, rules)
                    : new Prepared.No(over);
        } catch (Vault.Unopened closed) {
            return new Prepared.No(Models.told(closed));
        }
    }

    /// What is none of our matters may be somebody else's, and nobody has consented for them.
    private static boolean namesStranger(DraftRow row) {
        return row.draft().basis().flags().contains(Flag.UNKNOWN_MATTER);
    }

    /// A text that nobody who writes a note can know.
    private static String mark(Note note) {
        String mark;
        do {
            mark = Secret.typed();
        } while (note.text().contains(mark));
        return mark;
    }

    private static Set<MatterId> concerned(MatterPointers.Pointers found, List<DraftRow> rules) {
        var concerned = new HashSet<MatterId>();
        found.candidates().forEach(candidate -> concerned.add(candidate.matter()));
        for (var row : rules) {
            var content = row.draft().content();
            Stream.ofNullable(content.matter()).forEach(concerned::add);
            concerned.addAll(row.draft().basis().candidates());
        }
        return concerned;
    }

    private Reading ask(Note note, Prepared.Yes yes, String actor) {
        var counts = yes.question().note().counts();
        var about = new ModelLog.About(Purpose.NOTE, note.of(), note.id(), counts, yes.disclosures());
        var call = log.asked(about, yes.outgoing(), yes.kept(), actor);
        var start = System.nanoTime();
        try {
            var reply = yes.asking().ask(yes.outgoing());
            return stage(note, yes, call, reply, start, actor);
        } catch (NoReply none) {
            log.silent(call, none, start);
            return new Reading(Outcome.RULES_ONLY, "The model gave no answer: " + none.getMessage() + ".");
        }
    }

    private Reading stage(Note note, Prepared.Yes yes, UUID call, Reply reply, long start, String actor) {
        try {
            var answer = NoteAnswer.read(reply.text(), yes.question());
            var rules = yes.drafts().stream().map(row -> row.draft().proposed()).toList();
            var result = Comparison.of(
                    note,
                    house.directory().dateOrder(),
                    rules,
                    answer,
                    yes.pointers().candidates());
            var staged = staging.stage(
                    note, yes.drafts(), result, () -> log.answered(call, yes.kept(), reply, answer, start), actor);
            return new Reading(Outcome.READ, told(staged, answer));
        } catch (NoReply unusable) {
            log.unusable(call, yes.kept(), reply, unusable, start);
            return new Reading(Outcome.RULES_ONLY, "The model's answer was not used: " + unusable.getMessage() + ".");
        }
    }

    private static String told(int fresh, NoteAnswer answer) {
        var told = "Read by rules and model" + (fresh == 0 ? "." : "; the model saw " + fresh + " more.");
        return answer.dropped().isEmpty() ? told : told + " " + String.join(" ", answer.dropped());
    }
}
