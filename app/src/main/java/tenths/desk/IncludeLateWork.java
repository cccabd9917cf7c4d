package tenths.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.PrebillRow;
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
            return taken.isEmpty()
                    ? new DecideOnPrebill.Outcome.Refused(List.of("No time waits on this matter any more."))
                    : include(row, taken, actor);
        });
    }

    private DecideOnPrebill.Outcome include(PrebillRow row, List<Work> taken, String actor) {
        house.prebills().claim(row.id(), taken);
        var first = taken.stream().map(Work::day).min(LocalDate::compareTo).orElseThrow();
        var after = new Recheck(house).after(row.from(first));
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.LATE_TIME_INCLUDED,
                                new Subject("prebill", row.id().toString(), after.version()))
                        .about(row.client(), row.matter())
                        .with(Map.of(
                                "works",
                                taken.stream().map(work -> work.id().toString()).toList())));
        return new DecideOnPrebill.Outcome.Decided(after.version());
    }
}
