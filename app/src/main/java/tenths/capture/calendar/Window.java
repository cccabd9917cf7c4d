package tenths.capture.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which days of a calendar are looked at, and in which zone they begin.
///
/// @param first first day
/// @param now what has not ended by then is no work yet
/// @param owner address of the person whose calendar it is, in lower case: what they declined is no work; may be empty
public record Window(LocalDate first, Instant now, ZoneId zone, String owner) {
    /// Weeks that a calendar is looked back when it is read again and again.
    public static final int USUAL_DAYS = 35;
    /// Days that a file which somebody sends is looked back.
    public static final int LONGEST_DAYS = 400;

    /// The window that ends now.
    public static Window last(int days, Instant now, ZoneId zone, String owner) {
        return new Window(now.atZone(zone).toLocalDate().minusDays(days), now, zone, owner);
    }

    Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }
}
