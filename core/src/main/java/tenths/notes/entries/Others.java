package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;

/// Hours that somebody outside the firm spent, wants or asks for: `Novak billed 6.5 hours`, `Kapoor writes: please
/// bill 4 hours`. They are not the writer's.
final class Others {
    // spotless:off
    private static final Set<String> DEEDS = Set.of("billed", "spent", "spoke", "talked", "wants", "wanted", "needs",
            "needed", "asked", "asks", "requested", "requests", "charged", "charges", "claims", "claimed",
            "testified", "worked", "drove", "waited", "said", "says", "estimates", "estimated", "quoted", "demands",
            "expects", "took", "offered", "proposed", "suggests", "suggested", "argued", "sat", "logged", "insists",
            "gave", "granted", "allowed", "authorized", "authorised", "approved");
    /// Said of somebody else even where the name stands further off: `Hsu bills 500/hr, wants 10 hours`.
    private static final Set<String> WISHES = Set.of("wants", "needs", "expects", "demands", "requests", "claims",
            "insists", "estimates", "charges");
    private static final Set<String> OURSELVES = Set.of("i", "we", "me");
    private static final Set<String> TELLING = Set.of("writes", "wrote", "says", "said", "asks", "asked", "replied",
            "responded", "adds", "states", "stated", "reads", "demands", "instructs", "requests");
    private static final Set<String> BETWEEN = Set.of("has", "have", "had", "only", "already", "also", "still",
            "for", "about", "just", "us", "me", "at", "least", "another", "more", "that", "it", "a", "would", "like");
    // spotless:on
    private static final int NEAR = 4;

    private Others() {}

    static Page takeOff(Page page, List<Clause> clauses) {
        var left = page;
        for (var clause : clauses) {
            left = saidBySomebody(left, clause);
            for (var stretch : left.stretches(clause.from(), clause.to())) {
                if (isTheirs(left, clause, stretch)) {
                    left = left.withoutStretches(stretch::equals).flag(Flag.QUOTED);
                }
            }
        }
        return left;
    }

    /// `Kapoor writes: ...`: the rest of the clause is hers.
    private static Page saidBySomebody(Page page, Clause clause) {
        for (var i = clause.from() + 1; i < clause.to(); i++) {
            var isTold = page.tokens().is(i + 1, ':')
                    && page.tokens().in(i, TELLING)
                    && !page.tokens().in(i - 1, OURSELVES);
            if (isTold && !page.hidden().get(i)) {
                var carries = !page.stretches(i, clause.to()).isEmpty();
                var isOrder = Booking.isOrdered(page, i + 2, clause.to());
                var less = carries ? page.hide(i + 1, clause.to(), Flag.QUOTED) : page;
                return isOrder ? less.flag(Flag.INJECTION) : less;
            }
        }
        return page;
    }

    private static boolean isTheirs(Page page, Clause clause, Stretch stretch) {
        var tokens = page.tokens();
        for (var i = stretch.from() - 1; i > clause.from() && i >= stretch.from() - NEAR; i--) {
            if (tokens.in(i, WISHES) && !isColleague(page, i - 1)) {
                return true;
            }
            if (tokens.in(i, DEEDS)) {
                var subject = tokens.in(i - 1, BETWEEN) ? i - 2 : i - 1;
                return isOutsider(page, subject);
            }
            if (!tokens.in(i, BETWEEN) && !tokens.at(i).isNumber()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isColleague(Page page, int i) {
        return page.mentions(i, i + 1).stream()
                .anyMatch(mention -> mention.colleague().isPresent());
    }

    private static boolean isOutsider(Page page, int i) {
        var tokens = page.tokens();
        if (!tokens.at(i).isWord()) {
            return false;
        }
        var start = tokens.at(i).start();
        return page.mentions(Math.max(0, i - NEAR), i + 1).stream()
                .filter(mention -> mention.span().start() <= start
                        && start < mention.span().end())
                .anyMatch(Others::isOutside);
    }

    private static boolean isOutside(Mention mention) {
        return mention.colleague().isEmpty() && !mention.roles().isEmpty();
    }
}
