package tenths.access;

import java.util.Locale;

/// What a person may do in the house.
public enum Role {
    /// Prepares, reviews and finalises bills.
    BILLER,
    /// Sees their own time.
    TIMEKEEPER,
    /// Lets people in and out; sees neither narratives nor money (S-16).
    ADMINISTRATOR;

    /// As people say it: `biller`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
