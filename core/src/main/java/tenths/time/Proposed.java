package tenths.time;

import java.util.ArrayList;
import java.util.List;
import tenths.notes.Certainty;

/// One entry that somebody or something proposes from a note, before it is a draft.
///
/// @param certainty whether it may be approved at a glance, as its reader sees it
public record Proposed(Content content, Basis basis, Certainty certainty) {
    /// What must be said before it can be a fact, in the order of the card.
    public enum Need {
        HOURS,
        AMOUNT,
        DAY,
        MATTER,
        NARRATIVE
    }

    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        if (!content.measure().known()) {
            needs.add(content.measure() instanceof Measure.Time ? Need.HOURS : Need.AMOUNT);
        }
        if (content.day() == null) {
            needs.add(Need.DAY);
        }
        if (content.matter() == null) {
            needs.add(Need.MATTER);
        }
        if (content.narrative().isBlank()) {
            needs.add(Need.NARRATIVE);
        }
        return needs;
    }

    /// The reader's certainty, and never better than what is there: nothing with a gap is sure.
    public Certainty word() {
        if (!needs().isEmpty()) {
            return Certainty.MISSING;
        }
        return basis.differences().isEmpty() ? certainty : Certainty.CHECK;
    }

    /// The same words with what a person set instead.
    public Proposed edited(Content after) {
        return Edited.of(this, after);
    }
}
