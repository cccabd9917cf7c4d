package tenths.time.weeks;

import java.time.LocalDate;

/// A person's day in seconds.
///
/// @param target what was to be worked; 0 on a day off
/// @param approved what is written down for good
/// @param drafted what waits in drafts
/// @param timed what stands on timers
public record Day(LocalDate date, long target, long approved, long drafted, long timed) {
    public Day {
        if (target < 0 || approved < 0 || drafted < 0 || timed < 0) {
            throw new IllegalArgumentException("nobody works less than nothing");
        }
    }

    /// All that is known of the day, settled or not.
    public long known() {
        return approved + drafted + timed;
    }

    /// What nobody has said anything about: the hatched part of the day.
    public long gap() {
        return Math.max(0, target - known());
    }

    /// What the biller still waits for: only approved time can be billed.
    public long owed() {
        return Math.max(0, target - approved);
    }
}
