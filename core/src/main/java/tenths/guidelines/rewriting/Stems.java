package tenths.guidelines.rewriting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// When two words say the same: other endings of one word, and the few words that mean one deed in a narrative.
final class Stems {
    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS = List.of("ing", "ied", "ies", "ed", "es", "s");
    private static final String SILENT = "eiy";
    private static final String NEVER_DOUBLED = "aeioulsz";

    /// Words that deny are their own stems: "not" is not the stem of "note".
    private static final Set<String> DENYING = Set.of("not", "no", "never", "none", "nor", "without", "cannot");

    /// Words that carry no fact of their own.
    private static final Set<String> GLUE = Set.of(
            "a",
            "an",
            "the",
            "to",
            "of",
            "with",
            "for",
            "from",
            "and",
            "or",
            "in",
            "on",
            "at",
            "by",
            "as",
            "into",
            "upon",
            "between",
            "among",
            "via",
            "per",
            "re",
            "regarding",
            "concerning",
            "about",
            "this",
            "that",
            "these",
            "those",
            "their",
            "his",
            "her",
            "its",
            "is",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "which",
            "who");

    /// Each row is one deed.
    private static final Map<String, String> DEEDS = deeds(
            "call phone telephone teleconference conference confer",
            "email mail correspondence correspond",
            "draft prepare",
            "lawyer attorney");

    private Stems() {}

    static boolean isGlue(String word) {
        return GLUE.contains(word);
    }

    /// The word without its ending; words for one deed have one stem.
    ///
    /// @param word in lower case
    static String of(String word) {
        if (DENYING.contains(word)) {
            return word;
        }
        var bare = bare(word);
        return DEEDS.getOrDefault(bare, "~" + bare);
    }

    private static Map<String, String> deeds(String... rows) {
        var deeds = new HashMap<String, String>();
        for (var row : rows) {
            for (var word : row.split(" ")) {
                deeds.put(bare(word), "=" + row.substring(0, row.indexOf(' ')));
            }
        }
        return Map.copyOf(deeds);
    }

    private static String bare(String word) {
        var whole = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        var stem = whole;
        for (var ending : ENDINGS) {
            if (whole.endsWith(ending) && !whole.endsWith("ss") && whole.length() - ending.length() >= SHORTEST) {
                stem = undoubled(whole.substring(0, whole.length() - ending.length()));
                break;
            }
        }
        var last = stem.length() - 1;
        return stem.length() > SHORTEST && SILENT.indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
    }

    private static String undoubled(String stem) {
        var last = stem.length() - 1;
        return last > SHORTEST - 1
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && NEVER_DOUBLED.indexOf(stem.charAt(last)) < 0
                ? stem.substring(0, last)
                : stem;
    }
}
