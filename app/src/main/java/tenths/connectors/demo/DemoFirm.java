package tenths.connectors.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Scope;
import tenths.store.MatterFile;
import tenths.store.Packs;
import tenths.store.Terms;

/// A law firm that does not exist: forty timekeepers, ten clients, three hundred matters, three billed months and
/// one to bill. The same every time for a seed.
///
/// @param approved whom each client that keeps a list has approved
/// @param history months that are billed already, oldest first
/// @param open the month to bill
/// @param planted the faults in the open month
public record DemoFirm(
        Firm firm,
        List<Client> clients,
        List<Terms> terms,
        List<Timekeeper> people,
        Map<ClientId, Set<TimekeeperId>> approved,
        List<MatterFile> matters,
        List<Agreement> agreements,
        List<Packs.Text> packs,
        List<DemoMonth> history,
        DemoMonth open,
        List<Planted> planted) {
    /// Today, in the demo firm.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    /// Chance of the firm that everybody gets who does not ask for another.
    public static final long SEED = 20_261_103;

    /// The one matter with one rate for everybody.
    static final MatterId BLENDED = new MatterId(DemoClients.DUNMORE.clientId() + "-0003");

    /// The one matter whose bills an insured and its carrier share.
    public static final MatterId SHARED = new MatterId(DemoClients.NORTHGATE.clientId() + "-0002");

    /// Whose matter it is.
    public static final ClientId SHARED_OF = DemoClients.NORTHGATE.clientId();

    /// How many time entries the open month is filled with, about.
    public static final int OPEN_ENTRIES = 3_450;

    /// No more fit into the days of forty people.
    public static final int MOST_ENTRIES = 6_000;

    private static final YearMonth OPEN = YearMonth.of(2026, 10);
    private static final int HISTORY_MONTHS = 3;
    private static final int HISTORY_ENTRIES = 800;
    private static final int HISTORY_EXPENSES = 60;
    private static final int OPEN_EXPENSES = 200;

    public static DemoFirm generate() {
        return generate(SEED, OPEN_ENTRIES);
    }

    /// The firm of another seed: the same people and clients, other work and other days of the same faults.
    ///
    /// @param entries about so many in the open month beside the planted ones; 1 to [#MOST_ENTRIES]
    public static DemoFirm generate(long seed, int entries) {
        var dice = new Dice(seed);
        var people = DemoPeople.all();
        var cases = DemoMatters.all(people, dice);
        var diary = new Diary(cases, people, dice);
        var history = new ArrayList<DemoMonth>();
        for (var month = OPEN.minusMonths(HISTORY_MONTHS); month.isBefore(OPEN); month = month.plusMonths(1)) {
            var rows = new ArrayList<>(diary.time(month, HISTORY_ENTRIES, Set.of()));
            rows.addAll(diary.expenses(month, HISTORY_EXPENSES));
            history.add(new DemoMonth(month, rows));
        }
        var crop = new Faults(OPEN, cases, people, dice).grow(history.getLast().rows());
        var rows = new ArrayList<>(crop.rows());
        rows.addAll(diary.time(OPEN, entries, crop.taken()));
        rows.addAll(diary.expenses(OPEN, OPEN_EXPENSES));
        var capped = aboveCap(cases);
        return new DemoFirm(
                new Firm(
                        "Marlow & Finch LLP",
                        "59-1234567",
                        "1 Court Square\nMilbury, MB 01234",
                        "Payable within 30 days\nFirst Bank of Milbury, account 000 123 456"),
                List.of(DemoClients.values()).stream().map(DemoClients::client).toList(),
                List.of(DemoClients.values()).stream().map(DemoClients::terms).toList(),
                people,
                approved(cases),
                cases.stream().map(DemoMatters.Case::file).toList(),
                agreements(people, capped),
                DemoClients.packs(),
                List.copyOf(history),
                new DemoMonth(OPEN, shuffled(rows)),
                planted(crop.planted(), capped, rows));
    }

    /// The format profiles of clients whose bills do not leave in one of the product's, as YAML by their names.
    public Map<String, String> formats() {
        return DemoClients.formats();
    }

    /// Who pays what of the bills of [#SHARED] from the open month on, as YAML: the insured bears what is left of its
    /// deductible and a fifth of the rest.
    public String payers() {
        return """
                payers:
                  - {client: %1$s}
                  - {client: %2$s}
                layers:
                  - {name: deductible, upTo: 10000, before: 9400, pays: %1$s}
                  - {shares: {%1$s: 20%%, %2$s: 80%%}}
                names: true
                """.formatted(DemoClients.DUNMORE.clientId(), DemoClients.NORTHGATE.clientId());
    }

    /// First day of the open month.
    public LocalDate openSince() {
        return OPEN.atDay(1);
    }

    /// The matters with their teams, as [#generate] makes them: they are the first that its dice decide.
    static List<DemoMatters.Case> cases(List<Timekeeper> people) {
        return DemoMatters.all(people, new Dice(SEED));
    }

    /// In the order of their days, as an export has them.
    private static List<DemoRow> shuffled(List<DemoRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(DemoRow::date)
                        .thenComparing(DemoRow::matter)
                        .thenComparing(DemoRow::id))
                .toList();
    }

    /// Everybody on a team of the client's matters.
    private static Map<ClientId, Set<TimekeeperId>> approved(List<DemoMatters.Case> cases) {
        var approved = new LinkedHashMap<ClientId, Set<TimekeeperId>>();
        cases.stream()
                .filter(each -> each.client().approvedOnly())
                .forEach(each -> each.team()
                        .forEach(person -> approved.computeIfAbsent(
                                        each.client().clientId(),
                                        _ -> new TreeSet<>(Comparator.comparing(TimekeeperId::value)))
                                .add(person.id())));
        return approved;
    }

    /// One partner of one matter each at the two carriers that cap rates has a rate of their own, above the cap.
    private static List<DemoMatters.Case> aboveCap(List<DemoMatters.Case> cases) {
        return List.of(DemoClients.GRANITE, DemoClients.PRAIRIE).stream()
                .map(client -> cases.stream()
                        .filter(each -> each.client() == client)
                        .skip(4)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<Agreement> agreements(List<Timekeeper> people, List<DemoMatters.Case> capped) {
        var agreements = new ArrayList<Agreement>();
        for (var number = 0; number < people.size() - 1; number++) {
            var person = people.get(number);
            agreements.add(new Agreement(
                    "own-" + person.id(),
                    new Scope(null, null, person.id(), null),
                    DemoClients.SINCE.minusYears(1),
                    null,
                    DemoPeople.ownRate(person, number),
                    "rate card of the firm 2025"));
        }
        List.of(DemoClients.values()).forEach(client -> agreements.addAll(client.panel()));
        for (var each : capped) {
            agreements.add(new Agreement(
                    "own-" + each.id(),
                    new Scope(
                            null,
                            each.file().matter().id(),
                            each.team().getFirst().id(),
                            null),
                    OPEN.atDay(1),
                    null,
                    BigDecimal.valueOf(260),
                    "letter of engagement of " + each.id()));
        }
        agreements.add(new Agreement(
                "blended-" + DemoClients.DUNMORE.clientId(),
                new Scope(DemoClients.DUNMORE.clientId(), BLENDED, null, null),
                DemoClients.SINCE,
                null,
                BigDecimal.valueOf(210),
                "blended rate letter of " + BLENDED));
        return agreements;
    }

    private static List<Planted> planted(List<Planted> planted, List<DemoMatters.Case> capped, List<DemoRow> rows) {
        var all = new ArrayList<>(planted);
        for (var each : capped) {
            var keys = new HashSet<String>();
            rows.stream()
                    .filter(row -> row.matter().equals(each.id())
                            && row.timekeeper()
                                    .equals(each.team().getFirst().id().value())
                            && !row.date().isBefore(OPEN.atDay(1)))
                    .forEach(row -> keys.add(row.id()));
            keys.forEach(key -> all.add(new Planted("STF-02", each.id(), Set.of(key))));
        }
        all.addAll(DemoPapers.of(rows).planted());
        return List.copyOf(all);
    }
}
