package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// A time of an entry that was sent before, told anew: `my last note said .4, should read .6`, `I gave you 1.0 for the
/// stip this morning; make it 1.2`. The new time is proposed, marked, beside the entry that a person has to change.
final class Restatements {
    // spotless:off
    private static final Set<String> EARLIER = Set.of("last", "earlier", "previous", "prior", "first", "original");
    private static final Set<String> NOTES = Set.of("note", "entry", "email", "message", "mail", "submission", "text");
    /// A note of an hour: `my note this morning`; an email of this morning is work.
    private static final Set<String> ENTRIES = Set.of("note", "entry", "submission");
    private static final Set<String> GAVE = Set.of("sent", "told", "gave", "put", "reported", "noted", "entered",
            "logged", "said", "recorded", "submitted", "wrote", "had", "posted", "claimed", "booked");
    private static final Set<String> BEFORE_NOW = Set.of("earlier", "before", "previously", "morning", "yesterday",
            "yest", "today", "already", "originally", "first", "last");
    private static final Set<String> ANEW = Set.of("should", "make", "correct", "correction", "corrected", "wrong",
            "instead", "rather", "not", "right", "change", "amend", "actually", "meant",
            "belongs", "belonged", "goes", "replace");
    /// They tell where it belongs.
    private static final Set<String> MOVED = Set.of("belongs", "belonged", "goes", "should", "meant", "correct",
            "instead");
    private static final Set<String> FALSE = Set.of("wrong", "incorrect", "mistaken", "mixed");
    private static final Set<String> OF_ENTRIES = Set.of("case", "matter", "file", "client", "number", "time", "hours",
            "figure", "one", "code", "day", "date", "name", "up");
    private static final Set<String> TODAY = Set.of("this", "today");
    // spotless:on
    private static final int NEAR = 4;
    private static final int FEW = 2;

    private final Tokens tokens;
    private final List<Clause> clauses;
    private Page page;

    private Restatements(Page page, List<Clause> clauses) {
        this.page = page;
        this.tokens = page.tokens();
        this.clauses = new ArrayList<>(clauses);
    }

    /// A page on which what was told anew is marked, with its clauses.
    record Restated(Page page, List<Clause> clauses) {}

    static Restated mark(Page page, List<Clause> clauses) {
        var restatements = new Restatements(page, clauses);
        for (var n = 0; n < restatements.clauses.size(); n++) {
            restatements.gather(n);
            restatements.read(n);
        }
        return new Restated(restatements.page, List.copyOf(restatements.clauses));
    }

    /// `Disregard the 1.1 I sent for Kettle; it belongs on Stockton: drafting`, `My last note had the wrong case. Not
    /// Bluestem. Apex, .5`: the sentences that tell it anew are one with the first.
    private void gather(int n) {
        var clause = clauses.get(n);
        var own = page.stretches(clause.from(), clause.to());
        var isGiven = own.size() == 1 && isGiven(own.getFirst()) && tellsGiven(clause);
        var isNamed = own.isEmpty() && namesNote(clause) && isFalse(clause);
        if (!isGiven && !isNamed) {
            return;
        }
        var last = n + 1;
        while (isNamed && last < clauses.size() && isOnLine(n, last) && times(last) == 0) {
            last++;
        }
        var isTold = last < clauses.size() && isOnLine(n, last) && (isNamed || (times(last) == 0 && isMoved(last)));
        if (isTold && last - n <= FEW && isNamed && isMatter(clauses.get(last))) {
            tellAnew(clause.from(), clauses.get(last));
        } else if (isTold && last - n <= FEW) {
            clauses.set(n, clause.until(clauses.get(last)));
            clauses.subList(n + 1, last + 1).clear();
        }
    }

    /// `had the wrong case`, `was incorrect`; a wrong exhibit is a thing of the work.
    private boolean isFalse(Clause clause) {
        for (var i = clause.from(); i < clause.to(); i++) {
            var isOf = tokens.in(i, FALSE)
                    && (tokens.in(i + 1, OF_ENTRIES) || tokens.in(i - 1, Set.of("was", "is", "were", "got")));
            if (isOf) {
                return true;
            }
        }
        return false;
    }

    /// Only the sentence with the right matter and time is left.
    private void tellAnew(int from, Clause right) {
        page = page.hide(from, right.from(), Flag.AMENDS_EARLIER, Flag.CORRECTION);
        for (var time : page.stretches(right.from(), right.to())) {
            page = page.withStretch(time, time.with(Flag.AMENDS_EARLIER));
        }
    }

    private boolean isMatter(Clause clause) {
        return page.mentions(clause.from(), clause.to()).stream().anyMatch(Mention::namesMatter);
    }

    private boolean isOnLine(int n, int other) {
        return clauses.get(other).line() == clauses.get(n).line();
    }

    private int times(int n) {
        return page.stretches(clauses.get(n).from(), clauses.get(n).to()).size();
    }

    /// `it belongs on Stockton`, `should be Apex`.
    private boolean isMoved(int n) {
        var clause = clauses.get(n);
        return tokens.any(clause.from(), clause.to(), MOVED) && isMatter(clause);
    }

    private void read(int n) {
        var clause = clauses.get(n);
        var next = n + 1 < clauses.size() && isOnLine(n, n + 1) ? clauses.get(n + 1) : clause;
        var times = page.stretches(clause.from(), next.to());
        var isAnew = tokens.any(clause.from(), next.to(), ANEW);
        if (!isAnew || times.isEmpty() || !(namesNote(clause) || tellsGiven(clause))) {
            return;
        }
        var own = page.stretches(clause.from(), clause.to());
        var isNextAnew = own.size() == 1 && times.size() == 2 && isGiven(own.getFirst()) && isBare(next);
        if (isNextAnew) {
            page = page.withoutStretches(own.getFirst()::equals);
        }
        if (own.size() == 2) {
            page = page.withoutStretches(old(own)::equals);
        }
        for (var time : page.stretches(clause.from(), next.to())) {
            page = page.withStretch(time, time.with(Flag.AMENDS_EARLIER));
        }
        replaceName(clause);
        page = page.withoutDays(day -> clause.holds(day.from()) && tokens.in(day.from(), TODAY))
                .flag(Flag.AMENDS_EARLIER, Flag.CORRECTION);
    }

    private Stretch old(List<Stretch> both) {
        var old = isGiven(both.getFirst()) || !isGiven(both.getLast()) ? both.getFirst() : both.getLast();
        return both.stream()
                .filter(time -> tokens.is(time.from() - 1, "not"))
                .findFirst()
                .orElse(old);
    }

    /// `what I sent on Costa should read Dune`: the matter before such words was the wrong one.
    private void replaceName(Clause clause) {
        for (var i = clause.from() + 1; i < clause.to(); i++) {
            var cue = i;
            if (!tokens.in(i, MOVED)) {
                continue;
            }
            var right = page.mentions(i, clause.to()).stream().anyMatch(Mention::namesMatter);
            if (right) {
                page = page.withoutMentions(mention -> mention.namesMatter() && page.isIn(mention, clause.from(), cue))
                        .asides(clause.from(), cue + 1);
            }
            return;
        }
    }

    /// `.6 is right`: nothing but the new time.
    private boolean isBare(Clause clause) {
        return page.mentions(clause.from(), clause.to()).isEmpty() && tokens.any(clause.from(), clause.to(), ANEW);
    }

    /// `my last note`, `the earlier email on Costa`, `in my note this morning`.
    private boolean namesNote(Clause clause) {
        for (var i = clause.from(); i < clause.to(); i++) {
            var isEarlier = tokens.in(i, EARLIER) && tokens.any(i + 1, i + NEAR, NOTES);
            var isOwn = (tokens.is(i, "my") || tokens.is(i, "the"))
                    && tokens.any(i + 1, i + NEAR, ENTRIES)
                    && tokens.any(i + 2, i + 2 * NEAR, BEFORE_NOW);
            var isWhat = tokens.is(i, "what")
                    && tokens.is(i + 1, "i")
                    && tokens.any(i + 2, i + 4, GAVE)
                    && tokens.any(i + 3, clause.to(), BEFORE_NOW);
            if (isEarlier || isOwn || isWhat) {
                return true;
            }
        }
        return false;
    }

    /// `I told you .4 earlier`, `the .5 I reported yesterday`: a time that was given, and not now.
    private boolean tellsGiven(Clause clause) {
        return tokens.any(clause.from(), clause.to(), BEFORE_NOW)
                && page.stretches(clause.from(), clause.to()).stream().anyMatch(this::isGiven);
    }

    private boolean isGiven(Stretch time) {
        if (tokens.is(time.to(), "i") && tokens.any(time.to() + 1, time.to() + 3, GAVE)) {
            return true;
        }
        for (var i = time.from() - 1; i > time.from() - NEAR; i--) {
            if (tokens.in(i, GAVE)) {
                return tokens.any(i - 2, i, Set.of("i", "we", "note", "entry", "email", "it")) || hasSubject(i);
            }
        }
        return false;
    }

    /// `my last note about Dune said .4`.
    private boolean hasSubject(int verb) {
        return tokens.is(verb, "said") && tokens.any(verb - 2 * NEAR, verb, NOTES);
    }
}
