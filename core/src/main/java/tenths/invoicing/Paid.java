package tenths.invoicing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.checks.LineId;
import tenths.money.Money;

/// What vendors were paid for the expenses on a bill. Where an expense was split, its parts share that in proportion to
/// what each costs.
final class Paid {
    private Paid() {}

    /// @param amount before the deal
    record Line(LineId id, Money amount) {}

    /// By the lines of those expenses for which it is known.
    static Map<LineId, Money> of(Map<UUID, Money> known, List<Line> lines) {
        if (known.isEmpty()) {
            return Map.of();
        }
        var paid = new HashMap<LineId, Money>();
        lines.stream()
                .filter(line -> known.containsKey(line.id().work()))
                .collect(Collectors.groupingBy(line -> line.id().work(), LinkedHashMap::new, Collectors.toList()))
                .forEach((expense, parts) -> paid.putAll(shared(Objects.requireNonNull(known.get(expense)), parts)));
        return paid;
    }

    private static Map<LineId, Money> shared(Money whole, List<Line> lines) {
        var weights =
                lines.stream().map(line -> Math.absExact(line.amount().minor())).toList();
        var isNothing = weights.stream().allMatch(weight -> weight == 0);
        var parts = whole.split(isNothing ? weights.stream().map(_ -> 1L).toList() : weights);
        var shared = new HashMap<LineId, Money>();
        for (var i = 0; i < lines.size(); i++) {
            shared.put(lines.get(i).id(), parts.get(i));
        }
        return shared;
    }
}
