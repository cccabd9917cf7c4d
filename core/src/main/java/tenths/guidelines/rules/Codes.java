package tenths.guidelines.rules;

import java.util.Optional;
import java.util.Set;

/// What may be wrong with a code.
final class Codes {
    private Codes() {}

    /// @param allowed empty for any
    static Optional<String> fault(String what, String code, boolean required, Set<String> allowed) {
        if (code.isBlank()) {
            return required ? Optional.of("no " + what + " code") : Optional.empty();
        }
        return allowed.isEmpty() || allowed.contains(code)
                ? Optional.empty()
                : Optional.of(what + " code " + code + ", which the client does not use");
    }
}
