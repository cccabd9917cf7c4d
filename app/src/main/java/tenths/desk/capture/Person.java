package tenths.desk.capture;

import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.time.DraftEntry;

/// Who acts on drafts. A draft is its timekeeper's alone: nobody else sees its words before they are approved.
///
/// @param login for the house book
/// @param timekeeper whose time is theirs; null for somebody who keeps none
public record Person(String login, @Nullable TimekeeperId timekeeper) {
    public boolean owns(DraftEntry draft) {
        return draft.of().equals(timekeeper);
    }
}
