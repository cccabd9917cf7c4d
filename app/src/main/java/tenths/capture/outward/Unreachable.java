package tenths.capture.outward;

import java.io.IOException;

/// A server that did not give what was asked, in a sentence for the person who named it.
public final class Unreachable extends IOException {
    private final boolean again;

    /// @param again whether trying later may help; if not, somebody must change something
    public Unreachable(String message, boolean again) {
        super(message);
        this.again = again;
    }

    public boolean again() {
        return again;
    }
}
