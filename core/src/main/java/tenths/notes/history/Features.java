package tenths.notes.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.Shorthand;
import tenths.notes.words.Words;

/// The words of a narrative that may tell a code: ordinary words and pairs of them, abbreviations written out. Names
/// are
/// none, so that what is learned holds for the next case and carries no client's name.
final class Features {
    private static final Set<String> SILENT = Set.of(
            "the",
            "of",
            "to",
            "and",
            "for",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "with",
            "from",
            "as",
            "is",
            "was",
            "his",
            "her",
            "its",
            "their",
            "this",
            "that",
            "be",
            "are",
            "were",
            "it",
            "or",
            "into",
            "per",
            "same",
            "regarding",
            "concerning",
            "about");
    private static final int SHORTEST_PLURAL = 4;

    private Features() {}

    static Set<String> of(String narrative, String matterType) {
        var features = new LinkedHashSet<String>();
        var before = "";
        for (var word : ordinary(narrative)) {
            features.add(word);
            if (!before.isEmpty()) {
                features.add(before + " " + word);
            }
            before = word;
        }
        if (!features.isEmpty() && !matterType.isBlank()) {
            features.add("type: " + matterType.strip());
        }
        return features;
    }

    private static List<String> ordinary(String narrative) {
        var words = new ArrayList<String>();
        for (var word : Words.of(narrative)) {
            for (var part : Shorthand.words(word.folded()).orElse(word.folded()).split(" ", -1)) {
                if (!word.number() && !SILENT.contains(part) && EverydayWords.knows(part)) {
                    words.add(singular(part));
                }
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() > SHORTEST_PLURAL && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
