package tenths.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.access.Role;
import tenths.access.User;
import tenths.jobs.Tasks;

/// What stands around every page.
///
/// @param user null before sign-in
/// @param csrf token that every form sends back
/// @param path of this page
/// @param rooms links of the rail with their live counts
/// @param tasks this person's long work, newest first
/// @param cycle how far the month is; null for people who do not bill
/// @param clock their timer; null for people who keep no time
public record Frame(
        @Nullable User user,
        String csrf,
        String path,
        LocalDate today,
        @Nullable Notice notice,
        List<Room> rooms,
        List<Tasks.Status> tasks,
        @Nullable Cycle cycle,
        @Nullable TimerClock clock) {
    /// A link of the rail.
    ///
    /// @param key the letter behind `g`
    /// @param count null where nothing is counted
    public record Room(
            String path, String title, String key, @Nullable Integer count) {
        /// Whether a page belongs to this room.
        public boolean holds(String page) {
            return path.equals("/") ? page.equals("/") : page.equals(path) || page.startsWith(path + "/");
        }
    }

    /// How many of the bills in hand are approved.
    ///
    /// @param month that is billed
    public record Cycle(YearMonth month, int ready, int all) {}

    public boolean biller() {
        return user != null && user.role() == Role.BILLER;
    }

    /// Whether this person tells time of their own, and so has the entry bar.
    public boolean enters() {
        return user != null && user.timekeeper() != null && user.role() != Role.ADMINISTRATOR;
    }

    public List<Tasks.Status> running() {
        return tasks.stream().filter(Tasks.Status::running).toList();
    }
}
