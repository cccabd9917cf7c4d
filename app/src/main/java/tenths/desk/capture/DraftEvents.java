package tenths.desk.capture;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.time.DraftEntry;

/// What the house book says of drafts: who, what and on which words, never the words themselves.
final class DraftEvents {
    private DraftEvents() {}

    static Event proposed(Instant at, String actor, DraftEntry draft) {
        var details = new HashMap<String, @Nullable Object>();
        details.put("note", draft.note().toString());
        details.put("timekeeper", draft.of().value());
        details.put("by", draft.basis().by().name());
        details.put("certainty", draft.proposed().word().name());
        details.put("content", draft.content().hash().hex());
        return of(at, actor, Action.ENTRY_PROPOSED, draft).with(details);
    }

    /// @param version the one that the draft has now
    static Event of(Instant at, String actor, Action action, DraftEntry draft, int version) {
        return Event.of(at, actor, action, new Subject("draft", draft.id().toString(), version))
                .about(null, draft.content().matter());
    }

    static Event of(Instant at, String actor, Action action, DraftEntry draft) {
        return of(at, actor, action, draft, draft.version());
    }

    static Map<String, String> note(DraftEntry draft) {
        return Map.of("note", draft.note().toString());
    }
}
