package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;

/// The fees of a bill by who billed them.
final class People {
    private People() {}

    /// In the order in which they first appear.
    static Map<TimekeeperId, List<RatedLine>> of(Stream<RatedLine> lines) {
        var people = new LinkedHashMap<TimekeeperId, List<RatedLine>>();
        lines.forEach(line -> {
            if (line.timekeeper() != null) {
                people.computeIfAbsent(line.timekeeper().id(), _ -> new ArrayList<>())
                        .add(line);
            }
        });
        return people;
    }

    static boolean isOf(RatedLine line, Set<String> classes) {
        return line.timekeeper() != null && classes.contains(line.timekeeper().classification());
    }

    static int count(List<RatedLine> lines) {
        return of(lines.stream()).size();
    }
}
