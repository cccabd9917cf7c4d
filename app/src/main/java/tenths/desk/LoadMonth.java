package tenths.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.RateRows;
import tenths.connectors.csv.Table;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.rates.Increment;
import tenths.rates.Succession;
import tenths.store.MatterFile;
import tenths.store.Packs;
import tenths.store.RateAgreements;
import tenths.store.Terms;

/// Loads the master data of a month-end folder into an empty house: clients and matters, people, rates, rules.
/// Everything or
/// nothing.
public final class LoadMonth {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final Increment TO_THE_HUNDREDTH = new Increment(1, Increment.Direction.HALF_UP);

    private final House house;
    private final Map<String, Faults> faults = new LinkedHashMap<>();
    private final MonthFormats formats = new MonthFormats();

    public LoadMonth(House house) {
        this.house = house;
    }

    /// All faults, each with the name of its file in front; empty where everything was loaded.
    public List<String> load(Path folder, Firm firm, Currency currency, String actor) {
        var people = read(folder.resolve("timekeepers.csv"), Presets.TIMEKEEPERS, MasterRows::person);
        var files = read(folder.resolve("matters.csv"), MonthFormats.mapping(), (row, found) -> {
            formats.read(row, found);
            return MasterRows.matter(row, found);
        });
        var agreements = read(
                folder.resolve("rates.csv"),
                Presets.RATES,
                (row, found) -> RateRows.agreement(row, "R" + row.line(), found));
        var rules = read(folder.resolve("guidelines.csv"), Presets.GUIDELINES, (row, _) -> row);
        if (faults.values().stream().anyMatch(found -> found.count() > 0)) {
            return sentences();
        }
        house.transactions().inOne(() -> {
            house.directory().setUp(firm, currency);
            house.masterData().clients(clients(folder, currency).values());
            house.masterData().timekeepers(people);
            house.masterData().matters(files);
            formats.others(house.now(), actor).forEach(house.formatProfiles()::add);
            house.masterData().terms(terms(files));
            house.agreements()
                    .add(
                            Succession.of(agreements),
                            new RateAgreements.Change(house.ids().next(), house.now(), actor));
            packs(rules).forEach(pack -> house.packs().add(pack, ALWAYS, null));
            house.book()
                    .append(Event.of(house.now(), actor, Action.FIRM_LOADED, new Subject("firm", firm.taxId(), 1))
                            .with(Map.of(
                                    "matters", files.size(), "people", people.size(), "rates", agreements.size())));
            return folder;
        });
        return List.of();
    }

    private <T> List<T> read(Path file, Mapping mapping, BiFunction<Table.Row, Faults, @Nullable T> maker) {
        var found = faults.computeIfAbsent(String.valueOf(file.getFileName()), _ -> new Faults());
        var made = new ArrayList<T>();
        try {
            Table.read(file, mapping, found, row -> {
                var each = maker.apply(row, found);
                if (each != null) {
                    made.add(each);
                }
            });
        } catch (IOException unreadable) {
            found.add(Fault.ofFile("The file cannot be read: " + unreadable.getMessage() + ".", "Put it there."));
        }
        return made;
    }

    private List<String> sentences() {
        var all = new ArrayList<String>();
        faults.forEach((file, found) -> found.first().forEach(fault -> all.add(file + ": " + fault)));
        return all;
    }

    private Map<ClientId, Client> clients(Path folder, Currency currency) {
        var clients = new LinkedHashMap<ClientId, Client>();
        try {
            Table.read(folder.resolve("matters.csv"), Presets.MATTERS, new Faults(), row -> {
                var id = new ClientId(row.text(Field.CLIENT));
                clients.putIfAbsent(id, new Client(id, row.text(Field.CLIENT_NAME), "", currency));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return clients;
    }

    private List<Terms> terms(List<MatterFile> files) {
        return files.stream()
                .map(file -> file.matter().client())
                .distinct()
                .map(client -> new Terms(client, ALWAYS, TO_THE_HUNDREDTH, null, formats.profile(client), false))
                .toList();
    }

    private static List<Packs.Text> packs(List<Table.Row> rules) {
        var bodies = new HashMap<String, StringBuilder>();
        for (var row : rules) {
            var set = row.text(Field.PACK);
            bodies.computeIfAbsent(set, name -> new StringBuilder(name).append('\n'))
                    .append(row.text(Field.RULE))
                    .append(',')
                    .append(row.text(Field.PARAMETER))
                    .append('\n');
        }
        return bodies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Packs.Text(entry.getKey(), 1, entry.getValue().toString()))
                .toList();
    }
}
