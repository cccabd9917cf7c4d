package tenths.notes.durations;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Finds every stretch of time in a note.
public final class Durations {
    private static final int ASCII = 128;

    private Durations() {}

    /// @param taken tokens that mean something else already: dates, matter numbers
    public static List<Stretch> in(Tokens tokens, BitSet taken) {
        var found = new ArrayList<Stretch>();
        for (var i = 0; i < tokens.size(); ) {
            var stretch = taken.get(i) ? null : at(tokens, i);
            if (stretch != null && !isNoWork(tokens, stretch)) {
                found.add(soften(tokens, stretch));
            }
            i = stretch == null ? i + 1 : stretch.to();
        }
        var left = Sums.in(tokens, withoutClocks(tokens, found));
        return left.stream().map(stretch -> Doubts.weigh(tokens, stretch, left)).toList();
    }

    /// Whether a number has a meaning of its own that is no time: money, a section, so many pages, part of a longer
    /// mark.
    public static boolean isOther(Tokens tokens, int i) {
        return OtherNumbers.isNumbered(tokens, i)
                || OtherNumbers.isPointed(tokens, i)
                || OtherNumbers.isPart(tokens, i)
                || OtherNumbers.isLead(tokens, i)
                || OtherNumbers.isCount(tokens, i + 1)
                || OtherNumbers.isMeasured(tokens, i + 1)
                || OtherNumbers.isSpent(tokens, i);
    }

    private static boolean isNoWork(Tokens tokens, Stretch stretch) {
        return stretch.isClock()
                ? Measures.isRecorded(tokens, stretch.from(), stretch.to())
                : Measures.isNoWork(tokens, stretch.from(), stretch.to());
    }

    /// Beside a time that is plain, `1:30` is half past one and `45.2` a mark of something.
    private static List<Stretch> withoutClocks(Tokens tokens, List<Stretch> found) {
        var sure = found.stream()
                .filter(stretch -> !Doubts.isWeak(tokens, stretch))
                .toList();
        return found.stream()
                .filter(stretch -> !Doubts.isWeak(tokens, stretch)
                        || sure.stream().noneMatch(other -> sameLine(tokens, stretch, other)))
                .toList();
    }

    private static boolean sameLine(Tokens tokens, Stretch one, Stretch other) {
        for (var i = Math.min(one.from(), other.from()); i < Math.max(one.from(), other.from()); i++) {
            if (tokens.at(i).isBreak()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Stretch at(Tokens tokens, int i) {
        if (!tokens.at(i).isNumber()
                && !tokens.at(i).isWord()
                && tokens.at(i).low().codePointAt(0) < ASCII) {
            return null;
        }
        var clock = ClockRange.at(tokens, i);
        if (clock != null) {
            return clock;
        }
        var spoken = SpokenHour.at(tokens, i);
        if (spoken != null) {
            return spoken;
        }
        var isMoney = OtherNumbers.isMoney(tokens, i) || OtherNumbers.isPart(tokens, i);
        var measured = isMoney ? null : MeasuredLength.at(tokens, i);
        return measured != null ? measured : BareDecimal.at(tokens, i);
    }

    private static Stretch soften(Tokens tokens, Stretch stretch) {
        var from = Measures.softening(tokens, stretch.from());
        var after = Measures.softened(tokens, stretch.to());
        if (from == stretch.from() && after == 0) {
            return stretch;
        }
        var wider = stretch.spanning(from, stretch.to() + after);
        return wider.with(Flag.ESTIMATE);
    }

    /// `4/10` where it stands alone: four tenths of an hour, unless somebody says that it is a date.
    public static Stretch share(Tokens tokens, int from, int to) {
        return Stretch.measured(from, to, Quantity.at(tokens, from).hours(), Flag.AMBIGUOUS_DURATION);
    }
}
