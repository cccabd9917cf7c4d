package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
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
            "instead", "rather", "not", "right", "change", "amend", "actually");
    private static final Set<String> TODAY = Set.of("this", "today");
    // spotless:on
    private static final int NEAR = 4;

    private final Tokens tokens;
    private Page page;

    private Restatements(Page page) {
        this.page = page;
        this.tokens = page.tokens();
    }

    static Page mark(Page page, List<Clause> clauses) {
        var restatements = new Restatements(page);
        for (var n = 0; n < clauses.size(); n++) {
            var next = n + 1 < clauses.size()
                            && clauses.get(n + 1).line() == clauses.get(n).line()
                    ? clauses.get(n + 1)
                    : null;
            restatements.read(clauses.get(n), next == null ? clauses.get(n) : next);
        }
        return restatements.page;
    }

    private void read(Clause clause, Clause next) {
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
            var old = isGiven(own.getFirst()) || !isGiven(own.getLast()) ? own.getFirst() : own.getLast();
            var denied = own.stream()
                    .filter(time -> tokens.is(time.from() - 1, "not"))
                    .findFirst();
            var gone = denied.orElse(old);
            page = page.withoutStretches(gone::equals);
        }
        for (var time : page.stretches(clause.from(), next.to())) {
            page = page.withStretch(time, time.with(Flag.AMENDS_EARLIER));
        }
        page = page.withoutDays(day -> clause.holds(day.from()) && tokens.in(day.from(), TODAY))
                .flag(Flag.AMENDS_EARLIER, Flag.CORRECTION);
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
            if (isEarlier || isOwn) {
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
