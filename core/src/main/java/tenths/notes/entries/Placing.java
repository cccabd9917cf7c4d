package tenths.notes.entries;

import java.util.BitSet;
import java.util.Set;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Times that do not stand where a writer puts a time: at an edge, beside a name, another figure or the work itself. In
/// `scored 4.6 of 5.0` and `3.5 hours before the fall` the words around them tell of something else.
final class Placing {
    // spotless:off
    private static final Set<String> AROUND = Set.of("and", "plus", "then", "total", "also", "for", "spent", "about",
            "took", "another", "used", "billable", "nonbillable", "nb", "was", "hours", "hrs", "time");
    private static final Set<String> BEHIND = Set.of("on", "for", "re", "with", "w", "and", "plus", "then", "total",
            "at", "to", "in", "nb", "no", "incl", "including", "inc", "so", "all", "nonbillable", "billable", "not");
    private static final Set<String> NARRATED = Set.of("before", "after", "prior", "later", "into", "apart", "long",
            "ago", "early", "late", "beforehand", "afterwards");
    private static final Set<String> SINGULAR = Set.of("hour", "minute");
    // spotless:on
    private static final int SHORTEST_PHRASE = 3;
    private static final int VAST = 11 * 60;
    private static final Set<Integer> ROUND = Set.of(15, 30, 60);

    private final Page page;
    private final Tokens tokens;
    private final BitSet settled;

    Placing(Page page, BitSet settled) {
        this.page = page;
        this.tokens = page.tokens();
        this.settled = settled;
    }

    BitSet in(Clause clause) {
        var doubts = new BitSet();
        for (var time : page.stretches(clause.from(), clause.to())) {
            if (isAdrift(time) || isNarrated(time) || isOfThing(time) || isVast(time)) {
                doubts.set(time.from());
            }
        }
        return doubts;
    }

    private boolean isAdrift(Stretch time) {
        return time.form() == Stretch.Form.DECIMAL
                && tokens.at(time.from()).isNumber()
                && !tokens.low(time.from()).startsWith(".")
                && !isEdge(time.from() - 1)
                && !isEdge(time.to())
                && !tokens.in(time.to(), BEHIND)
                && !isWork(time.to())
                && !EachDay.isCounted(tokens, time);
    }

    private boolean isEdge(int i) {
        var token = tokens.at(i);
        var isMark = !token.isWord() && !token.isNumber();
        return isMark || settled.get(i) || page.isNamed(i) || tokens.in(i, AROUND);
    }

    private boolean isWork(int i) {
        return ActivityReader.isWork(tokens.text(), tokens.span(i, i + SHORTEST_PHRASE));
    }

    /// `Gage's 2.5 hr depo video`, `3 hours of footage`: as long as the thing was.
    private boolean isOfThing(Stretch time) {
        var isOwned = tokens.low(time.from() - 1).endsWith("'s") && !settled.get(time.from() - 1);
        return isOwned && time.form() == Stretch.Form.MEASURED && tokens.at(time.to()).isWord();
    }

    /// Half a day and more beside another time: more often a bill that was read than a day of work.
    private boolean isVast(Stretch time) {
        if (time.isVague() || time.minutes() < VAST) {
            return false;
        }
        var from = time.from();
        while (!tokens.at(from - 1).isBreak()) {
            from--;
        }
        var to = time.to();
        while (!tokens.at(to).isBreak()) {
            to++;
        }
        return page.stretches(from, to).size() > 1;
    }

    /// `4 hours before the collision`, `a 20 minute coffee`.
    private boolean isNarrated(Stretch time) {
        if (time.form() != Stretch.Form.MEASURED) {
            return false;
        }
        var isAdjective = tokens.in(time.to() - 1, SINGULAR)
                && tokens.at(time.to()).isWord()
                && !ROUND.contains(time.minutes())
                && !tokens.in(time.to(), BEHIND)
                && !page.isNamed(time.to())
                && !isWork(time.to());
        return isAdjective || tokens.in(time.to(), NARRATED);
    }
}
