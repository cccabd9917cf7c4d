package tenths.notes.entries;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Words with which a writer takes a time back or leaves it open, where no rule found out which time was meant: `I
/// first
/// put .3`, `1.5?? no`, `an hour, maybe fifty minutes`, `1.0 or 1.1`, `same again after lunch`.
final class Retakes {
    // spotless:off
    private static final String[][] CUES = {
            {"no", "wait"}, {"wait", "no"}, {"scratch", "that"}, {"strike", "that"}, {"i", "mean"}, {"i", "meant"},
            {"make", "that"}, {"make", "it"}, {"should", "be"}, {"should", "have", "been"}, {"should", "read"},
            {"should", "say"}, {"my", "mistake"}, {"my", "bad"}, {"hang", "on"}, {"hold", "on"}, {"first", "put"},
            {"not", "sure"}, {"or", "was", "it"}, {"could", "be"}, {"can't", "remember"}, {"call", "it"}, {"no", ":"},
            {"?", "?"}, {"?", "no"}, {"?", "anyway"}, {"same", "again"}, {"same", "as"}, {"same", "amount"}, {"same",
            "on"},
            {"as", "before"}, {"the", "other", "half"}, {"if", "i", "recall"}, {"you", "decide"}, {"you", "think"},
            {"i", "said"}, {"i", "put"}, {"i", "wrote"}, {"i", "noted"}, {"i", "entered"}, {"i", "recorded"},
            {"i", "logged"}, {"i", "had", "put"}, {"i", "had", "said"}, {"previously"}, {"to", "date"},
            {"so", "far"}, {"running", "total"}, {"a", "half", "on"}, {"a", "half", "for"}, {"double", "that"},
            {"twice", "that"}, {"twice", "as", "long"}, {"half", "that"}, {"half", "as", "long"},
            {"half", "on"}, {"half", "for"}, {"half", "past"}, {"quarter", "past"}, {"quarter", "to"}, {"i", "never"},
            {"didn't", "make"}, {"did", "not", "make"}, {"wait", ","}, {"that", "includes"}, {"this", "includes"},
            {"which", "includes"}, {"rounding"}, {"rounded"}};
    private static final Set<String> OPENINGS =
            Arrays.stream(CUES).map(cue -> cue[0]).collect(Collectors.toUnmodifiableSet());
    /// They take a time back only beside one.
    private static final Set<String> BESIDE_A_TIME = Set.of("oops", "typo", "nope", "whoops", "correction", "sorry",
            "apologies", "originally", "formerly", "instead", "rather", "actually", "whichever", "whatever",
            "either", "pay", "pays", "paid", "allow", "allows",
            "capped", "caps", "budgeted", "thought", "shows");
    private static final Set<String> EITHER = Set.of("or", "maybe", "perhaps", "possibly", "probably", "nearer",
            "closer", "say", "slash", "rather", "was", "not", "no", "scratch", "strike", "nope", "err", "er", "make",
            "um", "uh");
    // spotless:on
    private static final int NEAR = 3;
    private static final int LONGEST_TIME = 6;

    private final Page page;
    private final Tokens tokens;
    private final BitSet settled;
    /// The last number of the clause without a meaning.
    private int lastNumber = -1;

    Retakes(Page page, BitSet settled) {
        this.page = page;
        this.tokens = page.tokens();
        this.settled = settled;
    }

    BitSet in(Clause clause) {
        var doubts = new BitSet();
        lastNumber = lastNumber(clause);
        for (var i = settled.nextClearBit(clause.from()); i < clause.to(); i = settled.nextClearBit(i + 1)) {
            var isBeside = tokens.in(i, BESIDE_A_TIME) && isNearTime(i);
            var isWrittenOff = i == clause.from() && (tokens.says(i, "write", "off") || tokens.says(i, "cut"));
            if ((isBeside || isCue(i) || isWrittenOff) && !isOfElse(i, clause)) {
                doubts.set(i);
            }
        }
        var times = page.stretches(clause.from(), clause.to());
        for (var n = 1; n < times.size(); n++) {
            if (isEither(times.get(n - 1), times.get(n))) {
                doubts.set(times.get(n).from());
            }
        }
        return doubts;
    }

    private boolean isCue(int i) {
        if (!OPENINGS.contains(tokens.low(i))) {
            return false;
        }
        if (Same.at(tokens, i) && page.mentions(i, i + NEAR * 2).stream().anyMatch(Mention::namesMatter)) {
            return false;
        }
        return Arrays.stream(CUES).anyMatch(cue -> tokens.says(i, cue));
    }

    /// `Actually that was Tuesday`: the day or the matter was taken back, not the time.
    private boolean isOfElse(int i, Clause clause) {
        return page.stretches(i, clause.to()).isEmpty()
                && !tokens.is(i, "same")
                && lastNumber < i
                && (!page.days(i, clause.to()).isEmpty()
                        || !page.mentions(i, clause.to()).isEmpty());
    }

    private int lastNumber(Clause clause) {
        for (var k = clause.to() - 1; k >= clause.from(); k--) {
            if (!settled.get(k) && Numerals.whole(tokens, k).tokens() > 0) {
                return k;
            }
        }
        return -1;
    }

    private boolean isNearTime(int i) {
        for (var k = Math.max(0, i - NEAR); k <= i + NEAR; k++) {
            if (isTime(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTime(int i) {
        List<Stretch> near = page.stretches(Math.max(0, i - LONGEST_TIME), i + 1);
        return near.stream().anyMatch(time -> time.from() <= i && i < time.to());
    }

    /// The softening word may belong to the second time already.
    private boolean isEither(Stretch one, Stretch other) {
        var isTo = tokens.is(one.from() - 1, "to") || tokens.says(one.from(), "up", "to");
        var isRaised = isTo && tokens.is(other.from() - 1, "from");
        var isChanged = tokens.is(one.from() - 1, "from") && tokens.is(other.from() - 1, "to");
        if ((isRaised || isChanged) && !one.isClock() && !other.isClock()) {
            return true;
        }
        return other.from() - one.to() <= NEAR + 1 && tokens.any(one.to(), other.from() + 1, EITHER);
    }
}
