package tenths.capture.language;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tenths.notes.DateOrder;
import tenths.notes.days.Days;
import tenths.notes.durations.Durations;
import tenths.notes.text.Tokens;
import tenths.time.Worked;

/// Reads hours and days out of the words that a model points to. A model never says a number: it says where one stands.
final class Quotes {
    private static final int MINUTES_PER_DAY = 1_440;

    private Quotes() {}

    /// Null where the words name no length, several, or none that fits into a day.
    static @Nullable Worked worked(String quote) {
        var found = Durations.in(Tokens.of(quote), new BitSet());
        if (found.size() != 1 || found.getFirst().isVague()) {
            return null;
        }
        var minutes = found.getFirst().minutes();
        return minutes > 0 && minutes <= MINUTES_PER_DAY ? Worked.ofMinutes(minutes) : null;
    }

    /// Null where the words name no day, several, or one that is still to come.
    static @Nullable LocalDate day(String quote, LocalDate writtenOn, DateOrder order) {
        var found = Days.in(Tokens.of(quote), writtenOn, order);
        var day = found.size() == 1 ? found.getFirst().day() : null;
        return day == null || day.isAfter(writtenOn) ? null : day;
    }
}
