package tenths.notes.activities;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;
import tenths.notes.Span;
import tenths.notes.words.PhraseTable;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// Reads from a lawyer's words what was done, as a UTBMS activity, and to which task of the case it belongs.
///
/// A conversation is coded by who was spoken to; a thing alone says what is usually done with it, less plainly; words
/// that tell nothing give no code.
public final class ActivityReader {
    private static final Set<String> REFERRING = Set.of("same", "him", "her", "them", "ditto");
    private static final Set<String> AGAIN = Set.of("same", "ditto", "likewise");
    private static final Set<String> CONVERSATIONS = Set.of("A105", "A106", "A107", "A108", "A113", "A114");

    /// In characters: one piece of work is told in fewer.
    private static final int LONGEST_PIECE = 5_000;

    private final CodeSet activities;
    private final TaskReader tasks;

    /// @param activities those that the client accepts
    /// @param tasks likewise
    public ActivityReader(CodeSet activities, CodeSet tasks) {
        this.activities = activities;
        this.tasks = new TaskReader(tasks);
    }

    /// For clients that accept the insurers' list of 2007 with travel, and the litigation tasks.
    public static ActivityReader usual() {
        return new ActivityReader(Utbms.ACTIVITY_2007, Utbms.LITIGATION_ABA);
    }

    /// Whether a text opens with something that was done: a verb, not merely a thing.
    public static boolean isDeed(CharSequence text, Span place) {
        return opening(text, place).anyMatch(found -> found.meaning().isDeed());
    }

    /// Whether a text opens with anything that speaks of a lawyer's work: a verb, a paper, an event.
    public static boolean isWork(CharSequence text, Span place) {
        return opening(text, place)
                .anyMatch(found -> found.meaning() != Sense.THEIRS && found.meaning() != Sense.ASIDE);
    }

    private static Stream<PhraseTable.Found<Sense>> opening(CharSequence text, Span place) {
        return WorkWords.TABLE.in(text, Words.of(text, place)).stream()
                .limit(1)
                .filter(found -> found.span().start() == place.start());
    }

    public Suggested read(Passage passage) {
        var piece = passage.piece();
        var end = Math.min(piece.end(), piece.start() + LONGEST_PIECE);
        var words = Words.of(passage.text(), new Span(piece.start(), end));
        var cues = Cue.of(passage.text(), words);
        var activity = TypedCodes.of(passage, activities);
        var task = TypedCodes.of(passage, tasks.accepted());
        return new Suggested(
                activity.isEmpty() ? activity(passage, words, cues) : activity,
                task.isEmpty() ? tasks.read(passage, words) : task);
    }

    private Suggestion activity(Passage passage, List<Word> words, List<Cue> cues) {
        var deed = Deed.of(passage, words, cues);
        if (deed == null) {
            return again(passage, words);
        }
        return switch (deed.sense()) {
            case CONFER -> conversation(passage, words, deed, cues);
            case DRAFT -> suggestion(passage, deed, "A103", "drafting");
            case REVIEW -> suggestion(passage, deed, "A104", "reviewing");
            case RESEARCH -> suggestion(passage, deed, "A102", "research");
            case PREPARE -> suggestion(passage, deed, "A101", "preparing");
            case ATTEND -> suggestion(passage, deed, "A109", "attending");
            case MANAGE -> suggestion(passage, deed, "A110", "managing files");
            case TRAVEL -> suggestion(passage, deed, accepts("A112") ? "A112" : "A111", "travel");
            case SEND, EVENT, PAPER, EVIDENCE, TOPIC, ASIDE, THEIRS -> Suggestion.NONE;
        };
    }

    /// `same for Smith`: the work told before, whatever it was.
    private static Suggestion again(Passage passage, List<Word> words) {
        var same = words.stream()
                .filter(word -> !word.number())
                .limit(2)
                .filter(word -> AGAIN.contains(word.folded()))
                .findFirst();
        return same.isEmpty() || passage.before().isEmpty()
                ? Suggestion.NONE
                : new Suggestion(passage.before(), false, List.of(same.get().span()), "the same as before");
    }

    private Suggestion suggestion(Passage passage, Deed deed, String code, String inWords) {
        return accepts(code)
                ? new Suggestion(
                        code,
                        deed.plain(),
                        List.of(deed.cue().span()),
                        passage.words(deed.cue().span()) + ": " + inWords)
                : Suggestion.NONE;
    }

    private boolean accepts(String code) {
        return activities.find(code).isPresent();
    }

    private Suggestion conversation(Passage passage, List<Word> words, Deed deed, List<Cue> cues) {
        var listener = Listener.of(passage, words, deed.cue(), cues);
        if (listener == null) {
            return asBefore(passage, words, deed);
        }
        var codes = listener.audiences().stream().map(this::code).distinct().toList();
        if (codes.size() != 1 || !accepts(codes.getFirst())) {
            return Suggestion.NONE;
        }
        var audience = listener.audiences().iterator().next();
        var spans = Stream.of(deed.cue().span(), listener.span()).distinct().toList();
        var why = passage.words(deed.cue().span()) + " with " + passage.words(listener.span()) + ": "
                + audience.inWords();
        return new Suggestion(codes.getFirst(), deed.plain(), spans, why);
    }

    private String code(Audience audience) {
        return accepts(audience.code()) ? audience.code() : audience.otherwise();
    }

    private static Suggestion asBefore(Passage passage, List<Word> words, Deed deed) {
        var refers = words.stream().anyMatch(word -> REFERRING.contains(word.folded()));
        return refers && CONVERSATIONS.contains(passage.before())
                ? new Suggestion(
                        passage.before(),
                        false,
                        List.of(deed.cue().span()),
                        passage.words(deed.cue().span()) + " with the same as before")
                : Suggestion.NONE;
    }
}
