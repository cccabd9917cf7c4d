package tenths.expressions;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name that somebody who wrote another one probably meant.
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /// At most a third of the letters may differ.
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> steps(written, name) <= Math.max(1, written.length() / 3))
                .min(Comparator.comparingInt((String name) -> steps(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters must be added, taken away or changed; capitals do not count.
    private static int steps(String one, String other) {
        var from = one.toLowerCase(Locale.ROOT);
        var to = other.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
