package tenths.firm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Matters of one client for which something is agreed together, such as all claims out of one flood.
///
/// @param name as client and firm call it
public record MatterGroup(MatterGroupId id, ClientId client, String name) {
    public MatterGroup {
        if (name.isBlank()) {
            throw new IllegalArgumentException("matter group " + id + " has no name");
        }
    }

    /// The days on which a matter belongs to a group. On one day it belongs to one group at most.
    ///
    /// @param to last day; null while it belongs
    public record Member(
            MatterGroupId group,
            MatterId matter,
            LocalDate from,
            @Nullable LocalDate to) {
        public Member {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("matter " + matter + " leaves group " + group + " before it joins");
            }
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /// Whether both are about one matter and share a day.
        public boolean meets(Member that) {
            return matter.equals(that.matter) && (covers(that.from) || that.covers(from));
        }
    }
}
