package tenths.desk.capture;

import java.util.BitSet;
import java.util.OptionalInt;
import tenths.notes.durations.Durations;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Reads a length of time as lawyers type it into a field: `.4`, `1h20m`, `1:20`, `80min`, `9:10-10:30`, `.3 and .2`.
public final class HowLong {
    private static final int LONGEST = 60;
    private static final int MINUTES_PER_DAY = 1_440;

    private HowLong() {}

    /// @return minutes of one day; empty where the words name no single length
    public static OptionalInt minutes(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        var stretches = Durations.in(Tokens.of(text.strip()), new BitSet());
        if (stretches.isEmpty() || stretches.stream().anyMatch(each -> each.minutes() == Stretch.VAGUE)) {
            return OptionalInt.empty();
        }
        var minutes = stretches.stream().mapToInt(Stretch::minutes).sum();
        return minutes > 0 && minutes <= MINUTES_PER_DAY ? OptionalInt.of(minutes) : OptionalInt.empty();
    }
}
