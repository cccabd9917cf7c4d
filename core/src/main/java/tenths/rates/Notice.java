package tenths.rates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An increase that holds only some days after the client was told of it.
///
/// @param days from the notice on, 1 to 366
/// @param given the day on which the client was told; null while nobody told it
public record Notice(int days, @Nullable LocalDate given) {
    /// The longest notice, in days.
    public static final int LONGEST = 366;

    /// @throws IllegalArgumentException if the days are less than 1 or more than 366
    public Notice {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("a notice of 1 to " + LONGEST + " days, not " + days);
        }
    }

    /// The first day on which an increase holds that was agreed from a day on.
    LocalDate since(LocalDate from) {
        if (given == null) {
            return LocalDate.MAX;
        }
        var told = given.plusDays(days);
        return told.isAfter(from) ? told : from;
    }

    /// `60 days after the notice of 2026-01-15`.
    public String words() {
        return given == null
                ? days + " days after a notice that nobody gave"
                : days + " days after the notice of " + given;
    }
}
