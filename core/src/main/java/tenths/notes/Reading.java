package tenths.notes;

import java.util.List;
import java.util.Set;

/// What came out of one note.
///
/// @param flags of the note as a whole and of each of its entries
public record Reading(List<Proposal> proposals, Set<Flag> flags) {
    public Reading {
        proposals = List.copyOf(proposals);
        flags = Set.copyOf(flags);
    }
}
