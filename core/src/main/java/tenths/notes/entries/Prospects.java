package tenths.notes.entries;

import java.util.Set;
import java.util.stream.IntStream;
import tenths.notes.Flag;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Time that somebody only intends or foresees: `pencil in 2 hrs for the brief`, `the hearing should take 2 hours`,
/// `mediation 5/20, likely 6 hours`, `3 hours of work left`.
final class Prospects {
    // spotless:off
    private static final Set<String> FILLERS = Set.of("i", "i'm", "we", "we're", "am", "are", "please", "pls", "the",
            "still", "just", "now", "then", "and", "also", "should", "probably", "will", "hi", "note", "fyi", ":", "to",
            "be", "is", "on", "let's", "my");
    /// They open a plan of which the time follows: `upcoming: depo, 5 hours`.
    private static final Set<String> COMING = Set.of("upcoming", "forecast", "earmarked", "projected");
    /// They open a plan where the time follows at once; `considering the offer, .5` is work.
    private static final Set<String> INTENDING = Set.of("expecting", "expect", "hoping", "hope", "aiming", "aim",
            "intending", "intend", "pencil", "penciling", "pencilling", "penciled", "pencilled", "reserve", "reserving",
            "anticipate", "anticipating", "need", "thinking", "figuring", "considering", "proposing", "looking",
            "would",
            "wish", "want", "wanting");
    private static final Set<String> PUTTING = Set.of("set", "setting", "block", "blocking", "put", "putting");
    private static final Set<String> ASIDE = Set.of("aside", "out", "off");
    /// They need a day to come besides.
    private static final Set<String> PLANNING = Set.of("planning", "plan", "doing", "working", "starting", "spending",
            "book", "schedule", "scheduling", "slot", "allow");
    private static final Set<String> LEADING = Set.of("to", "spend", "bill", "do", "get", "put", "log", "for", "at",
            "in", "about", "around", "roughly", "another", "on", "spending", "like", "maybe", "some", "approx", "take",
            "it", "a", "probably", "me", "us", "be", "use", "out", "off", "aside");
    private static final Set<String> LIKELY = Set.of("likely", "probably", "expected", "estimated", "figure", "est",
            "projected", "so");
    private static final Set<String> TAKE = Set.of("take", "takes", "last", "run", "need", "require");
    private static final Set<String> SHOULD = Set.of("should", "will", "may", "might", "could", "would", "to", "likely",
            "probably", "expected");
    private static final Set<String> LEFT = Set.of("left", "remaining", "outstanding", "remain", "remains");
    private static final Set<String> DIARIES = Set.of("calendar", "diary", "appointment", "reminder", "agenda");
    private static final Set<String> FINISH = Set.of("finish", "complete", "wrap", "do");
    private static final Set<String> SPENT = Set.of("took", "spent", "needed", "used", "worked");
    private static final Set<String> NEEDING = Set.of("need", "needs", "needing", "looking", "require", "requires",
            "another", "estimate", "estimated", "still");
    private static final Set<String> SET_ASIDE = Set.of("penciled", "pencilled", "reserved", "earmarked", "slotted",
            "blocked", "allotted", "planned", "budgeted", "booked");
    private static final Set<String> FIXED = Set.of("set", "scheduled", "noticed", "calendared", "fixed", "listed");
    // spotless:on
    private static final int FAR = 7;

    private final Page page;
    private final Tokens tokens;
    private final Clause clause;

    Prospects(Page page, Clause clause) {
        this.page = page;
        this.tokens = page.tokens();
        this.clause = clause;
    }

    /// Whether the clause opens with what is to come and tells of nothing else.
    boolean isAll() {
        var start = clause.from();
        while (start < clause.to() && (tokens.in(start, FILLERS) || !isWordOrNumber(start))) {
            start++;
        }
        if (page.hidden().get(start) || start >= clause.to()) {
            return false;
        }
        var isPut = tokens.in(start, PUTTING) && tokens.in(start + 1, ASIDE);
        var isIntent = isPut || tokens.in(start, INTENDING) || (tokens.in(start, PLANNING) && isDayToCome());
        var isForecast = tokens.in(start, COMING)
                && (tokens.is(start, "upcoming") || tokens.is(start + 1, ':') || tokens.is(start + 1, "for"));
        var isOne = page.stretches(clause.from(), clause.to()).size() == 1;
        return isForecast || (isOne && isIntent && isTimeNext(start + 1)) || isEventToCome();
    }

    /// The time follows, with little words between.
    private boolean isTimeNext(int from) {
        var i = from;
        while (i < from + FAR && tokens.in(i, LEADING) && !hasTime(i)) {
            i++;
        }
        return i < clause.to() && hasTime(i);
    }

    private boolean hasTime(int i) {
        return !page.stretches(i, i + 1).isEmpty();
    }

    /// `the mediation is 5/20, likely 6 hours`: a day to come and a guessed length.
    private boolean isEventToCome() {
        var times = page.stretches(clause.from(), clause.to());
        return times.size() == 1
                && isDayToCome()
                && ((tokens.any(clause.from(), times.getFirst().from(), Set.of("coming", "upcoming")) && !hasDeed())
                        || (tokens.in(clause.from(), DIARIES) && tokens.is(clause.from() + 1, ':'))
                        || tokens.in(times.getFirst().from() - 1, LIKELY)
                        || tokens.in(times.getFirst().from(), LIKELY)
                        || tokens.in(times.getFirst().to(), LIKELY));
    }

    private boolean isDayToCome() {
        return page.days(clause.from(), clause.to()).stream()
                .anyMatch(day -> tokens.is(day.from(), "coming")
                        || (day.isOfWork()
                                && (day.flags().contains(Flag.FUTURE_DATE) || tokens.is(day.from(), "next"))));
    }

    /// `prepared for the hearing coming Friday`: that was done already.
    private boolean hasDeed() {
        return IntStream.range(clause.from(), clause.to())
                .filter(i -> !page.isNamed(i))
                .anyMatch(i -> ActivityReader.isDeed(tokens.text(), tokens.span(i, i + 1)));
    }

    private boolean isWordOrNumber(int i) {
        return tokens.at(i).isWord() || tokens.at(i).isNumber();
    }

    /// Whether the time is how long something will take: `should take 2 hours`, `3 hours of work left`, `2.0 to go`.
    boolean isForeseen(Stretch time) {
        var verb = time.from() - 1;
        while (tokens.in(verb, Set.of("about", "around", "some", "at", "least", "another", "us", "me"))) {
            verb--;
        }
        var isLength = tokens.in(verb, TAKE) && tokens.in(verb - 1, SHOULD) && !tokens.is(verb - 2, "had");
        var isToFinish = tokens.is(time.to(), "to")
                && tokens.in(time.to() + 1, FINISH)
                && tokens.any(clause.from(), time.from(), NEEDING)
                && !tokens.any(clause.from(), time.from(), SPENT);
        return isLength || isLeft(time) || isToFinish || tokens.in(time.to(), SET_ASIDE) || isOfEvent(time);
    }

    /// `3 hours of work left on the reply`, `2.0 to go`; `.1 left message` is work.
    private boolean isLeft(Stretch time) {
        var noun = tokens.is(time.to(), "of") ? time.to() + 2 : time.to();
        var next = noun + 1;
        var isEnd = !tokens.at(next).isWord() && !tokens.at(next).isNumber();
        return (tokens.in(noun, LEFT) && (isEnd || tokens.in(next, Set.of("on", "to", "in"))))
                || tokens.says(time.to(), "to", "go");
    }

    /// `call set for Monday, 1 hour`, `answer due Monday - allow 3.0`: the length of what somebody fixed.
    private boolean isOfEvent(Stretch time) {
        for (var i = clause.from(); i < time.from() - 1; i++) {
            var isFixed = tokens.in(i, FIXED) && tokens.in(i + 1, Set.of("for", "on", "to"));
            var isDay = isFixed && page.days(i + 1, i + 4).stream().anyMatch(day -> day.to() <= time.from());
            if (isDay
                    && time.to() >= clause.to() - 1
                    && page.stretches(clause.from(), clause.to()).size() == 1) {
                return tokens.is(time.from() - 1, ',') || tokens.is(time.from() - 1, '-');
            }
        }
        return false;
    }

    /// Whether anything but what is to come was told.
    boolean tellsMore(Stretch foreseen) {
        return page.stretches(clause.from(), clause.to()).stream().anyMatch(time -> !time.equals(foreseen));
    }
}
