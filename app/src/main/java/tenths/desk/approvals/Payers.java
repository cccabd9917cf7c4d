package tenths.desk.approvals;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.connectors.cases.SplitReader;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.store.SplitAgreements;

/// Who pays for matters of others by any version of an agreement about payers: they approve, too.
public record Payers(Map<MatterId, Set<ClientId>> byMatter) {
    public static Payers of(House house) {
        var clients = house.directory().clients();
        return new Payers(house.splitAgreements().all().stream()
                .collect(Collectors.groupingBy(
                        SplitAgreements.Version::matter,
                        Collectors.flatMapping(
                                version -> payers(
                                        version,
                                        Objects.requireNonNull(clients.get(version.client()))
                                                .currency()),
                                Collectors.toSet()))));
    }

    private static Stream<ClientId> payers(SplitAgreements.Version version, Currency currency) {
        return SplitReader.read(version.body(), version.from(), currency).orThrow().payers().stream()
                .map(payer -> payer.client());
    }

    public boolean includes(MatterId matter, ClientId client) {
        return byMatter.getOrDefault(matter, Set.of()).contains(client);
    }
}
