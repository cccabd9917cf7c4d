package tenths.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.store.MatterFile;

/// Three hundred open matters, each with a team: a partner, two associates and a paralegal.
final class DemoMatters {
    private static final int PER_CARRIER = 40;
    private static final int PER_OTHER = 15;
    private static final int SINCE_DAYS = 700;

    private DemoMatters() {}

    /// A matter with who works on it.
    ///
    /// @param plaintiff surname, for narratives
    /// @param quiet nothing happens on it but what is planted
    record Case(DemoClients client, MatterFile file, List<Timekeeper> team, String plaintiff, boolean quiet) {
        String id() {
            return file.matter().id().value();
        }
    }

    static List<Case> all(List<Timekeeper> people, Dice dice) {
        var cases = new ArrayList<Case>();
        for (var client : DemoClients.values()) {
            var count = client.carrier() ? PER_CARRIER : PER_OTHER;
            for (var number = 1; number <= count; number++) {
                cases.add(one(client, number, number == count, people, dice));
            }
        }
        return List.copyOf(cases);
    }

    private static Case one(DemoClients client, int number, boolean last, List<Timekeeper> people, Dice dice) {
        var plaintiff = dice.of(Names.PARTIES);
        var defendant =
                dice.of(Names.FIRMS) + " " + dice.of(List.of("Transport", "Stores", "Builders", "Foods", "Motors"));
        var team = team(people, dice);
        var id = client.clientId().value() + "-%04d".formatted(number);
        var claim = client.name().substring(0, 2) + "%07d".formatted(dice.between(1_000_000, 9_999_999));
        var opened = LocalDate.of(2026, 6, 1).minusDays(dice.between(1, SINCE_DAYS));
        var matter =
                new Matter(new MatterId(id), client.clientId(), plaintiff + " v. " + defendant, claim, opened, null);
        return new Case(
                client, new MatterFile(matter, team.getFirst().id(), null), team, plaintiff, last && client.carrier());
    }

    private static List<Timekeeper> team(List<Timekeeper> people, Dice dice) {
        Set<Timekeeper> team = new LinkedHashSet<>();
        team.add(dice.of(of(people, DemoPeople.PARTNER)));
        while (team.size() < 3) {
            team.add(dice.of(of(people, dice.oneIn(9) ? DemoPeople.COUNSEL : DemoPeople.ASSOCIATE)));
        }
        team.add(dice.of(of(people, DemoPeople.PARALEGAL)));
        return List.copyOf(team);
    }

    private static List<Timekeeper> of(List<Timekeeper> people, String classification) {
        var visitor = DemoPeople.visitor(people);
        return people.stream()
                .filter(person -> person.classification().equals(classification) && !person.equals(visitor))
                .toList();
    }
}
