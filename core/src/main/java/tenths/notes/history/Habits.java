package tenths.notes.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tenths.notes.KnownMatter;
import tenths.notes.Span;
import tenths.notes.activities.Passage;
import tenths.notes.activities.Suggested;
import tenths.notes.activities.Suggestion;
import tenths.notes.history.OwnWords.Nickname;
import tenths.notes.words.Words;

/// What was learned from a firm's approved entries and from one person's own notes, as a reader uses it.
///
/// The firm's history speaks where the words alone tell no code, or tell it only by the thing that was worked on. What
/// the writer plainly said stands.
///
/// @param activities learned from the whole firm
/// @param tasks likewise
/// @param nicknames those of the person who writes
public record Habits(Classifier activities, Classifier tasks, List<Nickname> nicknames) {
    private static final int MOST_REASONS = 3;

    public Habits {
        nicknames = List.copyOf(nicknames);
    }

    /// Of a firm that has no history yet.
    public static Habits none() {
        return new Habits(Classifier.silent(), Classifier.silent(), List.of());
    }

    /// The firm's history with the nicknames of one person.
    public Habits of(List<Nickname> person) {
        return new Habits(activities, tasks, person);
    }

    /// The matters under the person's own names as well.
    public List<KnownMatter> known(List<KnownMatter> matters) {
        return nicknames.isEmpty()
                ? matters
                : matters.stream().map(this::called).toList();
    }

    private KnownMatter called(KnownMatter matter) {
        var own = nicknames.stream()
                .filter(name -> name.matter().equals(matter.id()))
                .map(Nickname::words)
                .toList();
        return own.isEmpty() ? matter : matter.alsoCalled(own);
    }

    /// The codes of the words, and where these tell too little those of the history.
    public Suggested better(Passage passage, Suggested said) {
        return new Suggested(better(activities, passage, said.activity()), better(tasks, passage, said.task()));
    }

    private static Suggestion better(Classifier classifier, Passage passage, Suggestion said) {
        if (said.plain() || classifier.isSilent()) {
            return said;
        }
        var words = passage.piece().of(passage.text());
        return classifier
                .guess(words, "")
                .filter(guess -> !guess.code().equals(said.code()))
                .map(guess -> suggestion(passage, guess))
                .orElse(said);
    }

    private static Suggestion suggestion(Passage passage, Guess guess) {
        var spans = guess.weights().stream()
                .filter(weight ->
                        weight.code().equals(guess.code()) && !weight.words().isEmpty())
                .limit(MOST_REASONS)
                .map(weight -> place(passage, weight.words()))
                .flatMap(Optional::stream)
                .toList();
        return Suggestion.ofHistory(spans, guess.ground());
    }

    /// Where the word stands that led to the code; it may have been an abbreviation of it.
    private static Optional<Span> place(Passage passage, String reason) {
        var wanted = Set.of(reason.split(" ", -1));
        return Words.of(passage.text(), passage.piece()).stream()
                .filter(word -> Features.of(word.folded(), "").stream().anyMatch(wanted::contains))
                .map(word -> word.span())
                .findFirst();
    }
}
