package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Cuts a clause with several times into pieces with one time each.
///
/// A writer puts the time before the work or behind it and keeps to one way within a clause; commas help, names of
/// matters stay with the work that follows them.
final class Splitting {
    private static final Set<String> BETWEEN = Set.of("and", "then", "also", "plus", "und", "followed");

    private final Page page;
    private final Tokens tokens;
    private final Clause clause;
    private final List<List<Stretch>> groups;

    private Splitting(Page page, Clause clause, List<Stretch> stretches) {
        this.page = page;
        this.tokens = page.tokens();
        this.clause = clause;
        this.groups = group(stretches);
    }

    /// @param stretches those of the clause, already without doubles and totals
    static List<Piece> pieces(Page page, Clause clause, List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return List.of(Piece.of(clause, clause.from(), clause.to(), null));
        }
        return new Splitting(page, clause, stretches).split();
    }

    /// Times with nothing between them share their words: `2.0 + .5 + 1.25 three depo summaries`.
    private List<List<Stretch>> group(List<Stretch> stretches) {
        var grouped = new ArrayList<List<Stretch>>();
        for (var stretch : stretches) {
            var isAlone = grouped.isEmpty()
                    || tokens.any(grouped.getLast().getLast().to(), stretch.from(), Set.of("then"))
                    || page.hasContent(grouped.getLast().getLast().to(), stretch.from(), Ordinary.JOINING)
                    || hasName(grouped.getLast().getLast().to(), stretch.from())
                    || isBehindPrivate(grouped.getLast().getLast());
            if (isAlone) {
                grouped.add(new ArrayList<>());
            }
            grouped.getLast().add(stretch);
        }
        return grouped;
    }

    /// `haircut 12-1, back 1-2:30 on the brief`: the first time was not for the work.
    private boolean isBehindPrivate(Stretch before) {
        return before.isClock() && tokens.any(clause.from(), before.from(), Tellings.PRIVATE);
    }

    private boolean hasName(int from, int to) {
        return from < to && !page.mentions(from, to).isEmpty();
    }

    private List<Piece> split() {
        var pieces = new ArrayList<Piece>();
        var from = clause.from();
        for (var n = 0; n < groups.size(); n++) {
            var to = n + 1 < groups.size() ? cut(n) : clause.to();
            for (var stretch : groups.get(n)) {
                pieces.add(Piece.of(clause, from, to, stretch));
            }
            from = to;
        }
        return pieces;
    }

    /// Where the piece behind this group ends and the next one begins.
    private int cut(int n) {
        var end = groups.get(n).getLast().to();
        var next = groups.get(n + 1).getFirst().from();
        if (areShares() && !page.isNamed(groups.getFirst().getFirst().from() - 1)) {
            return next;
        }
        var isBehind =
                page.hasContent(clause.from(), groups.getFirst().getFirst().from(), Ordinary.HEADING);
        var isBefore = page.hasContent(groups.getLast().getLast().to(), clause.to(), Ordinary.HEADING);
        if (isBehind && !isBefore) {
            return afterTime(end, next);
        }
        if (isBefore && !isBehind) {
            return opensWithTime() && !page.hasContent(end, next, Ordinary.JOINING)
                    ? beforeDay(end, next)
                    : beforeTime(end, next);
        }
        return isJoint(end) || isNameThenJoint(end, next) ? afterTime(end, next) : mixed(end, next);
    }

    /// `.4 memo, half to Costa, half to Dupree`: a share stands before the name that it is for.
    private boolean areShares() {
        return groups.stream().allMatch(group -> group.getFirst().form() == Stretch.Form.SHARE);
    }

    /// `half hour Osman, half hour Clark calls`: names follow their time.
    private boolean opensWithTime() {
        var first = groups.getFirst().getFirst().from();
        return !page.hasContent(clause.from(), first, Ordinary.HEADING) && !hasName(clause.from(), first);
    }

    /// `Mon 1.2 Tue .8`: a day right before a time is its own, where the first time has one as well.
    private int beforeDay(int end, int next) {
        var first = groups.getFirst().getFirst().from();
        var isFirst = page.days(clause.from(), first).stream().anyMatch(day -> day.to() == first);
        var own = page.days(end, next).stream()
                .filter(day -> isFirst && day.to() == next)
                .findFirst();
        return own.isPresent() ? own.get().from() : next;
    }

    private int mixed(int end, int next) {
        var before = beforeTime(end, next);
        if (before < next || isJoint(next - 1)) {
            return before;
        }
        for (var i = end; i < next; i++) {
            if (isStrong(i)) {
                return i;
            }
        }
        return afterTime(end, next);
    }

    private boolean isNameThenJoint(int end, int next) {
        var i = end;
        while (i < next && (page.isNamed(i) || tokens.is(i, '('))) {
            i++;
        }
        return i > end && i < next && (isStrong(i) || tokens.is(i, ')'));
    }

    /// Right behind the time, or behind a name that still belongs to it: `.2 (Nguyen), `.
    private int afterTime(int end, int next) {
        return isNameThenJoint(end, next) ? skipNames(end, next) : end;
    }

    private int skipNames(int end, int next) {
        var i = end;
        while (i < next && (page.isNamed(i) || tokens.is(i, '(') || tokens.is(i, ')'))) {
            i++;
        }
        return i;
    }

    /// Right before the time, or before the name of the matter that stands before it: `Okafor 1.2 draft`.
    private int beforeTime(int end, int next) {
        var i = next;
        while (i > end && isLead(i - 1)) {
            i--;
        }
        while (i > end && i < next && isJoint(i)) {
            i++;
        }
        return lastJoint(end, next, i);
    }

    /// A comma with nothing but joining words behind it opens the next piece.
    private int lastJoint(int end, int next, int start) {
        return isJoint(start - 1) && start - 1 >= end ? start - 1 : Math.min(start, next);
    }

    private boolean isLead(int i) {
        return isMatterName(i)
                || page.figures().get(i)
                || tokens.is(i, ':')
                || tokens.is(i, "for")
                || tokens.is(i, "on")
                || tokens.is(i, "about")
                || tokens.is(i, '(')
                || (tokens.is(i, '-') && isMatterName(i - 1));
    }

    private boolean isMatterName(int i) {
        return page.mentions(Math.max(0, i - 8), i + 1).stream()
                .anyMatch(mention -> (mention.namesMatter() || mention.isStranger())
                        && mention.span().start() <= tokens.at(i).start()
                        && tokens.at(i).start() < mention.span().end());
    }

    private boolean isJoint(int i) {
        return isStrong(i) || tokens.in(i, BETWEEN) || tokens.is(i, '&') || tokens.is(i, '+') || tokens.is(i, ')');
    }

    private boolean isStrong(int i) {
        return tokens.is(i, ',')
                || tokens.is(i, '-')
                || tokens.is(i, '–')
                || tokens.is(i, '—')
                || tokens.is(i, '/')
                || tokens.is(i, "then")
                || tokens.is(i, "also")
                || tokens.is(i, "plus");
    }
}
