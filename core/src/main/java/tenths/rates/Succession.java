package tenths.rates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Rates that follow one another: where a list says only from when each rate holds, each ends the day before the next
/// one for the very same begins.
public final class Succession {
    private Succession() {}

    /// @return the same agreements in the order of their first days
    public static List<Agreement> of(Collection<Agreement> agreements) {
        var inOrder = agreements.stream()
                .sorted(Comparator.comparing(Agreement::from).thenComparing(Agreement::id))
                .toList();
        var last = new HashMap<Line, Agreement>();
        var ended = new ArrayList<Agreement>();
        for (var each : inOrder.reversed()) {
            var next = last.put(new Line(each), each);
            ended.add(
                    next == null || each.to() != null || !each.from().isBefore(next.from())
                            ? each
                            : each.between(each.from(), next.from().minusDays(1)));
        }
        return List.copyOf(ended.reversed());
    }

    /// What only one agreement at a time can be for.
    private record Line(Scope scope, Agreement.Kind kind) {
        Line(Agreement agreement) {
            this(agreement.scope().plain(), agreement.kind());
        }
    }
}
