package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.List;

/// The tasks that one narrative tells of.
///
/// A semicolon always ends a task. "and", "then", "also", a comma or a sentence end only do so when a verb of the list
/// follows in the same form as the verb before, and something stands between the two: "Review and analyze records" is
/// one task, "Review records and draft answer" is two, and so is "Review file and draft answer", since a verb right
/// behind another word is a thing. None begins behind "to": "Call to schedule and confirm".
public final class Tasks {
    private static final List<String> JOINTS = List.of("and", "then", "also", "plus");
    private static final WordTable<Boolean> JOINING = WordTable.of(JOINTS);
    private static final WordTable<Boolean> SMALL = WordTable.of(List.of(
            "a", "an", "the", "to", "for", "of", "with", "and", "or", "at", "in", "on", "further", "then", "also",
            "re"));
    private static final int LEAST_WORDS = 2;
    private static final int NONE = -1;

    private final Reading reading;
    private final String text;
    private final Phrases verbs;
    private final List<Span> found = new ArrayList<>();
    private int start;
    private int words;
    private boolean object;
    private boolean infinitive;
    private String form = "";

    private Tasks(Reading reading, Phrases verbs) {
        this.reading = reading;
        this.text = reading.text();
        this.verbs = verbs;
    }

    /// Each task with its place, in the order of the text.
    public static List<Span> in(String text, Phrases verbs) {
        return Reading.of(text).tasks(verbs);
    }

    static List<Span> read(Reading text, Phrases verbs) {
        return new Tasks(text, verbs).read();
    }

    private List<Span> read() {
        begin(start(0));
        var before = NONE;
        for (var word = 0; word < reading.words(); word++) {
            var first = word;
            var last = verbs.last(reading, first);
            if (last >= 0 && startsTask(first, before)) {
                close(start(first));
                begin(start(first));
            }
            note(first, last, before);
            word = Math.max(first, last);
            before = word > first ? NONE : first;
            var next = start(word + 1);
            if (isParted(reading.end(word), next)) {
                close(next);
                begin(next);
                before = NONE;
            }
        }
        close(text.length());
        return found;
    }

    /// Where a word starts; the end of the text behind the last.
    private int start(int word) {
        return word < reading.words() ? reading.start(word) : text.length();
    }

    private void begin(int at) {
        start = at;
        words = 0;
        object = false;
        infinitive = false;
        form = "";
    }

    /// @param last of the words of a verb; -1 where the word is none
    /// @param before the word before, where it is neither the end of another task nor of a verb of several words
    private void note(int word, int last, int before) {
        words++;
        if (last < 0) {
            object |= !SMALL.holds(reading, word);
        } else if (form.isEmpty()) {
            form = form(word);
        } else if (before >= 0 && reading.is(before, "to")) {
            infinitive = true;
        } else {
            object |= isThing(word, before);
        }
    }

    /// A word of the list behind a blank and no joint is no second verb: "Review file", "Revise draft".
    private boolean isThing(int word, int before) {
        var at = reading.start(word);
        return (before < 0 || !(reading.is(before, "or") || JOINING.holds(reading, before)))
                && Character.isWhitespace(text.charAt(at - 1))
                && Letters.inWord(text.charAt(at - 2));
    }

    private boolean isParted(int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) == ';') {
                return true;
            }
        }
        return false;
    }

    private boolean startsTask(int word, int before) {
        return object && !infinitive && isJoined(word, before) && form.equals(form(word));
    }

    private boolean isJoined(int word, int before) {
        return (before >= 0 && JOINING.holds(reading, before)) || isMarked(reading.start(word));
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
    private String form(int word) {
        var end = reading.end(word);
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
