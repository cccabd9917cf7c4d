package tenths.web.capture;

import tenths.access.User;
import tenths.firm.TimekeeperId;
import tenths.web.NotHere;

/// Whose time it is: always the person's own.
final class Timekeeping {
    private Timekeeping() {}

    /// @throws NotHere for an account that belongs to no timekeeper
    static TimekeeperId of(User user) {
        var timekeeper = user.timekeeper();
        if (timekeeper == null) {
            throw new NotHere();
        }
        return timekeeper;
    }
}
