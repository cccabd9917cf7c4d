package tenths.desk.whatif;

import java.io.Serial;
import java.util.List;

/// What was to be agreed cannot be: nothing of it is done.
final class CannotBeAgreed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> reasons;

    CannotBeAgreed(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    static CannotBeAgreed changedSince(String what) {
        return new CannotBeAgreed(List.of(what + " was changed again since. Change it there."));
    }

    List<String> reasons() {
        return reasons;
    }
}
