package tenths.notes.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// Asks where a time may not be what it seems: words that change it stand beside it, nothing tells what it was for, or
/// it is the sum of the others.
final class Leftovers {
    // spotless:off
    private static final Set<String> SHARES = Set.of("percent", "pct", "half", "third", "quarter", "thirds");
    private static final Set<String> CHARGING = Set.of("bill", "charge", "count", "discount", "reduce", "cut",
            "write", "only", "billed", "charged", "courtesy", "reduced", "discounted", "apply");
    private static final Set<String> REST = Set.of("rest", "remainder", "balance", "remaining", "difference");
    // spotless:on
    private static final Set<String> LESS = Set.of("less", "minus");
    private static final int NEAR = 4;
    private static final int LEAST_PARTS = 3;
    private static final int SHORTEST_PLURAL = 3;

    private final Page page;
    private final Tokens tokens;

    private final int count;
    private final Map<Integer, Integer> perLine = new HashMap<>();
    private final Map<Integer, Integer> perWords = new HashMap<>();
    private int total;
    private int unnamed;

    private Leftovers(Page page, List<Piece> pieces) {
        this.page = page;
        this.tokens = page.tokens();
        count = pieces.size();
        for (var piece : pieces) {
            perLine.merge(piece.clause().line(), 1, Integer::sum);
            perWords.merge(piece.from(), 1, Integer::sum);
            var time = piece.time();
            total += time == null || time.isVague() ? 0 : time.minutes();
            unnamed += time != null && !hasMatter(piece) ? 1 : 0;
        }
    }

    static List<Piece> ask(Page page, List<Piece> pieces) {
        var leftovers = new Leftovers(page, pieces);
        var asked = new ArrayList<Piece>();
        for (var piece : pieces) {
            asked.add(leftovers.isDoubtful(piece) ? piece.with(Flag.AMBIGUOUS_DURATION) : piece);
        }
        return asked;
    }

    private boolean isDoubtful(Piece piece) {
        var time = piece.time();
        return time != null
                && !time.isVague()
                && (isPartly(piece)
                        || isTakenOut(time)
                        || hasBareMinutes(piece, time)
                        || isRest(piece)
                        || isIdle(piece)
                        || isSum(piece, time));
    }

    /// `2.0, bill 75%`, `charge half`.
    private boolean isPartly(Piece piece) {
        for (var i = piece.from(); i < piece.to(); i++) {
            var isShare = (tokens.in(i, SHARES) && !page.figures().get(i)) || tokens.is(i, '%');
            if (isShare
                    && tokens.any(Math.max(piece.from(), i - NEAR), i, CHARGING)
                    && !tokens.any(i, i + NEAR, Set.of("rate", "price"))
                    && !page.hidden().get(i)) {
                return true;
            }
        }
        return false;
    }

    /// `less an hour` of nobody knows what, `3.0 less lunch` of nobody knows how long.
    private boolean isTakenOut(Stretch time) {
        var isTaken = tokens.in(time.from() - 1, LESS) && time.minutes() > 0;
        return isTaken
                || (time.form() == Stretch.Form.DECIMAL
                        && tokens.in(time.to(), LESS)
                        && tokens.at(time.to() + 1).isWord()
                        && !tokens.is(time.to() + 1, "than"));
    }

    /// `dropped 2.5 floors`: the number counts the things behind it.
    static boolean countsThings(Page page, Piece piece) {
        var tokens = page.tokens();
        var time = piece.time();
        if (time == null
                || time.form() != Stretch.Form.DECIMAL
                || tokens.low(time.from()).startsWith(".")) {
            return false;
        }
        var word = tokens.low(time.to());
        return tokens.at(time.to()).isWord()
                && word.length() > SHORTEST_PLURAL
                && word.endsWith("s")
                && !page.isNamed(time.to());
    }

    /// `30 min yesterday and 45 today`.
    private boolean hasBareMinutes(Piece piece, Stretch time) {
        for (var i = time.to(); i < piece.to(); i++) {
            var low = tokens.low(i);
            var isMinutes = tokens.at(i).isNumber() && low.length() == 2 && (low.endsWith("5") || low.endsWith("0"));
            if (isMinutes
                    && !page.figures().get(i)
                    && tokens.in(i - 1, Set.of("and", "plus", "then"))
                    && (page.figures().get(i + 1) || tokens.in(i + 1, Set.of("on", "more", "for")))) {
                return true;
            }
        }
        return false;
    }

    /// `2.5 on the motion, the rest on discovery`: how much the rest was has to be worked out.
    private boolean isRest(Piece piece) {
        for (var i = piece.from(); i < piece.to(); i++) {
            if (tokens.is(i, "the")
                    && !page.figures().get(i)
                    && tokens.in(i + 1, REST)
                    && (tokens.is(i + 2, "on") || tokens.is(i + 2, "for"))) {
                return count == 1 || !page.hasContent(piece.from(), i, Ordinary.HEADING);
            }
        }
        return false;
    }

    /// A time for nothing, among times for something.
    private boolean isIdle(Piece piece) {
        return perLine.getOrDefault(piece.clause().line(), 0) > 1
                && perWords.getOrDefault(piece.from(), 0) == 1
                && !page.hasContent(piece.from(), piece.to(), Ordinary.HEADING)
                && page.mentions(piece.from(), piece.to()).isEmpty();
    }

    /// As long as all others together, and named for no matter although they are.
    private boolean isSum(Piece piece, Stretch time) {
        if (count < LEAST_PARTS || total != 2 * time.minutes()) {
            return false;
        }
        var isNamed = hasMatter(piece);
        var isBare = !page.hasContent(piece.from(), piece.to(), Ordinary.HEADING);
        return isBare || (!isNamed && unnamed == 1);
    }

    private boolean hasMatter(Piece piece) {
        return page.mentions(piece.from(), piece.to()).stream().anyMatch(Mention::namesMatter);
    }
}
