package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Time taken out of a longer time: `9-5 less .5 lunch`, `from 9 until noon less 30 for lunch`, `9-4:45, one hour
/// lunch`.
final class Breaks {
    private static final Set<String> LESS = Set.of("less", "minus", "deduct", "deducting", "excluding", "excl");
    private static final Set<String> PAUSES = Set.of("lunch", "break", "breaks", "recess", "dinner", "pause");
    private static final int LEAST_MINUTES = 5;
    private static final int HOUR = 60;

    private final Tokens tokens;
    private final Clause clause;

    private Breaks(Tokens tokens, Clause clause) {
        this.tokens = tokens;
        this.clause = clause;
    }

    /// The times of a clause with their breaks taken out of them.
    static List<Stretch> takeOut(Tokens tokens, Clause clause, List<Stretch> stretches) {
        return new Breaks(tokens, clause).takeOut(stretches);
    }

    private List<Stretch> takeOut(List<Stretch> stretches) {
        var left = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            var whole = left.isEmpty() ? null : left.getLast();
            if (whole != null && !whole.isVague() && isBreak(whole, stretch) && stretch.minutes() < whole.minutes()) {
                left.set(left.size() - 1, whole.less(stretch.minutes(), whole.to()));
            } else {
                left.add(stretch);
            }
        }
        return left.size() < stretches.size()
                ? left
                : left.stream().map(this::withoutBareMinutes).toList();
    }

    private boolean isBreak(Stretch whole, Stretch stretch) {
        if (stretch.isVague() || stretch.isClock()) {
            return false;
        }
        var isSaid = tokens.in(stretch.from() - 1, LESS)
                || (tokens.is(stretch.from() - 1, "a") && tokens.in(stretch.from() - 2, LESS));
        var pause = tokens.is(stretch.to(), "for") ? stretch.to() + 1 : stretch.to();
        return isSaid || (whole.isClock() && tokens.in(pause, PAUSES));
    }

    /// `less 30`, `minus 15 for lunch`: minutes without their unit.
    private Stretch withoutBareMinutes(Stretch whole) {
        for (var i = whole.to(); i < clause.to() - 1; i++) {
            var count = Numerals.whole(tokens, i + 1);
            if (tokens.in(i, LESS) && isBareMinutes(whole, i, count)) {
                return whole.less(count.value(), i == whole.to() ? i + 1 + count.tokens() : whole.to());
            }
        }
        return whole;
    }

    private boolean isBareMinutes(Stretch whole, int less, Numerals.Said count) {
        return count.tokens() > 0
                && count.value() >= LEAST_MINUTES
                && count.value() <= HOUR
                && count.value() < whole.minutes()
                && (whole.isClock() || less == whole.to())
                && !tokens.is(less + 1 + count.tokens(), '%');
    }
}
