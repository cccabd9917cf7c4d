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
    private final House house;
    private final KnownWorks known;
    private final Map<MatterId, PrebillRow> open;
    private final Map<MatterId, List<UUID>> waiting;

    private ComingBills(House house, KnownWorks known, Collection<MatterId> matters, LocalDate upTo) {
        this.house = house;
        this.known = known;
        open = house.prebills().openOn(matters).stream()
                .collect(Collectors.toMap(PrebillRow::matter, Function.identity(), (first, _) -> first));
        waiting = house.works().idsWaiting(matters, upTo);
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

    /// @param known what is around it, kept from one letter to the next
    static List<Coming> of(House house, KnownWorks known, Collection<Work> typed) {
        var byMatter = typed.stream().collect(Collectors.groupingBy(Work::matter));
        var bills = new ComingBills(house, known, byMatter.keySet(), endOfMonth(typed));
        return byMatter.entrySet().stream()
                .flatMap(entry -> bills.of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private List<Coming> of(MatterId matter, List<Work> typed) {
        var row = open.get(matter);
        var late = typed.stream().filter(work -> isLate(work, row)).toList();
        var next = typed.stream().filter(work -> !isLate(work, row)).toList();
        var coming = new ArrayList<Coming>();
        if (row != null && !late.isEmpty()) {
            coming.add(new Coming(
                    matter,
                    row,
                    row.from(first(late)).period(),
                    together(known.of(house.works().idsOn(row.id())), late),
                    OpenPrebill.live(house.decisions().history(row.id())),
                    late));
        }
        if (!next.isEmpty()) {
            var before = known.of(waiting.getOrDefault(matter, List.of())).stream()
                    .filter(work -> !isLate(work, row))
                    .toList();
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
