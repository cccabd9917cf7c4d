package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tenths.notes.Flag;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Time that is given back: `Costa (0.4) credit`, `reversal Dupree 1.1`, `minus .3`, `back out .5`. It is read with its
/// sign and flagged, whatever the writer's way of writing a minus.
final class Credits {
    // spotless:off
    private static final Set<String> CREDITS = Set.of("credit", "credits", "credited", "reversal", "reversed",
            "reversing", "reverse", "refund", "refunded", "rebate", "adjustment", "adjustments", "writeback",
            "giveback", "chargeback", "deduct", "deduction", "negative", "minus", "subtract", "adjust", "adjusting");
    private static final Set<String> BACK = Set.of("back", "take", "pull", "taking", "backing", "give", "giving",
            "knock", "shave");
    private static final Set<String> AWAY = Set.of("out", "off", "away", "back");
    /// Credits of another kind.
    private static final Set<String> EARNED = Set.of("cle", "mcle", "tax", "line", "hour", "hours", "letter", "card",
            "union", "ethics", "report", "reports");
    // spotless:on

    private final Page page;
    private final Tokens tokens;
    private final List<Clause> clauses;

    private Credits(Page page, List<Clause> clauses) {
        this.page = page;
        this.tokens = page.tokens();
        this.clauses = clauses;
    }

    static Page read(Page page, List<Clause> clauses) {
        var left = page;
        for (var clause : clauses) {
            left = new Credits(left, clauses).read(clause);
        }
        return left;
    }

    private Page read(Clause clause) {
        var times = page.stretches(clause.from(), clause.to());
        if (times.size() != 1) {
            return page;
        }
        var time = times.getFirst();
        if (time.isVague() || time.isClock() || time.minutes() <= 0) {
            return page;
        }
        if ((isGivenBack(clause, time) || tokens.is(time.to(), "cr")) && !hasWork(clause)) {
            return page.withStretch(time, time.negative());
        }
        if (isBracketed(time) && !hasWork(clause)) {
            return page.withStretch(time, time.with(Flag.AMBIGUOUS_DURATION));
        }
        return isDashed(clause, time)
                        && clauses.stream().filter(this::opensWithDash).count() == 1
                ? page.withStretch(time, time.with(Flag.AMBIGUOUS_DURATION))
                : page;
    }

    private boolean isGivenBack(Clause clause, Stretch time) {
        var start = clause.from();
        if (tokens.in(start, BACK) && (tokens.in(start + 1, AWAY) || tokens.in(time.to(), AWAY))) {
            return true;
        }
        if (tokens.is(clause.from(), "less")
                && !tokens.is(clause.from() + 1, "than")
                && !page.stretches(clause.from(), clause.from() + 2).isEmpty()) {
            return true;
        }
        for (var i = clause.from(); i < clause.to(); i++) {
            var isEarned = tokens.in(i - 1, EARNED) || tokens.in(i + 1, EARNED);
            if (tokens.in(i, CREDITS) && !isEarned && !page.isNamed(i)) {
                return true;
            }
        }
        return false;
    }

    /// `(0.6)` is minus six tenths to a bookkeeper.
    private boolean isBracketed(Stretch time) {
        var isRound = tokens.is(time.from() - 1, '(') && tokens.is(time.to(), ')');
        return isRound || (tokens.is(time.from() - 1, '<') && tokens.is(time.to(), '>'));
    }

    private boolean hasWork(Clause clause) {
        return IntStream.range(clause.from(), clause.to())
                .anyMatch(i -> !page.isNamed(i)
                        && !tokens.in(i, CREDITS)
                        && !tokens.in(i, BACK)
                        && ActivityReader.isWork(tokens.text(), tokens.span(i, Math.min(clause.to(), i + 2))));
    }

    /// `-1.0 Costa` at the beginning of a line: a minus or a bullet; `-.3 call` and `-.5 email` below it are bullets.
    private boolean isDashed(Clause clause, Stretch time) {
        return opensWithDash(clause) && time.from() == clause.from() + 1;
    }

    private boolean opensWithDash(Clause clause) {
        var i = clause.from();
        return (tokens.is(i, '-') || tokens.is(i, '−') || tokens.is(i, '–'))
                && tokens.at(i + 1).glued()
                && tokens.at(i + 1).isNumber();
    }
}
