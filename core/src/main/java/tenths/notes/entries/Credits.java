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
            "giveback", "chargeback", "deduct", "deduction", "negative", "minus", "subtract");
    private static final Set<String> BACK = Set.of("back", "take", "pull", "taking", "backing");
    private static final Set<String> AWAY = Set.of("out", "off", "away");
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
        if (isGivenBack(clause) && !hasDeed(clause, time)) {
            return page.withStretch(time, time.negative());
        }
        return isDashed(clause, time) && clauses.stream().filter(this::opensWithDash).count() == 1
                ? page.withStretch(time, time.with(Flag.AMBIGUOUS_DURATION))
                : page;
    }

    private boolean isGivenBack(Clause clause) {
        for (var i = clause.from(); i < clause.to(); i++) {
            var isEarned = tokens.in(i - 1, EARNED) || tokens.in(i + 1, EARNED);
            var isBack = tokens.in(i, BACK) && tokens.in(i + 1, AWAY) && i == clause.from();
            if ((tokens.in(i, CREDITS) && !isEarned && !page.isNamed(i)) || isBack) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDeed(Clause clause, Stretch time) {
        return IntStream.range(clause.from(), clause.to())
                .filter(i -> i < time.from() || i >= time.to())
                .filter(i -> !tokens.in(i, CREDITS) && !page.isNamed(i))
                .anyMatch(i -> ActivityReader.isDeed(tokens.text(), tokens.span(i, i + 1)));
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
