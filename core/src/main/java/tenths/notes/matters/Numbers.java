package tenths.notes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// Matter and claim numbers as lawyers type them: `TC-1205`, `tc1205`, `1205`, `GS-417` for GS-0417, `412-87` and
/// `04120087` for 0412-0087.
///
/// A bare number counts only where it can be no time, date, amount or count.
final class Numbers {
    private static final int SHORTEST_BARE = 4;
    private static final int SHORTEST_BARE_WITH_CUE = 3;
    private static final int SHORTEST_SPACED = 3;
    private static final int SHORTEST_ALL_DIGITS = 5;
    private static final int SHORTEST_FIRST_PART = 3;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2050;
    private static final String JOINS = " -–/._#";
    private static final Set<String> CUES = Set.of("matter", "file", "no", "claim", "case", "number", "clm", "id");
    private static final Set<String> UNITS = Set.of(
            "p",
            "pp",
            "pg",
            "pgs",
            "page",
            "pages",
            "min",
            "mins",
            "minute",
            "minutes",
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "unit",
            "units",
            "mi",
            "mile",
            "miles",
            "am",
            "pm",
            "a",
            "docs",
            "documents",
            "copies",
            "days",
            "usd",
            "dollars");

    private Numbers() {}

    /// The whole number as its parts, and without the marks between digits.
    static List<List<String>> whole(String number) {
        var words = Words.of(number);
        var parts = words.stream().map(Numbers::part).toList();
        var forms = new ArrayList<List<String>>();
        if (parts.size() > 1 && words.stream().anyMatch(Word::number)) {
            forms.add(parts);
            if (words.stream().allMatch(Word::number)) {
                forms.add(List.of(withoutZeros(
                        String.join("", words.stream().map(Word::folded).toList()))));
            }
        }
        return forms;
    }

    /// The last digits alone.
    static Optional<String> bare(String number) {
        var words = Words.of(number).stream().filter(Word::number).toList();
        return words.isEmpty() || words.getLast().folded().length() < SHORTEST_BARE_WITH_CUE
                ? Optional.empty()
                : Optional.of(part(words.getLast()));
    }

    private static String part(Word word) {
        return word.number() ? withoutZeros(word.folded()) : word.folded();
    }

    private static String withoutZeros(String digits) {
        var at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    /// A number found in a text.
    ///
    /// @param last index of its last word
    record Found(Name name, int last) {}

    static @Nullable Found wholeAt(Trie numbers, CharSequence text, List<Word> words, int at) {
        Found found = null;
        var node = numbers;
        for (var i = at; i < words.size(); i++) {
            if (i > at && !joins(text, words.get(i - 1), words.get(i))) {
                break;
            }
            node = node.step(part(words.get(i)));
            if (node == null) {
                break;
            }
            var name = node.name();
            if (name != null && plausible(text, words, at, i)) {
                found = new Found(name, i);
            }
        }
        return found;
    }

    private static boolean joins(CharSequence text, Word left, Word right) {
        var gap = right.start() - left.end();
        if (gap == 0) {
            return true;
        }
        if (gap == 1 && right.number() && text.charAt(left.end()) == ' ') {
            return right.folded().length() >= SHORTEST_SPACED;
        }
        return gap <= 2 && text.subSequence(left.end(), right.start()).chars().allMatch(c -> JOINS.indexOf(c) >= 0);
    }

    private static boolean plausible(CharSequence text, List<Word> words, int first, int last) {
        var some = words.subList(first, last + 1);
        if (some.stream().allMatch(Word::number)) {
            var digits = some.stream().mapToInt(word -> word.folded().length()).sum();
            var marked = text.subSequence(
                            some.getFirst().start(), some.getLast().end())
                    .toString();
            var enough =
                    digits >= SHORTEST_ALL_DIGITS || some.getFirst().folded().length() >= SHORTEST_FIRST_PART;
            return enough
                    && marked.chars().noneMatch(c -> c == '.' || c == ' ')
                    && freeBefore(text, some.getFirst())
                    && freeBehind(text, some.getLast());
        }
        return freeBehind(text, words.get(last));
    }

    static @Nullable Found bareAt(Trie numbers, CharSequence text, List<Word> words, int at) {
        var word = words.get(at);
        if (!word.number() || !freeBefore(text, word) || !freeBehind(text, word)) {
            return null;
        }
        var cue = hasCue(text, words, at);
        if (word.folded().length() < (cue ? SHORTEST_BARE_WITH_CUE : SHORTEST_BARE) || (!cue && isYear(word))) {
            return null;
        }
        if (at + 1 < words.size() && UNITS.contains(words.get(at + 1).folded())) {
            return null;
        }
        var node = numbers.step(part(word));
        var name = node == null ? null : node.name();
        return name == null ? null : new Found(name, at);
    }

    private static boolean hasCue(CharSequence text, List<Word> words, int at) {
        var start = words.get(at).start();
        return (start > 0 && text.charAt(start - 1) == '#')
                || (at > 0 && CUES.contains(words.get(at - 1).folded()));
    }

    private static boolean isYear(Word word) {
        return word.folded().length() == SHORTEST_BARE
                && FIRST_YEAR <= Integer.parseInt(word.folded())
                && Integer.parseInt(word.folded()) <= LAST_YEAR;
    }

    private static boolean freeBefore(CharSequence text, Word word) {
        if (word.start() == 0) {
            return true;
        }
        var before = text.charAt(word.start() - 1);
        return !Character.isLetterOrDigit(before) && "$€£.,:-–/".indexOf(before) < 0;
    }

    private static boolean freeBehind(CharSequence text, Word word) {
        if (word.end() == text.length()) {
            return true;
        }
        var behind = text.charAt(word.end());
        if (Character.isLetterOrDigit(behind) || behind == '%') {
            return false;
        }
        var mark = ".,:/-".indexOf(behind) >= 0;
        return !mark || word.end() + 1 == text.length() || !Character.isDigit(text.charAt(word.end() + 1));
    }
}
