package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A client's list of phrases, prepared once for many narratives.
///
/// A phrase is found as whole words, whatever their case and ending: `schedule` finds "Scheduling". Spaces and hyphens
/// are the same. Three signs refine it: `^file` only where it leads a task (at the start, or after a mark, "and",
/// "to"); `file * motion` with up to three words between; `"file"` in quotation marks as plain text anywhere.
public final class Phrases {
    private static final int KEPT = 256;

    /// Those prepared lately: rules of many clients have the same lists, and preparing one is long work.
    private static final Recent<Phrases> RECENT = new Recent<>(KEPT);

    public static final Phrases NONE = of(List.of());

    private final List<String> list;
    private final State anywhere = new State();
    private final State leading = new State();
    private final List<Literal> literals = new ArrayList<>();

    /// Plain text to be found anywhere.
    private record Literal(String text, LetterPairs pairs) {
        Literal(String text) {
            this(text, new LetterPairs(text));
        }
    }

    private Phrases(List<String> list) {
        this.list = List.copyOf(list);
        this.list.forEach(this::learn);
    }

    public static Phrases of(List<String> list) {
        var hash = list.hashCode();
        var kept = RECENT.find(hash);
        return kept != null && kept.list.equals(list) ? kept : RECENT.keep(hash, new Phrases(list));
    }

    public static Phrases of(String... list) {
        return of(List.of(list));
    }

    private void learn(String phrase) {
        if (phrase.length() > 2 && phrase.startsWith("\"") && phrase.endsWith("\"")) {
            literals.add(new Literal(phrase.substring(1, phrase.length() - 1)));
            return;
        }
        var words = words(phrase);
        if (words.isEmpty() || words.getFirst().equals("*") || words.getLast().equals("*")) {
            throw new IllegalArgumentException("a phrase starts and ends with a word, not '" + phrase + "'");
        }
        (phrase.startsWith("^") ? leading : anywhere).learn(words);
    }

    private static List<String> words(String phrase) {
        var folded = phrase.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        for (var at = 0; at < folded.length(); ) {
            if (folded.charAt(at) == '*') {
                words.add("*");
                at++;
            } else if (Letters.inWord(folded.charAt(at))) {
                var end = Letters.wordEnd(folded, at);
                words.add(folded.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    public List<String> list() {
        return list;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// Every place where a phrase stands, without overlaps, the longest first where several start together.
    public List<Span> in(String text) {
        return in(Reading.of(text));
    }

    private List<Span> in(Reading text) {
        var found = new ArrayList<Span>(0);
        for (var word = 0; word < text.words(); word++) {
            var last = last(text, word);
            if (last >= 0) {
                found.add(new Span(text.start(word), text.end(last)));
                word = last;
            }
        }
        addPlainText(text, found);
        return found;
    }

    private void addPlainText(Reading text, List<Span> found) {
        for (var literal : literals) {
            if (text.pairs().mayHold(literal.pairs())) {
                addLiteral(literal.text(), text.text(), found);
            }
        }
    }

    /// Whether a plain text of the list stands in it, whatever the phrases do.
    boolean holdsPlainText(Reading text) {
        if (literals.isEmpty()) {
            return false;
        }
        var found = new ArrayList<Span>(0);
        addPlainText(text, found);
        return !found.isEmpty();
    }

    /// The numbers of the words with which a phrase begins.
    IntStream beginnings() {
        return IntStream.concat(IntStream.of(anywhere.numbers()), IntStream.of(leading.numbers()));
    }

    /// Every place of a phrase that no phrase of `exceptions` touches.
    public List<Span> in(String text, Phrases exceptions) {
        var found = in(text);
        if (found.isEmpty() || exceptions.isEmpty()) {
            return found;
        }
        var spared = exceptions.in(text);
        return found.stream()
                .filter(span -> spared.stream().noneMatch(span::overlaps))
                .toList();
    }

    public boolean touch(String text) {
        return !in(text).isEmpty();
    }

    /// The last word of the longest phrase that starts with a word, or -1.
    int last(Reading text, int word) {
        var last = anywhere.last(text, word);
        var led = leading.last(text, word);
        return led > last && Lead.isAt(text.text(), text.start(word)) ? led : last;
    }

    private static void addLiteral(String literal, String text, List<Span> found) {
        var last = text.length() - literal.length();
        var first = Letters.folded(literal.charAt(0));
        for (var at = 0; at <= last; at++) {
            if (Letters.folded(text.charAt(at)) == first
                    && text.regionMatches(true, at, literal, 0, literal.length())) {
                found.add(new Span(at, at + literal.length()));
                at += literal.length() - 1;
            }
        }
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Phrases phrases && list.equals(phrases.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /// The list as it was given.
    @Override
    public String toString() {
        return list.toString();
    }
}
