package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Parts of a time that the writer gives as shares: `4.0, 75% Tern and 25% Reno`, `two thirds Costa, one third Dupree`,
/// `5.0 in all, 3.5 on Brandt and the rest on Ludlow`. Each share becomes a time of its own; where the parts do not
/// make
/// up the whole, everything stays as it is and is asked about.
final class Shares {
    private static final int WHOLE = 100;
    private static final int LARGEST_PART = 10;
    private static final Set<String> REST = Set.of("rest", "remainder", "balance");
    private static final Set<String> OTHER = Set.of("other", "remaining", "second");
    private static final Map<String, Integer> PARTS = Map.of(
            "half", 2, "halves", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5);
    private static final Set<String> THE_WHOLE = Set.of("it", "that", "this", "which", "the");
    private static final Set<String> TOWARDS = Set.of("on", "to", "for", "in", "was", "went", "of", "at");

    private final Page page;
    private final Tokens tokens;
    private final Clause clause;

    private Shares(Page page, Clause clause) {
        this.page = page;
        this.tokens = page.tokens();
        this.clause = clause;
    }

    /// A share of the whole where it stands: so many of so many parts; no parts for what is left.
    private record Share(int from, int to, int count, int parts) {
        boolean isRest() {
            return parts == 0;
        }
    }

    /// `.4 memo, reviewed; half to Costa, half to Dupree` and `.6 reports; Costa and Dupree .3 each`: the clause that
    /// divides belongs to the time before it.
    static List<Clause> joined(Page page, List<Clause> clauses) {
        var joined = new ArrayList<Clause>();
        for (var clause : clauses) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null
                    && before.line() == clause.line()
                    && page.stretches(before.from(), before.to()).size() == 1
                    && new Shares(page, clause).divides(before)) {
                joined.set(joined.size() - 1, before.until(clause));
            } else {
                joined.add(clause);
            }
        }
        return joined;
    }

    private boolean divides(Clause before) {
        var times = page.stretches(clause.from(), clause.to());
        if (times.isEmpty()) {
            return maySpeakOfShares() && !shares().isEmpty();
        }
        var isEach = times.size() == 1
                && (tokens.is(times.getFirst().to(), "each")
                        || tokens.is(times.getFirst().to(), "apiece"));
        return isEach && matters(clause) > 1 && matters(before) == 0;
    }

    private long matters(Clause some) {
        return page.mentions(some.from(), some.to()).stream()
                .filter(Mention::namesMatter)
                .count();
    }

    static Page workOut(Page page, List<Clause> clauses) {
        var left = page;
        for (var clause : clauses) {
            left = new Shares(left, clause).workOut();
        }
        return left;
    }

    private Page workOut() {
        var times = page.stretches(clause.from(), clause.to());
        if (times.isEmpty() || !maySpeakOfShares() || times.stream().anyMatch(Stretch::isVague)) {
            return page;
        }
        var shares = shares();
        if (shares.isEmpty() || shares.stream().filter(Share::isRest).count() > 1) {
            return page;
        }
        var whole = times.getFirst();
        var told = times.subList(1, times.size()).stream()
                .mapToInt(Stretch::minutes)
                .sum();
        var minutes = minutes(whole, told, shares);
        return minutes == null ? page : replaced(whole, shares, minutes);
    }

    /// A quick look for any word or sign of a share.
    private boolean maySpeakOfShares() {
        for (var i = clause.from(); i < clause.to(); i++) {
            if (tokens.in(i, REST)
                    || PARTS.containsKey(tokens.low(i))
                    || tokens.is(i, '%')
                    || tokens.is(i, '/')
                    || tokens.is(i, "percent")
                    || tokens.is(i, "pct")) {
                return true;
            }
        }
        return false;
    }

    /// What each share comes to, or null where they do not make up the whole exactly.
    private @Nullable List<Integer> minutes(Stretch whole, int told, List<Share> shares) {
        var minutes = new ArrayList<Integer>();
        var sum = told;
        for (var share : shares) {
            var part = share.isRest() ? 0 : whole.minutes() * share.count();
            if (!share.isRest() && part % share.parts() != 0) {
                return null;
            }
            minutes.add(share.isRest() ? 0 : part / share.parts());
            sum += minutes.getLast();
        }
        for (var n = 0; n < shares.size(); n++) {
            if (shares.get(n).isRest()) {
                minutes.set(n, whole.minutes() - sum);
                sum = whole.minutes();
            }
        }
        var isWhole = sum == whole.minutes() && minutes.stream().allMatch(part -> part > 0);
        return isWhole && (told > 0 || shares.size() > 1) ? minutes : null;
    }

    private Page replaced(Stretch whole, List<Share> shares, List<Integer> minutes) {
        var changed = page.withoutStretches(whole::equals);
        for (var n = 0; n < shares.size(); n++) {
            var share = shares.get(n);
            var part = whole.portion(minutes.get(n), share.from(), share.to());
            changed = changed.withNewStretch(part).asides(share.from(), share.to());
        }
        return changed;
    }

    private List<Share> shares() {
        var found = new ArrayList<Share>();
        for (var i = clause.from(); i < clause.to(); i++) {
            var share = page.hidden().get(i) || page.figures().get(i) ? null : at(i);
            if (share != null && hasTarget(share)) {
                found.add(share);
                i = share.to() - 1;
            }
        }
        return found;
    }

    /// With the `of it`, `of that time` behind it.
    private @Nullable Share at(int i) {
        var share = shareAt(i);
        if (share == null || !tokens.is(share.to(), "of") || !tokens.in(share.to() + 1, THE_WHOLE)) {
            return share;
        }
        var to = tokens.is(share.to() + 2, "time") ? share.to() + 3 : share.to() + 2;
        return new Share(share.from(), to, share.count(), share.parts());
    }

    private @Nullable Share shareAt(int i) {
        var start = tokens.is(i, "the") ? i + 1 : i;
        if (tokens.in(start, REST)) {
            return new Share(i, start + 1, 0, 0);
        }
        var isOther = tokens.in(start, OTHER);
        var place = isOther || tokens.is(start, "a") || tokens.is(start, "one") ? start + 1 : start;
        if (tokens.is(place, "half")) {
            return new Share(i, place + 1, 1, 2);
        }
        var parts = PARTS.getOrDefault(tokens.low(place), 0);
        if (place > start && parts > 0) {
            return new Share(i, place + 1, 1, parts);
        }
        var count = Numerals.whole(tokens, place);
        var next = place + count.tokens();
        if (count.tokens() == 0) {
            return null;
        }
        if (tokens.is(next, '%') || tokens.is(next, "percent") || tokens.is(next, "pct")) {
            return new Share(i, next + 1, count.value(), WHOLE);
        }
        var of = PARTS.getOrDefault(tokens.low(next), 0);
        if (of > 0) {
            return new Share(i, next + 1, count.value(), of);
        }
        return ratio(i, place);
    }

    /// `2/3`, `1/2` in digits.
    private @Nullable Share ratio(int from, int i) {
        var below = Numerals.whole(tokens, i + 2);
        var isRatio = tokens.at(i).isNumber()
                && tokens.is(i + 1, '/')
                && tokens.at(i + 1).glued()
                && tokens.at(i + 2).isNumber()
                && tokens.at(i + 2).glued()
                && below.value() <= LARGEST_PART;
        var count = Numerals.whole(tokens, i).value();
        return isRatio && count > 0 && count < below.value() ? new Share(from, i + 3, count, below.value()) : null;
    }

    /// A share is for something: a matter or words of work follow it, or a matter stands right before it.
    private boolean hasTarget(Share share) {
        if (page.isNamed(share.from() - 1)) {
            return true;
        }
        var i = share.to();
        while (tokens.in(i, TOWARDS) || tokens.is(i, '(') || tokens.is(i, ':') || tokens.is(i, "it")) {
            i++;
        }
        return i < clause.to()
                && (page.isNamed(i) || page.isContent(i) || page.figures().get(i));
    }
}
