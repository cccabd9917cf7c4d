package tenths.desk.capture;

import java.util.UUID;
import tenths.audit.Hash;
import tenths.time.DraftEntry;

/// A draft as somebody saw it. An act on a draft names what was seen; if the draft says something else by now, the act
/// is
/// refused (S-08).
public record Seen(UUID draft, int version, Hash content) {
    public static Seen of(DraftEntry draft) {
        return new Seen(draft.id(), draft.version(), draft.content().hash());
    }

    boolean still(DraftEntry now) {
        return equals(of(now));
    }

    /// For a form: `id.version.hash`.
    @Override
    public String toString() {
        return draft + "." + version + "." + content;
    }

    /// @throws IllegalArgumentException if the text is not one that [#toString] wrote
    public static Seen parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a draft as seen: " + text);
        }
        return new Seen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), new Hash(parts[2]));
    }
}
