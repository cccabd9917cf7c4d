package tenths.desk.papers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.PacksOfPayers;
import tenths.guidelines.AppealTime;
import tenths.store.papers.Objections.Reduced;

/// What clients took off and the firm can still object to: by the day that the client named, or else by the rule on
/// appeals in the guidelines of whoever got the invoice (INV-13).
public final class OpenAppeals {
    private final House house;

    public OpenAppeals(House house) {
        this.house = house;
    }

    /// An amount that was taken off.
    ///
    /// @param until the last day to appeal; null where neither the client nor a rule says so
    /// @param isSoon whether its last days have begun
    public record Row(Reduced reduced, @Nullable LocalDate until, boolean isSoon) {}

    /// Those whose window is not over, the first to close first; at the end those of which no day is known.
    public List<Row> open() {
        var reduced = house.objections().unappealed();
        if (reduced.isEmpty()) {
            return List.of();
        }
        var packs = PacksOfPayers.of(
                house, reduced.stream().map(each -> each.onto().matter()).collect(Collectors.toSet()));
        return reduced.stream()
                .flatMap(each -> row(
                        each,
                        packs.of(each.onto().matter(), each.onto().client()).flatMap(pack -> pack.appealTime())))
                .sorted(Comparator.comparing(Row::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.reduced().onto().invoice()))
                .toList();
    }

    /// Those that close soon.
    public List<Row> soon() {
        return open().stream().filter(Row::isSoon).toList();
    }

    private Stream<Row> row(Reduced reduced, Optional<AppealTime> time) {
        var told = reduced.told();
        var until =
                told.until() == null ? time.map(each -> each.until(told.day())).orElse(null) : told.until();
        if (until == null) {
            return Stream.of(new Row(reduced, null, false));
        }
        var soon = time.map(AppealTime::soon).orElse(AppealTime.A_WEEK);
        var today = house.today();
        return today.isAfter(until)
                ? Stream.empty()
                : Stream.of(new Row(reduced, until, !today.isBefore(until.minusDays(soon))));
    }
}
