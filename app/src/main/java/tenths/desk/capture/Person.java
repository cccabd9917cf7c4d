package tenths.desk.capture;

import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.time.DraftEntry;

/// Who acts on drafts, and on whose.
///
/// @param login for the house book
/// @param timekeeper whose time is theirs; null for somebody who keeps none
/// @param edits whether they may change the drafts of others, as billers may; approving is everybody's own
public record Person(String login, @Nullable TimekeeperId timekeeper, boolean edits) {
    public boolean owns(DraftEntry draft) {
        return draft.of().equals(timekeeper);
    }

    public boolean sees(DraftEntry draft) {
        return edits || owns(draft);
    }
}
