package tenths.expressions;

import java.util.Map;

/// How often a function goes over a text: the only cost of a condition that grows with the bill.
final class Readings {
    /// Most for one condition on one line.
    static final int MOST = 100;

    /// A pattern tries many ways at once.
    private static final Map<String, Integer> COST =
            Map.of("matches", 10, "contains", 2, "lower", 1, "upper", 1, "digits", 1, "size", 1, "left", 1, "right", 1);

    private Readings() {}

    static int of(String function) {
        return COST.getOrDefault(function, 0);
    }
}
