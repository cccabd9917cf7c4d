package tenths.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tenths.desk.House;

/// Who has which bill open right now, so that two people at one bill know of each other. Kept in memory: it says
/// nothing
/// about the bill, and every node knows its own visitors.
@Component
final class Readers {
    /// An open page says so every ten seconds; whoever was silent for three of them is gone.
    private static final Duration PRESENT = Duration.ofSeconds(30);

    private final House house;
    private final Map<UUID, Map<String, Instant>> seen = new ConcurrentHashMap<>();

    Readers(House house) {
        this.house = house;
    }

    /// Notes that somebody looks at a bill.
    ///
    /// @return sign-in names of the others who do
    List<String> look(UUID bill, String login) {
        var now = house.now();
        var oldest = now.minus(PRESENT);
        seen.values().forEach(readers -> readers.values().removeIf(at -> at.isBefore(oldest)));
        seen.values().removeIf(Map::isEmpty);
        var readers = seen.computeIfAbsent(bill, _ -> new ConcurrentHashMap<>());
        readers.put(login, now);
        return readers.keySet().stream()
                .filter(other -> !other.equals(login))
                .sorted()
                .toList();
    }
}
