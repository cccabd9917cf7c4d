package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// What will be done is not work yet: `will call tomorrow`, `need to draft the answer`.
final class Plans {
    // spotless:off
    private static final Set<String> WHO = Set.of("i", "we", "he", "she", "they", "you", "then", "and", "but", "so", "also", "just", "now",
            "please", "still", "that", "this", "it", "or");
    private static final Set<String> NO_CONTENT = Set.of("i", "we", "then", "and", "but", "so", "also", "just", "now", "please", "still", "i'd",
            "to", "the", "a", "on", "for", "hi", "note", "fyi", "reminder", "again", "next", "later", "early", "am", "pm", "morning");
    private static final Set<String> NOUN_BEFORE_WILL = Set.of("the", "a", "his", "her", "last", "decedent's", "mother's", "father's", "pour",
            "living", "of", "client's", "draft", "review", "rev", "revise", "re", "their", "signed", "new", "old", "holographic");
    // spotless:on

    private final Page page;
    private final Tokens tokens;

    private Plans(Page page) {
        this.page = page;
        this.tokens = page.tokens();
    }

    static Page takeOff(Page page, List<Clause> clauses) {
        var left = page;
        for (var clause : clauses) {
            left = new Plans(left).takeOff(clause);
        }
        return left;
    }

    private Page takeOff(Clause clause) {
        for (var i = clause.from(); i < clause.to(); i++) {
            if (!page.hidden().get(i) && isToCome(i, clause)) {
                return page.hide(clause.from(), clause.to(), Flag.PLAN);
            }
            if (!page.hidden().get(i) && isCue(i)) {
                return hasContent(clause.from(), i)
                        ? part(clause, i)
                        : page.hide(clause.from(), clause.to(), Flag.PLAN);
            }
        }
        return page;
    }

    /// `Follow up with Gus next week`: nothing took time yet.
    private boolean isToCome(int i, Clause clause) {
        return tokens.is(i, "next")
                && tokens.in(i + 1, Set.of("week", "month", "monday", "tuesday", "wednesday", "thursday", "friday"))
                && page.stretches(clause.from(), clause.to()).isEmpty()
                && !tokens.low(clause.from()).endsWith("ed");
    }

    private boolean isCue(int i) {
        if (tokens.is(i, "will")) {
            var isVerb = tokens.at(i + 1).isWord()
                    && !tokens.in(i + 1, Set.of("and", "contest", "of", "or", "for", "from", "w", "with"));
            return isVerb && !tokens.in(i - 1, NOUN_BEFORE_WILL) && !page.isNamed(i);
        }
        if (tokens.in(i, Set.of("i'll", "we'll", "gonna", "todo", "tbd"))) {
            return true;
        }
        if (i == 0 || tokens.at(i - 1).isBreak() || tokens.is(i - 1, ';')) {
            var isGuess = tokens.in(
                    i,
                    Set.of(
                            "estimate",
                            "estimated",
                            "est",
                            "anticipate",
                            "anticipated",
                            "projected",
                            "forecast",
                            "budgeted"));
            if ((isGuess && page.figures().get(i + 1)) || (tokens.is(i, "budget") && tokens.is(i + 1, ':'))) {
                return true;
            }
        }
        if (isSetDown(i)) {
            return true;
        }
        if (tokens.is(i, "should") || tokens.is(i, "must")) {
            return !tokens.in(i + 1, Set.of("be", "have", "read", "say", "not")) && tokens.in(i - 1, WHO);
        }
        if (tokens.says(i, "going", "to")
                || tokens.says(i, "need", "to")
                || tokens.says(i, "needs", "to")
                || tokens.says(i, "plan", "to")
                || tokens.says(i, "planning", "to")
                || tokens.says(i, "have", "to")
                || tokens.says(i, "want", "to")
                || tokens.says(i, "remember", "to")
                || tokens.says(i, "hope", "to")
                || tokens.says(i, "expect", "to")
                || tokens.says(i, "intend", "to")
                || tokens.says(i, "got", "to")) {
            var isTelling = tokens.in(i + 2, Set.of("say", "log", "record", "enter", "bill", "add", "correct", "note"));
            return !isTelling
                    && !tokens.in(
                            i - 1, Set.of("re", "regarding", "about", "of", "client's", "client", "they", "pltf"));
        }
        return tokens.says(i, "remind", "me")
                || tokens.says(i, "to", "do", ":")
                || tokens.says(i, "to", "-", "do")
                || tokens.says(i, "don't", "forget")
                || tokens.says(i, "action", "item")
                || isTomorrow(i);
    }

    /// `depo scheduled 5/20 9:00-12:00`: a day to come that somebody fixed.
    private boolean isSetDown(int i) {
        return tokens.in(i, Set.of("scheduled", "set", "noticed", "calendared"))
                && page.days(i + 1, i + 4).stream().anyMatch(day -> !day.isOfWork())
                && page.stretches(i, i + 10).stream().anyMatch(stretch -> stretch.isClock());
    }

    private boolean isTomorrow(int i) {
        return tokens.in(i, Set.of("tomorrow", "tmrw", "tmr", "tmw", "morgen", "demain", "mañana"))
                && page.days(i, i + 1).stream().anyMatch(day -> day.isOfWork());
    }

    /// Whether something was done before the plan begins.
    private boolean hasContent(int from, int to) {
        for (var i = from; i < to; i++) {
            if (page.isContent(i) && tokens.low(i).length() > 1 && !NO_CONTENT.contains(tokens.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// Only the part with the plan goes; a time at the very end was spent on what was done.
    private Page part(Clause clause, int cue) {
        var start = cue;
        while (start > clause.from() && !isJoint(start - 1)) {
            start--;
        }
        if (!hasContent(clause.from(), start)) {
            start = cue;
        }
        var end = endOfPart(cue, clause.to());
        var isTimed = !page.stretches(clause.from(), start).isEmpty()
                || !page.stretches(end, clause.to()).isEmpty();
        var inside = page.stretches(start, end);
        if (!isTimed
                && !inside.isEmpty()
                && !inside.getLast().isClock()
                && inside.getLast().to() >= clause.to()) {
            return page.hide(start, inside.getLast().from(), Flag.PLAN);
        }
        return page.hide(start, end, Flag.PLAN);
    }

    private boolean isJoint(int i) {
        return tokens.is(i, ',')
                || tokens.is(i, '-')
                || tokens.is(i, '–')
                || tokens.is(i, '—')
                || tokens.is(i, '(')
                || tokens.in(i, Set.of("and", "but", "then", "so"));
    }

    private int endOfPart(int cue, int to) {
        for (var i = cue; i < to; i++) {
            if (tokens.is(i, ',') || tokens.is(i, ')') || tokens.is(i, '—')) {
                return i;
            }
        }
        return to;
    }
}
