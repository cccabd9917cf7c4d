package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.invoicing.Period;
import tenths.time.Work;

/// Puts work that arrived after the prebill was prepared onto it. Left alone, it waits for the next bill.
public final class IncludeLateWork {
    private final House house;

    public IncludeLateWork(House house) {
        this.house = house;
    }

    /// Takes these, or everything that waits on the matter up to the end of the prebill's period.
    ///
    /// @param works empty for everything
    public DecideOnPrebill.Outcome include(UUID prebill, int version, List<UUID> works, String actor) {
        return house.transactions().inOne(() -> {
            var found = house.prebills().lock(List.of(prebill));
            if (found.isEmpty()) {
                return new DecideOnPrebill.Outcome.Unknown();
            }
            var row = found.getFirst();
            if (row.version() != version) {
                return new DecideOnPrebill.Outcome.Stale(row.version());
            }
            if (!row.state().open()) {
                return new DecideOnPrebill.Outcome.Refused(
                        List.of("This bill is closed. The time waits for the next."));
            }
            var taken = works.isEmpty()
                    ? house.works().take(List.of(row.matter()), row.period().end())
                    : house.works().take(works);
            if (taken.isEmpty()) {
                return new DecideOnPrebill.Outcome.Refused(List.of("No time waits on this matter any more."));
            }
            house.prebills().claim(prebill, taken);
            var first = taken.stream()
                    .map(Work::day)
                    .min(java.time.LocalDate::compareTo)
                    .orElseThrow();
            var start =
                    first.isBefore(row.period().start()) ? first : row.period().start();
            var widened = new tenths.store.PrebillRow(
                    row.id(),
                    row.client(),
                    row.matter(),
                    new Period(start, row.period().end()),
                    row.state(),
                    row.version(),
                    row.currency(),
                    row.figures(),
                    row.hands());
            var after = new Recheck(house).after(widened);
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.LATE_TIME_INCLUDED,
                                    new Subject("prebill", prebill.toString(), after.version()))
                            .about(row.client(), row.matter())
                            .with(Map.of(
                                    "works",
                                    taken.stream()
                                            .map(work -> work.id().toString())
                                            .toList())));
            return new DecideOnPrebill.Outcome.Decided(after.version());
        });
    }
}
