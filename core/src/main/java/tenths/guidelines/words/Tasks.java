package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tasks that one narrative tells of.
///
/// A semicolon always ends a task. "and", "then", "also", a comma or a sentence end only do so when a verb of the list
/// follows in the same form as the verb before, and something stands between the two: "Review and analyze records" is
/// one task, "Review records and draft answer" is two, and so is "Review file and draft answer", since a verb right
/// behind another word is a thing. None begins behind "to": "Call to schedule and confirm".
public final class Tasks {
    private static final Set<String> JOINTS = Set.of("and", "then", "also", "plus");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "to", "for", "of", "with", "and", "or", "at", "in", "on", "further", "then", "also",
            "re");
    private static final int LEAST_WORDS = 2;
    private static final int LONGEST_SMALL = 7;

    private final String text;
    private final Phrases verbs;
    private final List<Span> found = new ArrayList<>();
    private int start;
    private int words;
    private boolean object;
    private boolean infinitive;
    private String form = "";

    private Tasks(String text, Phrases verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    /// Each task with its place, in the order of the text.
    public static List<Span> in(String text, Phrases verbs) {
        return new Tasks(text, verbs).read();
    }

    private List<Span> read() {
        var at = Letters.nextWord(text, 0);
        begin(at);
        var before = "";
        while (at < text.length()) {
            var verbEnd = verbs.endAt(text, at);
            if (verbEnd > 0 && startsTask(at, before)) {
                close(at);
                begin(at);
            }
            var end = verbEnd > 0 ? verbEnd : Letters.wordEnd(text, at);
            var word = word(at, end);
            note(at, word, before, verbEnd > 0 ? form(at) : "");
            var next = Letters.nextWord(text, end);
            if (isParted(end, next)) {
                close(next);
                begin(next);
                word = "";
            }
            before = word;
            at = next;
        }
        close(text.length());
        return found;
    }

    private void begin(int at) {
        start = at;
        words = 0;
        object = false;
        infinitive = false;
        form = "";
    }

    /// @param verb the form of a verb; empty for another word
    private void note(int at, String word, String before, String verb) {
        words++;
        if (verb.isEmpty()) {
            object |= !SMALL.contains(word);
        } else if (form.isEmpty()) {
            form = verb;
        } else if (before.equals("to")) {
            infinitive = true;
        } else {
            object |= isThing(at, before);
        }
    }

    /// A word of the list behind a blank and no joint is no second verb: "Review file", "Revise draft".
    private boolean isThing(int at, String before) {
        return !before.equals("or")
                && !JOINTS.contains(before)
                && Character.isWhitespace(text.charAt(at - 1))
                && Letters.inWord(text.charAt(at - 2));
    }

    /// A word in lower case; empty for one that is longer than any small word.
    private String word(int at, int end) {
        return end - at > LONGEST_SMALL ? "" : text.substring(at, end).toLowerCase(Locale.ROOT);
    }

    private boolean isParted(int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) == ';') {
                return true;
            }
        }
        return false;
    }

    private boolean startsTask(int at, String before) {
        return object && !infinitive && (JOINTS.contains(before) || isMarked(at)) && form.equals(form(at));
    }

    /// Whether a comma or the end of a sentence stands before a word, however many blanks lie between.
    private boolean isMarked(int at) {
        var mark = at - 1;
        while (Character.isWhitespace(text.charAt(mark))) {
            mark--;
        }
        return text.charAt(mark) == ','
                || (text.charAt(mark) == '.' && mark < at - 1 && Lead.isSentenceEnd(text, mark));
    }

    /// The form of a verb, which is that of its first word: "Setting up".
    private String form(int at) {
        var end = Letters.wordEnd(text, at);
        if (endsWith("ing", end)) {
            return "ing";
        }
        return endsWith("ed", end) ? "ed" : "plain";
    }

    private boolean endsWith(String ending, int end) {
        return text.regionMatches(true, end - ending.length(), ending, 0, ending.length());
    }

    private static boolean endsTask(char c) {
        return Letters.inWord(c) || c == ')' || c == ']';
    }

    /// Ends the task before `next`, without the joint and the marks between.
    private void close(int next) {
        var end = next;
        var shrunk = true;
        while (shrunk) {
            shrunk = false;
            while (end > start && !endsTask(text.charAt(end - 1))) {
                end--;
            }
            for (var joint : JOINTS) {
                var cut = end - joint.length();
                if (next < text.length()
                        && cut > start
                        && text.regionMatches(true, cut, joint, 0, joint.length())
                        && !Letters.inWord(text.charAt(cut - 1))) {
                    end = cut;
                    shrunk = true;
                }
            }
        }
        if (words >= LEAST_WORDS || (found.isEmpty() && next >= text.length())) {
            found.add(new Span(start, end));
        } else if (words > 0 && !found.isEmpty()) {
            found.set(found.size() - 1, new Span(found.getLast().start(), end));
        }
    }
}
