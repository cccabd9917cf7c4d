package tenths.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tenths.guidelines.DayOf;
import tenths.guidelines.GuidelinePack;
import tenths.store.InvoiceRow;
import tenths.store.Packs;

/// The packs that final bills were judged by, made of the versions that held when each became final.
final class PastPacks {
    private final House house;
    private final Map<String, List<Packs.Version>> histories = new ConcurrentHashMap<>();
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    PastPacks(House house) {
        this.house = house;
    }

    /// A pack with the versions that it was made of, the earlier first: several where the day of work chooses.
    record Made(GuidelinePack pack, List<GuidelinePack> versions) {}

    private record Key(String pack, List<Integer> versions) {}

    /// None where the bill was judged by none.
    ///
    /// @param day on which it became final
    Optional<Made> of(InvoiceRow.Origin origin, LocalDate day) {
        var name = origin.pack();
        var number = origin.packVersion();
        if (name == null || number == null) {
            return Optional.empty();
        }
        var history = histories.computeIfAbsent(name, house.packs()::history);
        return history.stream()
                .filter(version -> version.text().version() == number)
                .findFirst()
                .map(own -> made(name, chosen(own, history, origin.finalisedAt(), day)));
    }

    /// The pack of a name as it judged at a time; none where it had not begun or nobody knew it.
    Optional<Made> heldAt(String name, Instant at, LocalDate day) {
        var history = histories.computeIfAbsent(name, house.packs()::history);
        return history.stream()
                .filter(version -> isKnown(version, at) && holds(version, day))
                .max(Comparator.comparingInt(Packs.Version::edition)
                        .thenComparingInt(version -> version.text().version()))
                .map(own -> made(name, chosen(own, history, at, day)));
    }

    private static boolean isKnown(Packs.Version version, Instant at) {
        var saved = version.at();
        return saved == null || !saved.isAfter(at);
    }

    private static boolean holds(Packs.Version version, LocalDate day) {
        var to = version.to();
        return !version.from().isAfter(day) && (to == null || !to.isBefore(day));
    }

    private List<Packs.Version> chosen(
            Packs.Version own, List<Packs.Version> history, Instant finalisedAt, LocalDate day) {
        if (house.read(own.text()).dayOf() == DayOf.BILL) {
            return List.of(own);
        }
        var newest = new TreeMap<Integer, Packs.Version>();
        history.stream()
                .filter(version -> version.edition() < own.edition() && heldFor(version, own, finalisedAt, day))
                .forEach(version -> newest.put(version.edition(), version));
        newest.put(own.edition(), own);
        return List.copyOf(newest.values());
    }

    /// Whether a version had begun, and the house knew it. When the oldest came was not kept: their numbers tell.
    private static boolean heldFor(Packs.Version version, Packs.Version own, Instant finalisedAt, LocalDate day) {
        var known =
                version.at() == null ? version.text().version() < own.text().version() : isKnown(version, finalisedAt);
        return known && holds(version, day);
    }

    private Made made(String name, List<Packs.Version> versions) {
        var numbers = versions.stream().map(version -> version.text().version()).toList();
        return made.computeIfAbsent(new Key(name, numbers), _ -> {
            var packs =
                    versions.stream().map(version -> house.read(version.text())).toList();
            return new Made(GuidelinePack.judging(packs), packs);
        });
    }
}
