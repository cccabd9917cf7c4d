package tenths.notes.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Span;

/// Phrases with a meaning each, read from rows such as `REVIEW: read*, go through`; the longest phrase is found.
///
/// `draft*` stands for draft, drafts, drafted and drafting. Up to three marks or spaces may lie between two words.
///
/// @param <T> what a phrase means
public final class PhraseTable<T> {
    private static final int LONGEST_GAP = 3;
    private static final int SHORTEST_PLURAL = 4;
    private static final String SEPARATE = ";:()\n\r";

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    /// A phrase where it stands.
    ///
    /// @param first index of its first word, `last` of the last
    public record Found<T>(T meaning, int first, int last, Span span) {}

    /// @param phrase words as they are typed, with a star behind a verb that is bent
    public void learn(String phrase, T meaning) {
        var words = phrase.strip().split(" ", -1);
        var ways = List.of(List.<String>of());
        for (var word : words) {
            var longer = new ArrayList<List<String>>();
            for (var way : ways) {
                for (var form : forms(word)) {
                    var more = new ArrayList<>(way);
                    Words.of(form).forEach(part -> more.add(part.folded()));
                    longer.add(more);
                }
            }
            ways = List.copyOf(longer);
        }
        ways.forEach(way -> enter(way, phrase, meaning));
    }

    private void enter(List<String> words, String phrase, T meaning) {
        var node = root;
        for (var word : words) {
            node = node.next.computeIfAbsent(word, _ -> new Node<>());
        }
        if (node == root || (node.meaning != null && !node.meaning.equals(meaning))) {
            throw new IllegalArgumentException("'" + phrase + "' has no word, or already another meaning");
        }
        node.meaning = meaning;
    }

    /// Every phrase in the words, from left to right, without overlaps.
    public List<Found<T>> in(CharSequence text, List<Word> words) {
        var found = new ArrayList<Found<T>>();
        for (var at = 0; at < words.size(); at++) {
            var best = longest(text, words, at);
            if (best != null) {
                found.add(best);
                at = best.last();
            }
        }
        return found;
    }

    private @Nullable Found<T> longest(CharSequence text, List<Word> words, int at) {
        Found<T> best = null;
        var node = root;
        for (var i = at; i < words.size(); i++) {
            if (i > at && !joins(text, words.get(i - 1), words.get(i))) {
                break;
            }
            node = next(node, words.get(i).folded());
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                var span = new Span(words.get(at).start(), words.get(i).end());
                best = new Found<>(node.meaning, at, i, span);
            }
        }
        return best;
    }

    /// The word, or the one of which it is the plural.
    private static <T> @Nullable Node<T> next(Node<T> node, String word) {
        var exact = node.next.get(word);
        return exact != null || !word.endsWith("s") || word.length() < SHORTEST_PLURAL
                ? exact
                : node.next.get(word.substring(0, word.length() - 1));
    }

    private static boolean joins(CharSequence text, Word left, Word right) {
        if (right.start() - left.end() > LONGEST_GAP) {
            return false;
        }
        for (var at = left.end(); at < right.start(); at++) {
            if (SEPARATE.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> forms(String word) {
        var forms = new LinkedHashSet<String>();
        if (!word.endsWith("*")) {
            forms.add(word);
            return forms;
        }
        var base = word.substring(0, word.length() - 1);
        var stem = base.substring(0, base.length() - 1);
        forms.add(base);
        forms.add(base + "s");
        if (base.endsWith("e")) {
            forms.add(base + "d");
            forms.add(stem + "ing");
        } else if (base.endsWith("y") && "aeiou".indexOf(stem.charAt(stem.length() - 1)) < 0) {
            forms.add(stem + "ies");
            forms.add(stem + "ied");
            forms.add(base + "ing");
        } else {
            forms.add(base + "es");
            forms.add(base + "ed");
            forms.add(base + "ing");
        }
        return forms;
    }
}
