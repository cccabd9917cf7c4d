package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tenths.guidelines.words.Span;

/// What a text is about, so that two texts on one thing can be known: the first words behind a verb that carry meaning.
final class Topic {
    private static final int WORDS = 3;
    private static final Set<String> SMALL = Set.of(
            "a",
            "an",
            "the",
            "of",
            "to",
            "for",
            "with",
            "and",
            "on",
            "in",
            "re",
            "regarding",
            "concerning",
            "about",
            "whether",
            "further",
            "additional",
            "continue",
            "continued",
            "same",
            "issue",
            "issues",
            "law",
            "into",
            "by",
            "at",
            "as",
            "its",
            "his",
            "her",
            "their",
            "our",
            "under",
            "upon");

    private Topic() {}

    /// Up to three words; empty where nothing follows in the same task.
    static List<String> behind(String text, Span verb) {
        var topic = new ArrayList<String>(WORDS);
        var at = verb.end();
        while (at < text.length() && topic.size() < WORDS && !isEnd(text.charAt(at))) {
            var end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                var word = text.substring(at, end).toLowerCase(Locale.ROOT);
                if (word.length() > 1 && !SMALL.contains(word)) {
                    topic.add(word);
                }
            }
            at = Math.max(end, at + 1);
        }
        return topic;
    }

    private static boolean isEnd(char c) {
        return c == ';' || c == '(';
    }
}
