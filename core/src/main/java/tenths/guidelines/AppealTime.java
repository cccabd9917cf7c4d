package tenths.guidelines;

import java.time.LocalDate;

/// How long a client lets the firm object to what it took off a bill (INV-13).
///
/// @param days from the day on which the client said so; 0 or more
/// @param soon how many of its last days count as soon
public record AppealTime(int days, int soon) {
    /// What counts as soon where no rule says so.
    public static final int A_WEEK = 7;

    public LocalDate until(LocalDate told) {
        return told.plusDays(days);
    }
}
