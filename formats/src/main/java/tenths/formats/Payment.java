package tenths.formats;

import java.time.LocalDate;
import java.util.Optional;

/// By when a client pays, and under which terms.
///
/// @param days after the date of the invoice; 0 where nothing is agreed
/// @param terms one or two sentences for the bill; may be empty
public record Payment(int days, String terms) {
    /// Nothing is agreed.
    public static final Payment UNSAID = new Payment(0, "");

    private static final int MOST_DAYS = 365;
    private static final int LONGEST = 300;

    public Payment {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("the days are 0 to " + MOST_DAYS + ", not " + days);
        }
        if (terms.length() > LONGEST) {
            throw new IllegalArgumentException("the terms have at most " + LONGEST + " characters");
        }
    }

    /// The last day on which payment is in time, if one is agreed.
    public Optional<LocalDate> due(LocalDate invoiced) {
        return days == 0 ? Optional.empty() : Optional.of(invoiced.plusDays(days));
    }
}
