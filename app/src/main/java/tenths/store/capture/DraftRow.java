package tenths.store.capture;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.time.DraftEntry;
import tenths.time.NoteSource;

/// A draft with what became of it.
///
/// @param source the kind of its note
/// @param ordinal its place among the drafts of the note, from 1
/// @param work the fact it became; null unless approved
/// @param reason why it was dismissed; null unless it was
public record DraftRow(
        DraftEntry draft,
        NoteSource.Kind source,
        int ordinal,
        State state,
        @Nullable UUID work,
        @Nullable String reason,
        Instant changedAt) {
    public enum State {
        OPEN,
        APPROVED,
        DISMISSED
    }

    public static DraftRow open(DraftEntry draft, NoteSource.Kind source, int ordinal, Instant at) {
        return new DraftRow(draft, source, ordinal, State.OPEN, null, null, at);
    }
}
