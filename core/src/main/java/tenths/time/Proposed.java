package tenths.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Flag;

/// One entry that somebody or something proposes from a note, before it is a draft.
///
/// @param certainty whether it may be approved at a glance, as its reader sees it
public record Proposed(Content content, Basis basis, Certainty certainty) {
    /// What must be said before it can be a fact, in the order of the card.
    public enum Need {
        HOURS(Field.MINUTES),
        AMOUNT(Field.AMOUNT),
        DAY(Field.DATE),
        MATTER(Field.MATTER),
        NARRATIVE(null);

        private final @Nullable Field field;

        Need(@Nullable Field field) {
            this.field = field;
        }
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

    /// How certain one field is: missing where a bill needs it and nobody said it, to be checked where a flag or a
    /// difference is about it, and otherwise sure.
    public Certainty word(Field field) {
        if (needs().stream().anyMatch(need -> need.field == field)) {
            return Certainty.MISSING;
        }
        var doubted = basis.differences().stream().anyMatch(difference -> difference.field() == field)
                || basis.flags().stream()
                        .anyMatch(flag -> flag.weight() != Flag.Weight.NOTES && Answers.to(flag) == field);
        return doubted ? Certainty.CHECK : Certainty.SURE;
    }

    /// The same words with what a person set instead.
    public Proposed edited(Content after) {
        return Edited.of(this, after);
    }
}
