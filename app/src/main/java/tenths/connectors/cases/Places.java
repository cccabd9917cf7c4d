package tenths.connectors.cases;

import java.util.HashMap;
import java.util.Map;

/// In which line of a text each member stands.
final class Places {
    private final Map<String, Integer> lines = new HashMap<>();

    void put(String path, int line) {
        lines.putIfAbsent(path, line);
    }

    /// The line of a member; of the closest one around it where it is missing.
    int line(String path) {
        var at = path;
        while (!at.isEmpty()) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return 1;
    }
}
