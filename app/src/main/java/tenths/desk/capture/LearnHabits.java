package tenths.desk.capture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.notes.history.Classifier;
import tenths.notes.history.OwnWords;
import tenths.notes.history.OwnWords.Approved;
import tenths.notes.history.OwnWords.Nickname;
import tenths.notes.matters.MatterIndex;
import tenths.store.capture.LearnedWords;
import tenths.store.capture.MatterNames;

/// Learns anew which codes the firm bills for which words, and what each person calls their matters. Everything stays
/// in
/// the house; where nothing new was learned, nothing is written.
public final class LearnHabits {
    /// The newest entries that are looked at; older ones tell of habits that have passed.
    public static final int MOST_ENTRIES = 20_000;

    private final House house;
    private final LearnedWords learned;

    public LearnHabits(House house) {
        this.house = house;
        learned = new LearnedWords(house.transactions());
    }

    /// What came of it.
    ///
    /// @param activities from how many entries activities were learned
    /// @param nicknames of all people together
    /// @param changed false where everything was known already
    public record Learned(int activities, int tasks, int nicknames, boolean changed) {}

    public Learned learn(String actor) {
        return house.transactions().inOne(() -> {
            var activities = code(LearnedWords.Kind.ACTIVITY);
            var tasks = code(LearnedWords.Kind.TASK);
            var names = nicknames();
            var isNew = !names.equals(learned.nicknames());
            if (isNew) {
                learned.keep(names);
            }
            var count = names.values().stream().mapToInt(List::size).sum();
            var result = new Learned(
                    activities.entries(), tasks.entries(), count, activities.changed() || tasks.changed() || isNew);
            if (result.changed()) {
                note(result, actor);
            }
            return result;
        });
    }

    private record Lesson(int entries, boolean changed) {}

    private Lesson code(LearnedWords.Kind kind) {
        var examples = learned.examples(kind, MOST_ENTRIES);
        var rows = Classifier.train(examples).rows();
        var changed = !learned.weights(kind).map(rows::equals).orElse(false);
        if (changed) {
            learned.keep(kind, rows, examples.size(), house.now());
        }
        return new Lesson(examples.size(), changed);
    }

    private Map<TimekeeperId, List<Nickname>> nicknames() {
        var notes = learned.notes(MOST_ENTRIES);
        if (notes.isEmpty()) {
            return Map.of();
        }
        var known = new MatterIndex(new MatterNames(house.transactions()).open(), RuleReaders.colleagues(house));
        var names =
                new TreeMap<TimekeeperId, List<Nickname>>((a, b) -> a.value().compareTo(b.value()));
        notes.forEach((person, own) -> {
            var found = nicknames(known, own);
            if (!found.isEmpty()) {
                names.put(person, found);
            }
        });
        return names;
    }

    /// In the order in which they are kept.
    private static List<Nickname> nicknames(MatterIndex known, List<Approved> notes) {
        return new OwnWords(known)
                .learn(notes).stream()
                        .sorted((a, b) -> a.words().compareTo(b.words()))
                        .toList();
    }

    private void note(Learned result, String actor) {
        house.book()
                .append(Event.of(house.now(), actor, Action.HABITS_LEARNED, new Subject("firm", "habits", 0))
                        .with(Map.of(
                                "activities", result.activities(),
                                "tasks", result.tasks(),
                                "nicknames", result.nicknames())));
    }
}
