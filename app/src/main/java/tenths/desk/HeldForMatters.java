package tenths.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tenths.firm.Client;
import tenths.firm.Matter;
import tenths.rates.deals.Arrangement;
import tenths.store.FeeDeals.Version;

/// The open matters for which a fee deal wants money to be held.
public final class HeldForMatters {
    private HeldForMatters() {}

    /// What was agreed for a matter.
    public record Agreed(Matter matter, Client client, Arrangement.Evergreen terms) {}

    /// Today, in the order of the matters.
    public static List<Agreed> of(House house) {
        var versions = house.feeDeals().all();
        var owners = versions.stream()
                .map(version -> version.owner().client())
                .distinct()
                .toList();
        if (owners.isEmpty()) {
            return List.of();
        }
        var clients = house.directory().clients();
        var deals = Deals.of(house, wanting(versions), clients);
        var found = new ArrayList<Agreed>();
        var files = house.directory().matters(house.directory().mattersOf(owners));
        for (var file : files.values()) {
            var matter = file.matter();
            var client = Objects.requireNonNull(clients.get(matter.client()));
            if (matter.closed() == null) {
                deals.on(client.id(), matter.id(), house.today())
                        .deal()
                        .evergreen()
                        .ifPresent(terms -> found.add(new Agreed(matter, client, terms)));
            }
        }
        found.sort(Comparator.comparing(agreed -> agreed.matter().id().value()));
        return List.copyOf(found);
    }

    /// Those of clients whose deals speak of it at all: the others need not be read.
    private static List<Version> wanting(List<Version> versions) {
        var who = versions.stream()
                .filter(version -> version.body().contains("evergreen"))
                .map(version -> version.owner().client())
                .distinct()
                .toList();
        return versions.stream()
                .filter(version -> who.contains(version.owner().client()))
                .toList();
    }
}
