package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// What will be done is not work yet: `will call tomorrow`, `need to draft the answer`.
final class Plans {
    // spotless:off
    private static final Set<String> WHO = Set.of("i", "we", "he", "she", "they", "you", "then", "and", "but", "so",
            "also", "just", "now", "please", "still", "that", "this", "it", "or");
    private static final Set<String> NO_CONTENT = Set.of("i", "we", "then", "and", "but", "so", "also", "just", "now",
            "please", "still", "i'd", "to", "the", "a", "on", "for", "hi", "note", "fyi", "reminder", "again", "next",
            "later", "early", "am", "pm", "morning");
    private static final Set<String> NOUN_BEFORE_WILL = Set.of("the", "a", "his", "her", "last", "decedent's",
            "mother's", "father's", "pour", "living", "of", "client's", "draft", "review", "rev", "revise", "re",
            "their", "signed", "new", "old", "holographic");
    private static final Set<String> BEHIND_A_WILL = Set.of("and", "contest", "of", "or", "for", "from", "w", "with");
    private static final Set<String> ANNOUNCING = Set.of("i'll", "we'll", "gonna", "todo", "tbd");
    private static final Set<String> INTENDING = Set.of("going", "need", "needs", "plan", "planning", "have", "want",
            "remember", "hope", "expect", "intend", "got");
    private static final Set<String> TELLING = Set.of("say", "log", "record", "enter", "bill", "add",
            "correct", "note");
    private static final Set<String> OTHERS_INTEND = Set.of("re", "regarding", "about", "of", "client's", "client",
            "they", "pltf");
    private static final Set<String> FIXED = Set.of("scheduled", "set", "noticed", "calendared", "slated", "booked",
            "reserved", "blocked", "schedule", "sched", "sched'd", "scheduling", "listed");
    private static final Set<String> EXPECTED = Set.of("expected", "listed", "foreseen", "planned", "anticipated",
            "allotted", "supposed");
    private static final Set<String> SET_DOWN = Set.of("scheduled", "set", "noticed", "calendared");
    private static final Set<String> MORROW = Set.of("tomorrow", "tmrw", "tmr", "tmw", "morgen", "demain", "mañana");
    private static final Set<String> COMING = Set.of("week", "month", "monday", "tuesday", "wednesday", "thursday",
            "friday");
    private static final Set<String> GUESSING = Set.of("estimate", "estimated", "est", "anticipate", "anticipated",
            "projected", "forecast", "budgeted");
    // spotless:on

    private static final int TO_COME = 5;
    private static final Set<String> ABOUT_TO =
            Set.of("i'm", "we're", "im", "he's", "she's", "they're", "i'll", "we'll");
    /// `I am drafting the brief due next week` is work; `I'm deposing her next week` is none yet.
    private static final Set<String> APPOINTMENTS = Set.of(
            "deposing",
            "taking",
            "defending",
            "trying",
            "arguing",
            "flying",
            "travelling",
            "traveling",
            "attending",
            "mediating",
            "inspecting",
            "interviewing",
            "having",
            "seeing",
            "visiting");
    private static final Set<String> UNTIL = Set.of("for", "due", "by", "before", "until", "set", "of", "on");
    private static final Set<String> BEING = Set.of("am", "are", "is", "have", "get", "go", "fly", "take");
    private static final Set<String> LEADING = Set.of("for", "at", "a", "to", "be", "last", "take", "about", "it");

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
        var prospects = new Prospects(page, clause);
        if (prospects.isAll()) {
            return page.hide(clause.from(), clause.to(), Flag.PLAN);
        }
        for (var time : page.stretches(clause.from(), clause.to())) {
            if (prospects.isForeseen(time)) {
                return prospects.tellsMore(time) || isTimedBehind(clause.to(), clause)
                        ? withoutTimes(time.from(), time.to())
                        : page.hide(clause.from(), clause.to(), Flag.PLAN);
            }
        }
        for (var i = clause.from(); i < clause.to(); i++) {
            if (!page.hidden().get(i) && isToCome(i, clause)) {
                return page.hide(clause.from(), clause.to(), Flag.PLAN);
            }
            if (isGuess(i) && !page.hidden().get(i) && isTimedBehind(i, clause)) {
                return withoutTimes(clause.from(), endOfPart(i, clause.to()));
            }
            if (!page.hidden().get(i) && isAllotted(i, clause)) {
                return withoutTimes(i, endOfPart(i, clause.to()));
            }
            var foreseen = page.hidden().get(i) ? null : foreseen(i, clause);
            if (foreseen != null) {
                return withoutTimes(foreseen.from(), foreseen.to());
            }
            if (!page.hidden().get(i) && isCue(i)) {
                return hasContent(clause.from(), i) && !(isTomorrow(i) && !hasDeed(clause))
                        ? part(clause, i)
                        : page.hide(clause.from(), clause.to(), Flag.PLAN);
            }
        }
        return page;
    }

    /// `Follow up with Gus next week`: nothing took time yet; `Next Tuesday 2.0 hearing` is no work either.
    private boolean isToCome(int i, Clause clause) {
        var isDayToCome = i == clause.from()
                && tokens.is(i, "next")
                && page.days(i, i + 1).stream().anyMatch(day -> day.day() != null && day.isOfWork());
        var isNextBehind = tokens.is(i, "next")
                && page.days(clause.from(), clause.from() + 1).stream().anyMatch(day -> day.to() == i);
        if (isDayToCome || isNextBehind || isGoing(i, clause)) {
            return true;
        }
        return tokens.is(i, "next")
                && tokens.in(i + 1, COMING)
                && page.stretches(clause.from(), clause.to()).isEmpty()
                && !tokens.low(clause.from()).endsWith("ed");
    }

    /// `Next week I'm taking the depo, about 4 hours`, `I'm deposing her next month`: what somebody is about to do.
    private boolean isGoing(int i, Clause clause) {
        var period = endOfPeriodToCome(i);
        if (period == i) {
            return false;
        }
        if (i <= clause.from() + 1 && !tokens.at(clause.from()).isNumber()) {
            var who = tokens.is(period, ',') ? period + 1 : period;
            return tokens.in(who, ABOUT_TO) || (tokens.in(who, WHO) && tokens.in(who + 1, BEING));
        }
        var verb = tokens.in(clause.from(), ABOUT_TO)
                ? clause.from() + 1
                : tokens.in(clause.from(), WHO) && tokens.in(clause.from() + 1, BEING) ? clause.from() + 2 : i;
        return tokens.in(verb, APPOINTMENTS) && i - verb <= TO_COME && !tokens.in(i - 1, UNTIL);
    }

    /// `next week`, `the week after next`, `in two weeks`, `later this month`.
    private int endOfPeriodToCome(int i) {
        if (tokens.is(i, "next") && tokens.in(i + 1, COMING)) {
            return i + 2;
        }
        if (tokens.in(i, COMING) && tokens.says(i + 1, "after", "next")) {
            return i + 3;
        }
        if (tokens.is(i, "in") && tokens.in(i + 2, Set.of("weeks", "days", "months", "week", "month"))) {
            return i + 3;
        }
        var isComing = tokens.is(i, "coming") && (tokens.in(i + 1, COMING) || tokens.is(i - 1, "this"));
        return tokens.is(i, "later") && tokens.is(i + 1, "this") && tokens.in(i + 2, COMING)
                ? i + 3
                : isComing ? i + 2 : i;
    }

    /// `Budgeted 5.0 for the statement, used 3.1`: the guess tells for what the time behind it was.
    private boolean isTimedBehind(int i, Clause clause) {
        var end = endOfPart(i, clause.to());
        var line = end;
        while (!tokens.at(line).isBreak()) {
            line++;
        }
        return !page.stretches(end, line).isEmpty();
    }

    /// `mediation is set for 3 hrs on 5/20`.
    private boolean isAllotted(int i, Clause clause) {
        return tokens.is(i + 1, "for")
                && tokens.in(i, FIXED)
                && !page.stretches(i + 2, Math.min(clause.to(), i + 4)).isEmpty();
    }

    /// `expected 2 hrs, lasted 40 min`, `sched'd 2 hr inspection`: a length that somebody foresaw.
    private @Nullable Stretch foreseen(int i, Clause clause) {
        var isExpected = tokens.in(i, EXPECTED) || (tokens.says(i, "to", "be") && tokens.is(i - 1, "was"));
        if (!isExpected && !tokens.in(i, FIXED)) {
            return null;
        }
        var place = i + 1;
        while (tokens.in(place, LEADING)) {
            place++;
        }
        var times = page.stretches(place, Math.min(clause.to(), place + 1));
        var isLength = !times.isEmpty()
                && (isExpected ? !times.getFirst().isClock() : times.getFirst().form() == Stretch.Form.MEASURED);
        return isLength ? times.getFirst() : null;
    }

    private Page withoutTimes(int from, int to) {
        return page.withoutStretches(stretch -> stretch.from() >= from && stretch.from() < to)
                .withoutDays(day ->
                        day.from() >= from && day.from() < to && day.flags().contains(Flag.FUTURE_DATE))
                .flag(Flag.PLAN);
    }

    private boolean isCue(int i) {
        var isAnnounced = tokens.in(i, ANNOUNCING)
                || tokens.says(i, "remind", "me")
                || tokens.says(i, "to", "do", ":")
                || tokens.says(i, "to", "-", "do")
                || tokens.says(i, "don't", "forget")
                || tokens.says(i, "action", "item")
                || tokens.says(i, "next", "up")
                || tokens.says(i, "up", "next")
                || isToBeDone(i);
        return isAnnounced || isWill(i) || isDuty(i) || isIntent(i) || isGuess(i) || isSetDown(i) || isTomorrow(i);
    }

    /// `to attend callover on 6/5`, a day to come.
    private boolean isToBeDone(int i) {
        if (tokens.says(i, "to", "do") && tokens.at(i - 1).isBreak()) {
            return true;
        }
        return tokens.is(i, "to")
                && tokens.at(i - 1).isBreak()
                && tokens.at(i + 1).isWord()
                && page.days(i, i + 2 * TO_COME).stream()
                        .anyMatch(day -> day.flags().contains(Flag.FUTURE_DATE));
    }

    /// `will call`; the will of a decedent is none.
    private boolean isWill(int i) {
        return tokens.is(i, "will")
                && tokens.at(i + 1).isWord()
                && !tokens.in(i + 1, BEHIND_A_WILL)
                && !tokens.in(i - 1, NOUN_BEFORE_WILL)
                && !page.isNamed(i);
    }

    private boolean isDuty(int i) {
        return (tokens.is(i, "should") || tokens.is(i, "must"))
                && !tokens.in(i + 1, Set.of("be", "have", "read", "say", "not"))
                && (tokens.in(i - 1, WHO) || tokens.at(i - 1).isBreak());
    }

    /// `need to call`; `I want to say` only hesitates, and what the client wants is no plan of the writer.
    private boolean isIntent(int i) {
        return tokens.in(i, INTENDING)
                && tokens.is(i + 1, "to")
                && !(tokens.is(i, "got") && !tokens.low(i - 1).endsWith("'ve"))
                && !tokens.in(i + 2, TELLING)
                && !tokens.in(i - 1, OTHERS_INTEND);
    }

    /// `Estimate 10 hours for the motion`, `Budget: 40 hours`.
    private boolean isGuess(int i) {
        var isFirst = i == 0 || tokens.at(i - 1).isBreak() || tokens.is(i - 1, ';');
        var isBudget = tokens.is(i, "budget") && tokens.is(i + 1, ':');
        return isFirst && (isBudget || (tokens.in(i, GUESSING) && page.figures().get(i + 1)));
    }

    /// `depo scheduled 5/20 9:00-12:00`: a day to come that somebody fixed.
    private boolean isSetDown(int i) {
        return tokens.in(i, SET_DOWN)
                && page.days(i + 1, i + 4).stream().anyMatch(day -> !day.isOfWork())
                && page.stretches(i, i + 10).stream().anyMatch(stretch -> stretch.isClock());
    }

    private boolean isTomorrow(int i) {
        return tokens.in(i, MORROW) && page.days(i, i + 1).stream().anyMatch(day -> day.isOfWork());
    }

    /// `Costa depo tomorrow, 3.0`: nothing was done yet.
    private boolean hasDeed(Clause clause) {
        return IntStream.range(clause.from(), clause.to())
                .filter(i -> !page.isNamed(i))
                .anyMatch(i -> ActivityReader.isDeed(tokens.text(), tokens.span(i, i + 1)));
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
