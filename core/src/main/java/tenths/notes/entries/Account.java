package tenths.notes.entries;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.activities.ActivityReader;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Durations;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

final class Account {
    static final boolean DEBUG = System.getenv("ACC") != null;
    private static final Set<String> MORE = Set.of("another", "further", "additional", "extra", "and", "then", "plus", "about", "around", "approx", "roughly", "maybe", "say", "spent", "nearly", "almost", "for", "took", "was");
    private static final Set<String> TOWARDS = Set.of("on", "for", "with", "w", "more", "re", "to", "in");
    private static final Set<String> STRONG = Set.of("oops", "typo", "nope", "whoops", "correction", "sorry", "apologies", "originally", "formerly", "instead", "rather", "actually", "whichever");
    private static final String[][] CUES = {{"no","wait"},{"wait","no"},{"scratch","that"},{"strike","that"},{"i","mean"},{"i","meant"},{"make","that"},{"make","it"},{"should","be"},{"should","have","been"},{"should","read"},{"should","say"},{"my","mistake"},{"my","bad"},{"hang","on"},{"hold","on"},{"first","put"},{"not","sure"},{"or","was","it"},{"could","be"},{"can't","remember"},{"call","it"},{"no",":"},{"?","?"},{"?","no"},{"?","anyway"}};
    private static final Set<String> EITHER = Set.of("or", "maybe", "perhaps", "possibly", "probably", "nearer", "closer", "say");
    private static final Set<String> NARRATED = Set.of("before", "after", "prior", "later", "into", "apart", "long", "ago", "early", "late", "beforehand", "afterwards");
    private final Page page;
    private final Tokens tokens;
    private final List<Clause> clauses;
    private final BitSet settled = new BitSet();
    private final List<Integer> doubts = new ArrayList<>();

    private Account(Page page, List<Clause> clauses) {
        this.page = page;
        this.tokens = page.tokens();
        this.clauses = clauses;
        settled.or(page.figures());
        settled.or(page.hidden());
        page.days().forEach(day -> settled.set(day.from(), day.to()));
        for (Mention mention : page.mentions()) {
            if (mention.span().of(tokens.text()).chars().anyMatch(Character::isDigit)) {
                settled.set(tokens.find(mention.span().start()), tokens.find(mention.span().end() - 1) + 1);
            }
        }
    }

    static List<Piece> ask(Page page, List<Clause> clauses, List<Piece> pieces) {
        var account = new Account(page, clauses);
        clauses.forEach(account::read);
        var asked = new ArrayList<Piece>();
        for (var piece : pieces) {
            asked.add(piece.isTimed() && account.doubts(piece, pieces) ? piece.with(Flag.AMBIGUOUS_DURATION) : piece);
        }
        return asked;
    }

    private boolean doubts(Piece piece, List<Piece> pieces) {
        return doubts.stream().anyMatch(i -> (piece.from() <= i && i < piece.to()) || piece.clause().holds(i)
                || (line(i) == piece.clause().line() && pieces.stream().noneMatch(p -> p.isTimed() && (p.clause().holds(i) || p.from() <= i && i < p.to()))));
    }

    private int line(int i) {
        return clauses.stream().filter(c -> c.holds(i)).mapToInt(Clause::line).findFirst().orElse(-1);
    }

    private void doubt(int i, String why) {
        doubts.add(i);
        if (DEBUG) {
            System.err.println(why + " @" + tokens.low(i) + " | " + tokens.text().replace('\n', ' '));
        }
    }

    private void read(Clause clause) {
        var stretches = page.stretches(clause.from(), clause.to());
        for (var i = clause.from(); i < clause.to(); i++) {
            if (!settled.get(i)) {
                stray(i, clause);
                cue(i, clause);
            }
        }
        for (var n = 0; n < stretches.size(); n++) {
            var s = stretches.get(n);
            malformed(s);
            unplaced(s, clause);
            narrated(s);
            if (n + 1 < stretches.size()) {
                either(s, stretches.get(n + 1));
            }
        }
    }

    private void stray(int i, Clause clause) {
        var said = Numerals.whole(tokens, i);
        if (said.tokens() == 0 || Durations.isOther(tokens, i) || said.value() > 90) {
            return;
        }
        var next = i + said.tokens();
        var prev = i - 1;
        var opens = i == clause.from() || tokens.in(prev, MORE) || page.isNamed(prev) || tokens.is(prev, ',') || tokens.is(prev, '-') || tokens.is(prev, ':') || tokens.is(prev, '+') || tokens.is(prev, '~') || tokens.is(prev,'–');
        if (!opens || tokens.at(next).glued() && tokens.at(next).isWord()) {
            return;
        }
        var closes = tokens.in(next, TOWARDS) && said.value() >= 5 || isWork(next) || tokens.in(prev, Set.of("another", "further", "additional"));
        if (closes && !Durations.isOther(tokens, next - 1)) {
            doubt(i, "STRAY");
        }
    }

    private boolean isWork(int i) {
        if (!tokens.at(i).isWord()) {
            return false;
        }
        var start = tokens.at(i).start();
        return ActivityReader.places(tokens.text(), tokens.span(i, Math.min(i + 3, tokens.size()))).stream().anyMatch(span -> span.start() == start);
    }

    private void cue(int i, Clause clause) {
        if (tokens.in(i, STRONG) && (nearFigure(i - 1, -1) || nearFigure(i + 1, 1))) {
            doubt(i, "CUE1");
        }
        for (var cue : CUES) {
            if (tokens.says(i, cue)) {
                doubt(i, "CUE2");
                return;
            }
        }
    }

    private boolean nearFigure(int i, int step) {
        for (var k = i; Math.abs(k - i) < 3; k += step) {
            if (isTime(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTime(int k) {
        return page.stretches(Math.max(0, k - 6), k + 1).stream().anyMatch(s -> s.from() <= k && k < s.to());
    }

    private void malformed(Stretch s) {
        var prev = s.from() - 1;
        var isPoint = tokens.at(s.from()).glued() && (tokens.is(prev, '.') || tokens.at(prev).isNumber());
        var isSplit = s.form() == Stretch.Form.DECIMAL && tokens.low(s.from()).startsWith(".") && tokens.at(prev).isNumber() && tokens.low(prev).length() <= 2 && !settled.get(prev)
                && !Durations.isOther(tokens, prev);
        if (isPoint || isSplit) {
            doubt(s.from(), "MALFORMED");
        }
    }

    private void unplaced(Stretch s, Clause clause) {
        if (s.form() != Stretch.Form.DECIMAL || tokens.low(s.from()).startsWith(".") || tokens.is(s.from(), "point")) {
            return;
        }
        if (!isEdge(s.from() - 1) && !isEdge(s.to()) && !isWork(s.to()) && !tokens.in(s.to(), Set.of("on", "for", "re", "with", "w", "and", "plus", "then", "total", "at", "to", "in", "draft", "nb", "no"))) {
            doubt(s.from(), "UNPLACED");
        }
    }

    private boolean isEdge(int i) {
        var t = tokens.at(i);
        return t.isBreak() || (!t.isWord() && !t.isNumber()) || page.isNamed(i) || settled.get(i) || tokens.in(i, Set.of("and", "plus", "then", "total", "also", "for", "spent", "about", "took", "another"));
    }

    private void narrated(Stretch s) {
        if (s.form() != Stretch.Form.MEASURED) {
            return;
        }
        if (tokens.in(s.to(), NARRATED)) {
            doubt(s.from(), "NARRATED");
        }
        if ((tokens.is(s.to() - 1, "hour") || tokens.is(s.to() - 1, "minute")) && tokens.at(s.to()).isWord() && s.minutes() != 60 && s.minutes() != 30 && s.minutes() != 15
                && !isWork(s.to()) && !page.isNamed(s.to()) && !tokens.in(s.to(), Set.of("on", "for", "with", "w", "re", "and", "of", "in", "at", "to", "from"))) {
            doubt(s.from(), "ADJECTIVE");
        }
    }

    private void either(Stretch a, Stretch b) {
        if (tokens.any(a.to(), b.from(), EITHER) && b.from() - a.to() <= 4) {
            doubt(a.from(), "EITHER");
        }
    }
}
