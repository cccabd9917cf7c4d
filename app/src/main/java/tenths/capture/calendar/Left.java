package tenths.capture.calendar;

import java.util.List;
import java.util.TreeMap;

/// Counts what was left out on purpose, by reason.
final class Left {
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    void out(String why) {
        counts.merge(why, 1, Integer::sum);
    }

    List<String> remarks() {
        return counts.entrySet().stream()
                .map(each -> "%d %s left out: %s."
                        .formatted(
                                each.getValue(), each.getValue() == 1 ? "appointment" : "appointments", each.getKey()))
                .toList();
    }
}
