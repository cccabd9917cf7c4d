package tenths.connectors.workload;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The made-up people, clients and matters, and what an hour of each costs whom.
final class People {
    private static final List<String> CLASSES = List.of("PT", "AS", "AS", "LA");
    private static final int MATTERS_PER_CLIENT = 25;
    private static final int GUIDELINE_SETS = 5;
    private static final int OPEN_DAYS = 565;

    record Person(String id, String name, String ledesName, String classification, int standardCents) {}

    record Case(String id, String client, String clientName, String claim, String name, int set) {}

    /// An agreed rate that rises by `riseCents` in the middle of the month.
    private record Agreed(int cents, int riseCents) {}

    private final LocalDate newYear;
    private final LocalDate opened;
    private final LocalDate middle;
    private final List<Person> persons = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Map<String, Integer>> blended = new HashMap<>();
    private final Map<String, Map<String, Agreed>> agreed = new HashMap<>();

    People(Size size, LocalDate firstDay, RandomGenerator random) {
        newYear = firstDay.withDayOfYear(1);
        opened = firstDay.minusDays(OPEN_DAYS);
        middle = firstDay.withDayOfMonth(16);
        for (var i = 1; i <= size.timekeepers(); i++) {
            var classification = Words.pick(CLASSES, random);
            var first = Words.pick(Words.FIRST, random);
            var last = Words.pick(Words.LAST, random) + i;
            persons.add(new Person(
                    "TK%04d".formatted(i),
                    first + " " + last,
                    last + ", " + first,
                    classification,
                    baseCents(classification) + 250 * random.nextInt(16)));
        }
        var clients = Math.max(1, size.matters() / MATTERS_PER_CLIENT);
        for (var i = 1; i <= clients; i++) {
            agreeRates("C%05d".formatted(i), random);
        }
        for (var i = 1; i <= size.matters(); i++) {
            var number = i <= clients ? i : 1 + random.nextInt(clients);
            cases.add(new Case(
                    "M%06d".formatted(i),
                    "C%05d".formatted(number),
                    Words.CARRIERS.get(number % Words.CARRIERS.size()) + " Indemnity No. " + number,
                    "%05d-%05d".formatted(number, 10_000 + random.nextInt(89_999)),
                    Words.pick(Words.LAST, random) + " v. " + Words.pick(Words.LAST, random),
                    1 + number % GUIDELINE_SETS));
        }
    }

    private static int baseCents(String classification) {
        return switch (classification) {
            case "PT" -> 27_500;
            case "AS" -> 20_000;
            default -> 11_000;
        };
    }

    List<Person> persons() {
        return persons;
    }

    List<Case> cases() {
        return cases;
    }

    int rateCents(String client, Person person, LocalDate day) {
        var pool = blended.get(client);
        if (pool != null) {
            return pool.getOrDefault(person.classification(), 0);
        }
        var own = agreed.getOrDefault(client, Map.of()).get(person.id());
        if (own == null) {
            return person.standardCents();
        }
        return day.isBefore(middle) ? own.cents() : own.cents() + own.riseCents();
    }

    void write(Folder folder) throws IOException {
        try (var out = folder.file("timekeepers.csv", "user_id,name,ledes_name,classification,base_rate")) {
            for (var p : persons) {
                out.row(p.id(), p.name(), p.ledesName(), p.classification(), Folder.decimal(p.standardCents()));
            }
        }
        try (var out = folder.file("rates.csv", "client_id,user_id,classification,valid_from,valid_to,rate,kind")) {
            for (var p : persons) {
                out.row("", p.id(), "", newYear.toString(), "", Folder.decimal(p.standardCents()), "standard");
            }
            writeAgreed(out);
        }
        try (var out = folder.file(
                "matters.csv",
                "matter_id,display_number,client_id,client,client_matter_id,description,practice_area,"
                        + "responsible_user_id,billing_method,guideline_set,format,law_firm_id,status,open_date")) {
            for (var c : cases) {
                out.row(
                        c.id(),
                        "N" + c.id().substring(1),
                        c.client(),
                        c.clientName(),
                        c.claim(),
                        c.name(),
                        "Insurance Defense",
                        persons.getFirst().id(),
                        blended.containsKey(c.client()) ? "blended" : "hourly",
                        "G" + c.set(),
                        c.id().endsWith("5") ? "PDF" : "LEDES1998B",
                        "24-6437381",
                        "Open",
                        opened.toString());
            }
        }
    }

    private void agreeRates(String client, RandomGenerator random) {
        switch (random.nextInt(3)) {
            case 0 -> {
                var pool = new HashMap<String, Integer>();
                CLASSES.stream().distinct().forEach(c -> pool.put(c, baseCents(c) - 125 * random.nextInt(12)));
                blended.put(client, pool);
            }
            case 1 -> {
                var own = new HashMap<String, Agreed>();
                persons.stream()
                        .limit(60)
                        .forEach(p -> own.put(
                                p.id(),
                                new Agreed(
                                        p.standardCents() - 500 - 125 * random.nextInt(10),
                                        random.nextInt(5) == 0 ? 500 : 0)));
                agreed.put(client, own);
            }
            default -> {} // pays the standard rates
        }
    }

    private void writeAgreed(Folder.Csv out) throws IOException {
        for (var client : cases.stream().map(Case::client).distinct().sorted().toList()) {
            for (var pool : blended.getOrDefault(client, Map.of()).entrySet()) {
                out.row(client, "", pool.getKey(), newYear.toString(), "", Folder.decimal(pool.getValue()), "blended");
            }
            for (var own : agreed.getOrDefault(client, Map.of()).entrySet()) {
                var rate = own.getValue();
                var last = rate.riseCents() == 0 ? "" : middle.minusDays(1).toString();
                out.row(client, own.getKey(), "", newYear.toString(), last, Folder.decimal(rate.cents()), "negotiated");
                if (rate.riseCents() > 0) {
                    out.row(
                            client,
                            own.getKey(),
                            "",
                            middle.toString(),
                            "",
                            Folder.decimal(rate.cents() + rate.riseCents()),
                            "negotiated");
                }
            }
        }
    }
}
