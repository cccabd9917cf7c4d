package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Less is to be billed than was worked: `2.0 (took 3.1)`, `worked 1.6, bill only 1.0`, `.9 but put .5 on the bill`.
/// What was worked stays known beside what is billed.
final class WriteDowns {
    // spotless:off
    /// Before a time they say that it goes on the bill.
    private static final Set<String> CHARGING = Set.of("bill", "bills", "billing", "billed", "billable", "charge",
            "charging", "charged", "invoice", "invoiced", "invoicing", "cap", "capped", "capping", "reduce", "reduced",
            "limit", "cut", "enter", "put", "say", "down", "claim", "record", "trim", "trimmed", "trimming", "show",
            "discounted", "lowered", "through");
    /// Before a time they say that so much was worked, and may leave open what is billed.
    private static final Set<String> WORKED = Set.of("took", "spent", "worked", "ran", "actual", "actually", "really",
            "real", "clocked", "true", "nearer", "closer", "used", "lasted", "needed");
    /// They only write; what is written is less only where that is said.
    private static final Set<String> WRITING_DOWN = Set.of("enter", "put", "say", "record", "show", "claim", "through");
    private static final Set<String> TO = Set.of("at", "to", "than");
    private static final Set<String> ON_THE_BILL = Set.of("bill", "invoice");
    private static final Set<String> NOT = Set.of("don't", "not", "no", "never");
    private static final Set<String> LITTLE = Set.of("me", "us", "it", "was", "is", "at", "to", "only", "just", "but",
            "that", "for", "of", "the", "time", "hours", "more", "like", "about", "over", "a", "in", "all", "on",
            "than", "let's", "please", "i", "we", "them", "this", "call", "out", "up", "back", "fair", "fact");
    private static final Set<String> THOUGH = Set.of("though", "although", "but", "despite");
    // spotless:on
    private static final Set<String> WISHING =
            Stream.concat(LITTLE.stream(), CHARGING.stream()).collect(Collectors.toUnmodifiableSet());
    private static final int NEAR = 4;

    private final Page page;
    private final Tokens tokens;
    private final Clause clause;
    private final List<Stretch> times;

    private WriteDowns(Page page, Clause clause) {
        this.page = page;
        this.tokens = page.tokens();
        this.clause = clause;
        this.times = page.stretches(clause.from(), clause.to()).stream()
                .filter(time -> !time.isVague())
                .toList();
    }

    static Page in(Page page, Clause clause) {
        var downs = new WriteDowns(page, clause);
        var billed = downs.billed();
        return billed == null ? page : downs.write(billed);
    }

    /// `3.4 drafting; only charge 2.5`: a clause of its own that says what to bill.
    static boolean isWish(Page page, List<Clause> clauses, int n) {
        var clause = clauses.get(n);
        var before = clauses.get(n - 1);
        var downs = new WriteDowns(page, clause);
        if (downs.times.size() != 1 || before.line() != clause.line()) {
            return false;
        }
        var time = downs.times.getFirst();
        var opens = !page.hasContent(clause.from(), time.from(), WISHING);
        return opens && downs.isCharged(time) && time.to() >= clause.to();
    }

    /// The lesser of two times, where the words tell which was worked and which is billed.
    private @Nullable Stretch billed() {
        if (times.size() < 2 || times.size() > 3) {
            return null;
        }
        var least = times.stream().filter(this::isCharged).findFirst().orElse(null);
        var worked = times.stream().filter(this::isWorked).findFirst().orElse(null);
        if (least != null && worked == null) {
            worked = others(least);
            return worked != null && isPlainly(least) && isLess(least, worked) ? least : null;
        }
        if (least == null && worked != null && isAside(worked)) {
            least = times.size() == 2 ? others(worked) : withoutRest(worked);
        }
        return least != null && worked != null && isLess(least, worked) ? least : null;
    }

    private boolean isLess(Stretch least, Stretch worked) {
        return least.minutes() < worked.minutes() && !least.equals(worked);
    }

    /// The one that is left; null where there are more.
    private @Nullable Stretch others(Stretch one) {
        return times.size() == 2 ? times.get(times.getFirst().equals(one) ? 1 : 0) : null;
    }

    /// `1.0 (spent 1.4, writing off .4)`: the first, where what was written off makes up the whole.
    private @Nullable Stretch withoutRest(Stretch worked) {
        var sum = times.stream().mapToInt(Stretch::minutes).sum();
        return sum == 2 * worked.minutes() ? times.getFirst() : null;
    }

    /// `bill 1.0`, `knock it down to 1.0`, `.5 on the bill`, `2.0 billed`.
    private boolean isCharged(Stretch time) {
        var before = wordBefore(time.from(), CHARGING);
        if (before >= 0) {
            return true;
        }
        var to = time.to();
        return tokens.in(to, Set.of("billed", "billable", "charged", "chargeable"))
                || (tokens.is(to, "to") && tokens.in(to + 1, Set.of("bill", "charge", "invoice")))
                || (tokens.in(to, Set.of("on", "for")) && tokens.is(to + 1, "the") && tokens.in(to + 2, ON_THE_BILL));
    }

    /// `took me 3.1`, `really 2.0`, `2.7 worked`.
    private boolean isWorked(Stretch time) {
        return wordBefore(time.from(), WORKED) >= 0
                || tokens.in(time.to(), Set.of("worked", "actual", "real", "really", "actually"))
                || tokens.says(time.to(), "on", "the", "clock")
                || tokens.says(time.to(), "clock", "time")
                || tokens.says(time.to(), "in", "fact")
                || (tokens.is(time.to(), "i") && tokens.in(time.to() + 1, WORKED));
    }

    /// The word before a time with only little words between.
    private int wordBefore(int from, Set<String> words) {
        for (var i = from - 1; i >= Math.max(clause.from(), from - NEAR - 1); i--) {
            if (tokens.in(i, words)) {
                return i;
            }
            if (!tokens.in(i, LITTLE) && !page.figures().get(i)) {
                return -1;
            }
        }
        return -1;
    }

    /// `bill` alone is what a bill says; `only bill`, `bill only`, `cap it at` are the writer's wish.
    private boolean isPlainly(Stretch time) {
        var from = Math.max(clause.from(), time.from() - NEAR - 1);
        var isWish = tokens.any(from, time.from(), Set.of("only", "just", "but", "let's"));
        var isNarrowed = isWish || (wordBefore(time.from(), WRITING_DOWN) < 0 && tokens.any(from, time.from(), TO));
        var isLast = tokens.in(time.from() - 1, Set.of("bill", "charge", "billing", "charging"))
                && tokens.is(time.from() - 2, ',')
                && tokens.at(time.to()).isBreak();
        var isSaid = tokens.is(time.to(), "on") || tokens.is(time.to(), "for");
        var isMore = tokens.is(time.from(), "more") || tokens.says(time.from() - 2, "more", "than");
        return (isNarrowed || isLast || isSaid || isMore) && (isMore || !tokens.any(from, time.from(), NOT));
    }

    /// In brackets or behind `though`: said by the way, beside the time that counts.
    private boolean isAside(Stretch worked) {
        for (var i = worked.from() - 1; i >= clause.from(); i--) {
            if (tokens.is(i, '(') || tokens.in(i, THOUGH)) {
                return true;
            }
            if (tokens.is(i, ')')) {
                return false;
            }
        }
        return false;
    }

    private Page write(Stretch billed) {
        var worked = times.stream().mapToInt(Stretch::minutes).max().orElse(billed.minutes());
        var capped = page.withoutStretches(other -> !other.equals(billed) && times.contains(other))
                .withStretch(billed, billed.capping(worked));
        return times.stream()
                .reduce(capped, (left, time) -> left.asides(sideFrom(time), sideTo(time)), (one, _) -> one);
    }

    /// The words before a time that only tell which of the two it is, with the bracket that opens them.
    private int sideFrom(Stretch time) {
        var from = time.from();
        var word = Math.max(wordBefore(from, CHARGING), wordBefore(from, WORKED));
        from = word >= 0 ? word : from;
        while (from > clause.from() && (tokens.in(from - 1, LITTLE) || tokens.in(from - 1, THOUGH))) {
            from--;
        }
        return tokens.is(from - 1, '(') ? from - 1 : from;
    }

    private int sideTo(Stretch time) {
        var to = time.to();
        if (tokens.in(to, Set.of("on", "for")) && tokens.in(to + 2, Set.of("bill", "invoice", "clock"))) {
            return to + 3;
        }
        return tokens.in(to, CHARGING) || tokens.in(to, WORKED) ? to + 1 : to;
    }
}
