package tenths.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.firm.ClientId;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.store.Neighbours;
import tenths.time.Work;

/// Work that says the same words twice, by client.
final class Twins {
    private final Map<ClientId, List<Neighbours.Twin>> byClient;

    Twins(List<Neighbours.Twin> twins) {
        byClient = twins.stream().collect(Collectors.groupingBy(Neighbours.Twin::client));
    }

    /// What some work of a client has in common, word for word, with other work of the client.
    Set<Fingerprint> elsewhere(ClientId client, Collection<Work> works) {
        var candidates = byClient.getOrDefault(client, List.of());
        if (candidates.isEmpty()) {
            return Set.of();
        }
        var here = new HashSet<UUID>();
        works.forEach(work -> here.add(work.id()));
        var elsewhere = new HashSet<Fingerprint>();
        for (var twin : candidates) {
            if (!here.containsAll(twin.works())) {
                elsewhere.add(twin.fingerprint());
            }
        }
        return elsewhere;
    }
}
