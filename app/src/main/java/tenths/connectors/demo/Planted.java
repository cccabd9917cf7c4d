package tenths.connectors.demo;

import java.util.Set;

/// A fault that was put in on purpose.
///
/// @param rule that must find it
/// @param matter on whose bill
/// @param rows keys of the rows it stands on; a finding that names one of them has found it. Empty for a fault of the
///     bill as a whole
public record Planted(String rule, String matter, Set<String> rows) {
    public Planted {
        rows = Set.copyOf(rows);
    }
}
