package tenths.notes.durations;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Finds every stretch of time in a note.
public final class Durations {
    private Durations() {}

    /// @param taken tokens that mean something else already: dates, matter numbers
    public static List<Stretch> in(Tokens tokens, BitSet taken) {
        var found = new ArrayList<Stretch>();
        for (var i = 0; i < tokens.size(); ) {
            var stretch = taken.get(i) ? null : at(tokens, i);
            if (stretch == null) {
                i++;
            } else {
                found.add(soften(tokens, stretch));
                i = found.getLast().to();
            }
        }
        return found;
    }

    private static @Nullable Stretch at(Tokens tokens, int i) {
        if (!tokens.at(i).isNumber() && !tokens.at(i).isWord() && tokens.at(i).low().codePointAt(0) < 128) {
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
        var wider = new Stretch(from, stretch.to() + after, stretch.minutes(), stretch.form(), stretch.clock(),
                stretch.flags());
        return wider.with(Flag.ESTIMATE);
    }
}
