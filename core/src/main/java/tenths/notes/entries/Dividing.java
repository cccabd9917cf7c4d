package tenths.notes.entries;

import java.util.Map;
import java.util.Set;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// How the words of a piece divide its time between matters: `split evenly`, `a third each`, `three ways`, `.3 each`,
/// `all three files`; and the total of one morning in court.
final class Dividing {
    // spotless:off
    private static final Set<String> SPLIT = Set.of("split", "evenly", "equally", "divide", "divided", "prorate",
            "prorated", "pro", "rata", "halved", "apportion", "apportioned", "spread", "allocate", "allocated");
    private static final Set<String> EACH = Set.of("each", "apiece", "ea");
    private static final Set<String> SAME = Set.of("equal", "same", "even", "identical");
    private static final Set<String> EQUALS = Set.of("parts", "part", "shares", "share", "time", "portions", "portion",
            "halves", "thirds", "third", "amounts", "measure", "slices", "split", "pieces");
    private static final Set<String> SHARING = Set.of("distribute", "distributed", "share", "shared", "shares", "each",
            "apiece", "spread", "portion", "portions", "slices", "borne", "per");
    private static final Map<String, Integer> PARTS = Map.of("half", 2, "third", 3, "quarter", 4, "fourth", 4, "fifth",
            5, "sixth", 6);
    private static final Set<String> EVERY = Set.of("all", "both", "every", "each", "its", "their", "per");
    private static final Set<String> FILES = Set.of("files", "file", "matters", "matter", "cases", "case", "claims",
            "claim", "them", "ours", "suits", "suit", "lawsuits", "actions");
    private static final Set<String> HEARD = Set.of("court", "calendar", "calendars", "hearing", "hearings", "hrg",
            "hrgs", "cmc", "cmcs", "appeared", "appearance", "appearances", "docket", "callover", "judge", "dept",
            "department", "courtroom", "conferences", "cattle", "called");
    private static final Set<String> WHOLE = Set.of("total", "altogether", "overall", "all", "everything", "both",
            "lot", "wait", "waiting", "combined", "together", "door", "including", "incl", "inc",
            "counting", "pair", "trio");
    // spotless:on
    private static final int NEAR = 3;
    private static final int MOST_PARTS = 12;

    private final Page page;
    private final Piece piece;
    private final Tokens tokens;

    Dividing(Page page, Piece piece) {
        this.page = page;
        this.piece = piece;
        this.tokens = page.tokens();
    }

    /// Whether every matter gets as much. Words that were worked out as shares already divide nothing more.
    boolean isEven() {
        for (var i = piece.from(); i < piece.to(); i++) {
            if (!page.figures().get(i) && (isSplit(i) || parts(i) > 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSplit(int i) {
        return tokens.in(i, SPLIT)
                || tokens.says(i, "half", "and", "half")
                || tokens.says(i, "half", "/", "half")
                || tokens.says(i, "in", "half")
                || tokens.says(i, "half", "half")
                || tokens.says(i, "50", "/", "50")
                || tokens.says(i, "50", "-", "50")
                || (tokens.in(i, SAME) && tokens.in(i + 1, EQUALS));
    }

    /// Whether the words speak of dividing at all, in whatever way.
    boolean isSaid() {
        return isEven()
                || tokens.any(piece.from(), piece.to(), SHARING)
                || (tokens.any(piece.from(), piece.to(), EVERY) && tokens.any(piece.from(), piece.to(), FILES));
    }

    /// Whether it speaks of several matters, of which not all may be ours: `shared by the general file and Costa`.
    boolean meansSeveral() {
        for (var i = piece.from(); i < piece.to(); i++) {
            var isShared = tokens.in(i, Set.of("shared", "split", "divided", "halved"))
                    && tokens.in(
                            i + 1, Set.of("by", "between", "among", "across", "with", "over", "evenly", "equally"));
            if (!page.figures().get(i) && (isShared || parts(i) > 1)) {
                return true;
            }
        }
        return false;
    }

    /// Into how many equal parts: `three ways`, `a third each`, `1/3 to each`, `one half per file`; none if not said.
    private int parts(int i) {
        var count = Numerals.whole(tokens, i);
        var next = i + count.tokens();
        var isWays = count.tokens() > 0 && (tokens.is(next, "ways") || tokens.says(next, "-", "way"));
        if (isWays) {
            return count.value();
        }
        if (tokens.low(i).equals("1")
                && tokens.is(i + 1, '/')
                && tokens.at(i + 2).isNumber()
                && isForEach(i + 3)) {
            return Math.min(MOST_PARTS, Numerals.whole(tokens, i + 2).value());
        }
        return tokens.at(i).isWord() && isForEach(i + 1) ? PARTS.getOrDefault(tokens.low(i), 0) : 0;
    }

    private boolean isForEach(int i) {
        return tokens.any(i, i + 2, EACH) || (tokens.is(i, "per") && tokens.in(i + 1, FILES));
    }

    /// Whether the words mean all of so many matters, as `its three files` and `a third each` mean three.
    boolean meansAll(int matters) {
        var isSaid = false;
        for (var i = piece.from(); i < piece.to(); i++) {
            var count = tokens.is(i, "both") ? 2 : Math.max(parts(i), counted(i));
            if (count > 0 && count != matters) {
                return false;
            }
            isSaid |= count > 0 || (tokens.in(i, EVERY) && isOfFiles(i + 1)) || tokens.says(i, "all", "of", "them");
        }
        return isSaid;
    }

    /// `three matters`, `all 3`.
    private int counted(int i) {
        var count = Numerals.whole(tokens, i);
        var isCount = count.tokens() > 0
                && count.value() > 1
                && count.value() <= MOST_PARTS
                && !page.figures().get(i)
                && (isOfFiles(i + count.tokens()) || tokens.in(i - 1, Set.of("all", "the")));
        return isCount ? count.value() : 0;
    }

    /// With a name between: `all three Tidewater files`.
    private boolean isOfFiles(int i) {
        return tokens.any(i, Math.min(piece.to(), i + NEAR), FILES);
    }

    /// Every matter gets the whole time: `.3 each`.
    boolean isEach() {
        var time = piece.time();
        if (time == null) {
            return false;
        }
        var after = tokens.is(time.to(), "on") || tokens.is(time.to(), "for") ? time.to() + 1 : time.to();
        return tokens.in(after, EACH) || tokens.in(time.from() - 1, EACH);
    }

    /// One morning in court for several matters, told with its total: an equal share each is what courts and carriers
    /// expect, and a person looks at it. A total of other work says nothing of the shares.
    boolean isCourtTotal() {
        var time = piece.time();
        return time != null
                && tokens.any(piece.from(), piece.to(), HEARD)
                && (Times.isTotal(tokens, time)
                        || tokens.any(time.from() - NEAR, time.from(), WHOLE)
                        || tokens.any(time.to(), time.to() + NEAR + 1, WHOLE));
    }
}
