package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.invoicing.Decision;
import tenths.invoicing.Period;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// The bills on which work will stand that nobody has approved yet: the open bill of its matter where its day lies in
/// the period of that bill, as late time does, and otherwise the next one, with all that waits for it.
final class ComingBills {
    private final Map<MatterId, PrebillRow> open;
    private final Map<MatterId, List<Work>> waiting;
    private final Map<UUID, List<Work>> billed;
    private final Map<UUID, List<Decision>> decided;

    private ComingBills(House house, Collection<MatterId> matters, LocalDate upTo) {
        open = house.prebills().openOn(matters).stream()
                .collect(Collectors.toMap(PrebillRow::matter, Function.identity(), (first, _) -> first));
        waiting = house.works().waiting(matters, upTo).stream().collect(Collectors.groupingBy(Work::matter));
        var bills = open.values().stream().map(PrebillRow::id).toList();
        billed = bills.isEmpty() ? Map.of() : house.works().on(bills);
        decided = bills.isEmpty()
                ? Map.of()
                : house.decisions().on(bills).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> OpenPrebill.live(entry.getValue())));
    }

    /// A bill as it would be.
    ///
    /// @param row null where it is not prepared yet
    /// @param works those that are on it or wait for it, and the typed ones
    record Coming(
            MatterId matter,
            @Nullable PrebillRow row,
            Period period,
            List<Work> works,
            List<Decision> decisions,
            List<Work> typed) {}

    static List<Coming> of(House house, Collection<Work> typed) {
        var byMatter = typed.stream().collect(Collectors.groupingBy(Work::matter));
        var bills = new ComingBills(house, byMatter.keySet(), endOfMonth(typed));
        return byMatter.entrySet().stream()
                .flatMap(entry -> bills.of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private List<Coming> of(MatterId matter, List<Work> typed) {
        var row = open.get(matter);
        var late = typed.stream().filter(work -> isLate(work, row)).toList();
        var next = typed.stream().filter(work -> !isLate(work, row)).toList();
        var queue = waiting.getOrDefault(matter, List.of());
        var coming = new ArrayList<Coming>();
        if (row != null && !late.isEmpty()) {
            coming.add(new Coming(
                    matter,
                    row,
                    row.from(first(late)).period(),
                    together(billed.getOrDefault(row.id(), List.of()), late),
                    decided.getOrDefault(row.id(), List.of()),
                    late));
        }
        if (!next.isEmpty()) {
            var before = queue.stream().filter(work -> !isLate(work, row)).toList();
            var works = together(before, next);
            var period = new Period(first(works), endOfMonth(next));
            coming.add(new Coming(matter, null, period, works, List.of(), next));
        }
        return coming;
    }

    private static boolean isLate(Work work, @Nullable PrebillRow row) {
        return row != null && !work.day().isAfter(row.period().end());
    }

    private static List<Work> together(List<Work> before, List<Work> typed) {
        return Stream.concat(before.stream(), typed.stream()).toList();
    }

    private static LocalDate first(List<Work> works) {
        return works.stream().map(Work::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate endOfMonth(Collection<Work> typed) {
        var last = typed.stream().map(Work::day).max(Comparator.naturalOrder()).orElseThrow();
        return last.withDayOfMonth(last.lengthOfMonth());
    }
}
