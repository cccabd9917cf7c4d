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
import tenths.notes.history.Habits;
import tenths.notes.history.OwnWords.Nickname;
import tenths.store.capture.LearnedWords;
import tenths.store.capture.MatterNames;

/// The readers of everybody, kept as long as nothing changes in what they know: matters, names, people.
public final class RuleReaders implements Reader.Shelf {
    private final House house;
    private final MatterNames names;
    private final LearnedWords learned;
    private volatile Known known =
            new Known(0, List.of(), List.of(), DateOrder.MONTH_FIRST, Habits.none(), Map.of(), Map.of());

    public RuleReaders(House house) {
        this.house = house;
        names = new MatterNames(house.transactions());
        learned = new LearnedWords(house.transactions());
    }

    /// What was read of the firm at one version of its master data.
    ///
    /// @param nicknames of the people who have some; everybody else shares one reader
    private record Known(
            long version,
            List<KnownMatter> matters,
            List<Colleague> people,
            DateOrder dates,
            Habits habits,
            Map<TimekeeperId, List<Nickname>> nicknames,
            Map<List<Nickname>, Reader> readers) {}

    @Override
    public Reader of(TimekeeperId person) {
        var now = known();
        var own = now.nicknames().getOrDefault(person, List.of());
        return now.readers().computeIfAbsent(own, names -> reader(now, names));
    }

    /// Rounding is the client's matter and comes when the entry is billed; a reader only counts minutes.
    private static Reader reader(Known now, List<Nickname> own) {
        return new RuleReader(new NoteReader(new Context(
                now.dates(),
                Rounding.TENTH_UP,
                now.people(),
                now.matters(),
                now.habits().of(own))));
    }

    private Known known() {
        var version = names.version();
        var now = known;
        if (now.version() != version) {
            now = new Known(
                    version,
                    names.open(),
                    colleagues(house),
                    house.directory().dateOrder(),
                    learned.habits(),
                    learned.nicknames(),
                    new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    static List<Colleague> colleagues(House house) {
        return house.directory().timekeepers().values().stream()
                .map(RuleReaders::colleague)
                .toList();
    }

    private static Colleague colleague(Timekeeper person) {
        var name = (person.firstName() + " " + person.lastName()).strip();
        return new Colleague(person.id(), name, person.classification());
    }
}
