package tenths.desk.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.store.capture.Weeks;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Worked;

/// How full the days of a person are. A day has 24 hours, however many entries share it.
public final class FullDays {
    private final Map<LocalDate, Long> approved;
    private final Map<LocalDate, Long> open;

    private FullDays(Map<LocalDate, Long> approved, Map<LocalDate, Long> open) {
        this.approved = new HashMap<>(approved);
        this.open = open;
    }

    /// The days of these drafts, all of one person, as they are now.
    public static FullDays of(House house, Collection<DraftEntry> drafts) {
        var days = drafts.stream()
                .map(draft -> draft.content().day())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new FullDays(Map.of(), Map.of());
        }
        var weeks = new Weeks(house.transactions());
        var person = drafts.iterator().next().of();
        var people = List.of(person);
        return new FullDays(
                weeks.approved(people, days.getFirst(), days.getLast()).getOrDefault(person, Map.of()),
                weeks.drafted(people, days.getFirst(), days.getLast()).getOrDefault(person, Map.of()));
    }

    /// The same, and nobody else approves time of this person until the transaction ends.
    static FullDays held(House house, Collection<DraftEntry> drafts) {
        drafts.stream().findFirst().ifPresent(draft -> new Weeks(house.transactions()).hold(draft.of()));
        return of(house, drafts);
    }

    /// Why this draft cannot be approved; blank if it can.
    public String refusal(DraftEntry draft) {
        var day = draft.content().day();
        var seconds = approved(day) + seconds(draft);
        return seconds <= Worked.LONGEST_SECONDS || seconds(draft) == 0
                ? ""
                : "%s would have %s h; a day has 24. Correct the day or the time.".formatted(day, hours(seconds));
    }

    /// What there is to say about the day of an open draft: that it cannot be approved, or that not all can.
    public String warning(DraftEntry draft) {
        var refusal = refusal(draft);
        var day = draft.content().day();
        var all = approved(day) + (day == null ? 0 : open.getOrDefault(day, 0L));
        if (!refusal.isEmpty() || all <= Worked.LONGEST_SECONDS || seconds(draft) == 0) {
            return refusal;
        }
        return "With all that is proposed %s would have %s h; a day has 24.".formatted(day, hours(all));
    }

    /// Counts it as approved for those that follow.
    public void take(DraftEntry draft) {
        var day = draft.content().day();
        if (day != null) {
            approved.merge(day, (long) seconds(draft), Long::sum);
        }
    }

    private long approved(@Nullable LocalDate day) {
        return day == null ? 0 : approved.getOrDefault(day, 0L);
    }

    private static int seconds(DraftEntry draft) {
        return draft.content().measure() instanceof Measure.Time(var worked) && worked != null ? worked.seconds() : 0;
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(3_600), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
