package tenths.notes.entries;

import java.util.BitSet;
import java.util.Set;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Times that do not stand where a writer puts a time: at an edge, beside a name, another figure or the work itself. In
/// `scored 4.6 of 5.0` and `3.5 hours before the fall` the words around them tell of something else.
final class Placing {
    // spotless:off
    private static final Set<String> AROUND = Set.of("and", "plus", "then", "total", "also", "for", "spent", "about",
            "took", "another", "used", "billable", "nonbillable", "nb", "was", "hours", "hrs", "time");
    private static final Set<String> BEHIND = Set.of("re", "and", "plus", "then", "total", "nb", "no", "incl",
            "including", "inc", "so", "all", "nonbillable", "billable", "not", "regarding", "wg", "about", "later");
    /// They lead from a time to its work: `1.5 on Costa`, `2.0 in court`; in `1.25 in.` nothing follows.
    private static final Set<String> LEADING = Set.of("on", "for", "with", "w", "at", "to", "in");
    /// They compare one number with another.
    private static final Set<String> COMPARING = Set.of("vs", "versus", "than", "per", "between", "exceeds", "below",
            "above");
    private static final Set<String> SPENDING = Set.of("spend", "spent", "spending", "took", "takes", "waited", "ran",
            "worked", "sat", "alleges", "alleged", "lost");
    private static final Set<String> OURSELVES = Set.of("i", "we", "and", "then", "also", "just", "have", "has", "only",
            "time", "total", "was", "all", "actually", "probably", "hours", "must", "which", "that", "it", "must've",
            "i've", "call", "hearing", "depo", "deposition", "meeting", "mediation", "this", "so");
    private static final Set<String> NARRATED = Set.of("before", "after", "prior", "later", "into", "apart", "long",
            "ago", "early", "late", "beforehand", "afterwards");
    private static final Set<String> SINGULAR = Set.of("hour", "minute");
    // spotless:on
    private static final int SHORTEST_PHRASE = 3;
    private static final int LONE_RANGE = 3;
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
            if (isAdrift(time)
                    || isLoose(time)
                    || isNarrated(time)
                    || isOfThing(time)
                    || isVast(time)
                    || isOfSeveral(time)
                    || isTheirs(time, clause)) {
                doubts.set(time.from());
            }
        }
        return doubts;
    }

    private boolean isAdrift(Stretch time) {
        return time.form() == Stretch.Form.DECIMAL
                && tokens.at(time.from()).isNumber()
                && (isCompared(time)
                        || (!isEdge(time.from() - 1)
                                && !isEdge(time.to())
                                && !leads(time.to())
                                && !EachDay.isCounted(tokens, time)));
    }

    /// `custodians 4-9`: two plain numbers behind a word that is neither work nor a joint.
    private boolean isLoose(Stretch time) {
        return time.isClock()
                && time.to() - time.from() == LONE_RANGE
                && isPlain(time.from())
                && isPlain(time.to() - 1)
                && !isOpen(time.from() - 1);
    }

    private boolean isPlain(int i) {
        return tokens.at(i).isNumber() && tokens.low(i).length() <= 2;
    }

    private boolean isOpen(int i) {
        return (isEdge(i) && !tokens.is(i, '('))
                || tokens.in(i, Tellings.PRIVATE)
                || tokens.in(i, LEADING)
                || tokens.is(i, "from")
                || isWork(i);
    }

    /// `2.75/sf`, `vs 2.50`.
    private boolean isCompared(Stretch time) {
        var to = time.to();
        var isRate = tokens.is(to, '/')
                && tokens.at(to).glued()
                && tokens.at(to + 1).glued()
                && tokens.at(to + 1).isWord()
                && !page.isNamed(to + 1)
                && !EachDay.isCounted(tokens, time)
                && !isWork(to + 1);
        var isBeside = tokens.in(time.from() - 1, COMPARING) || tokens.in(to, COMPARING);
        return isRate || (isBeside && !EachDay.isCounted(tokens, time));
    }

    private boolean leads(int i) {
        return tokens.in(i, BEHIND)
                || isWork(i)
                || (tokens.in(i, LEADING) && (tokens.at(i + 1).isWord() || tokens.is(i + 1, '/')));
    }

    private boolean isEdge(int i) {
        var token = tokens.at(i);
        var isMark = !token.isWord() && !token.isNumber();
        return isMark || settled.get(i) || page.isNamed(i) || tokens.in(i, AROUND);
    }

    private boolean isWork(int i) {
        return ActivityReader.isWork(tokens.text(), tokens.span(i, i + SHORTEST_PHRASE));
    }

    /// `the paralegal spent 2 hours`, `asked Tim to spend 1.0`: somebody did, or should do, and it was not the writer.
    private boolean isTheirs(Stretch time, Clause clause) {
        var verb = tokens.in(time.from() - 1, SPENDING) ? time.from() - 1 : time.from() - 2;
        if (!tokens.in(verb, SPENDING) || verb <= clause.from()) {
            return false;
        }
        var subject = verb - 1;
        var isMatter = page.mentions(Math.max(0, subject - SHORTEST_PHRASE), verb).stream()
                .anyMatch(Mention::namesMatter);
        return tokens.at(subject).isWord() && !tokens.in(subject, OURSELVES) && !isMatter;
    }

    /// `Gage's 2.5 hr depo video`, `Gage's 3.0 multiplier`: as long as the thing was.
    private boolean isOfThing(Stretch time) {
        var isOwned = tokens.low(time.from() - 1).endsWith("'s") && !settled.get(time.from() - 1);
        var isPlain =
                time.form() == Stretch.Form.DECIMAL && !tokens.low(time.from()).startsWith(".") && !leads(time.to());
        return isOwned
                && (isPlain || time.form() == Stretch.Form.MEASURED)
                && tokens.at(time.to()).isWord();
    }

    /// `two calls of ten minutes`: so long, and so many times.
    private boolean isOfSeveral(Stretch time) {
        var noun = time.from() - 2;
        return (tokens.is(time.from() - 1, "of") || tokens.is(time.from() - 1, "at"))
                && tokens.low(noun).endsWith("s")
                && Numerals.whole(tokens, noun - 1).value() > 1;
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
                && !leads(time.to())
                && !page.isNamed(time.to());
        return isAdjective || tokens.in(time.to(), NARRATED);
    }
}
