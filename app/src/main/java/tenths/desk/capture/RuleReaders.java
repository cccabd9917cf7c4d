package tenths.desk.capture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tenths.desk.House;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.notes.Colleague;
import tenths.notes.Context;
import tenths.notes.DateOrder;
import tenths.notes.KnownMatter;
import tenths.notes.NoteReader;
import tenths.notes.Rounding;
import tenths.store.capture.MatterNames;

/// The readers of everybody, kept as long as nothing changes in what they know: matters, names, people.
public final class RuleReaders implements Reader.Shelf {
    private final House house;
    private final MatterNames names;
    private volatile Known known = new Known(0, List.of(), List.of(), Map.of());

    public RuleReaders(House house) {
        this.house = house;
        names = new MatterNames(house.transactions());
    }

    /// What was read of the firm at one version of its master data.
    private record Known(
            long version, List<KnownMatter> matters, List<Colleague> people, Map<TimekeeperId, Reader> readers) {}

    @Override
    public Reader of(TimekeeperId person) {
        var now = known();
        return now.readers().computeIfAbsent(person, _ -> reader(now));
    }

    private static Reader reader(Known now) {
        return new RuleReader(
                new NoteReader(new Context(DateOrder.MONTH_FIRST, Rounding.TENTH_UP, now.people(), now.matters())));
    }

    private Known known() {
        var version = names.version();
        var now = known;
        if (now.version() != version) {
            now = new Known(version, names.open(), colleagues(), new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    private List<Colleague> colleagues() {
        return house.directory().timekeepers().values().stream()
                .map(RuleReaders::colleague)
                .toList();
    }

    private static Colleague colleague(Timekeeper person) {
        var name = (person.firstName() + " " + person.lastName()).strip();
        return new Colleague(person.id(), name, person.classification());
    }
}
