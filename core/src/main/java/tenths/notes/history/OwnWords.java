package tenths.notes.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenths.firm.MatterId;
import tenths.notes.matters.MatterIndex;
import tenths.notes.matters.Mention;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.GivenNames;
import tenths.notes.words.Shorthand;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// What a person calls their matters, learned from their own approved notes: `the grocery store`, `Petro`.
///
/// A word counts once it was used often enough, always for the same matter, while the person worked on others too.
public final class OwnWords {
    /// So many notes of one matter have to use a word.
    public static final int LEAST_USES = 3;

    private static final int SHORTEST = 3;
    private static final Set<String> ARTICLES = Set.of("the", "that", "a", "an");

    private final MatterIndex known;

    /// @param known names that need not be learned
    public OwnWords(MatterIndex known) {
        this.known = known;
    }

    /// A note by the person, with the matter for which it was approved.
    public record Approved(String words, MatterId matter) {}

    /// A learned name.
    ///
    /// @param uses in how many notes
    public record Nickname(String words, MatterId matter, int uses) {}

    /// The nicknames in the order in which they were first used.
    public List<Nickname> learn(List<Approved> history) {
        var uses = new LinkedHashMap<String, Map<MatterId, Integer>>();
        var matters = new LinkedHashSet<MatterId>();
        for (var note : history) {
            matters.add(note.matter());
            for (var name : candidates(note.words())) {
                uses.computeIfAbsent(name, _ -> new HashMap<>()).merge(note.matter(), 1, Integer::sum);
            }
        }
        var learned = new ArrayList<Nickname>();
        uses.forEach((words, where) -> {
            var only = where.entrySet().iterator().next();
            if (where.size() == 1 && matters.size() > 1 && only.getValue() >= LEAST_USES) {
                learned.add(new Nickname(words, only.getKey(), only.getValue()));
            }
        });
        return learned;
    }

    /// Words that are in no file and no dictionary, and two ordinary words that stand where a matter is named.
    private Set<String> candidates(String note) {
        var words = Words.of(note);
        var taken = known.mentions(note).stream()
                .filter(mention -> !mention.isStranger())
                .map(Mention::span)
                .toList();
        var free = words.stream()
                .filter(word -> taken.stream().noneMatch(span -> span.touches(word.span())))
                .toList();
        var names = new LinkedHashSet<String>();
        free.stream().map(Word::folded).filter(OwnWords::isStrange).forEach(names::add);
        opening(free).ifPresent(names::add);
        articled(free).forEach(names::add);
        return names;
    }

    private static boolean isStrange(String word) {
        return word.length() >= SHORTEST
                && Character.isLetter(word.charAt(0))
                && !EverydayWords.knows(word)
                && !Shorthand.knows(word)
                && !GivenNames.knows(word);
    }

    /// `grocery store` at the very start.
    private static Optional<String> opening(List<Word> words) {
        return words.size() > 2 && isPair(words.get(0), words.get(1))
                ? Optional.of(pair(words.get(0), words.get(1)))
                : Optional.empty();
    }

    /// `the grocery store` anywhere.
    private static List<String> articled(List<Word> words) {
        var pairs = new ArrayList<String>();
        for (var at = 0; at + 2 < words.size(); at++) {
            if (ARTICLES.contains(words.get(at).folded()) && isPair(words.get(at + 1), words.get(at + 2))) {
                pairs.add(pair(words.get(at + 1), words.get(at + 2)));
            }
        }
        return pairs;
    }

    private static boolean isPair(Word first, Word second) {
        return isOrdinaryName(first) && isOrdinaryName(second) && second.start() - first.end() == 1;
    }

    private static boolean isOrdinaryName(Word word) {
        return !word.number() && word.folded().length() >= SHORTEST && EverydayWords.isTrade(word.folded());
    }

    private static String pair(Word first, Word second) {
        return first.folded() + " " + second.folded();
    }
}
