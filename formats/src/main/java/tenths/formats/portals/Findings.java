package tenths.formats.portals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.formats.portals.PortalFinding.Place;

/// What the checks of a portal found, not more of each than a person would read.
final class Findings {
    /// Of one check; the rest is counted.
    static final int MOST_OF_ONE_CHECK = 500;

    private final List<PortalFinding> list = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private long unlisted;

    void add(Rule rule, Place place, String message, String fix) {
        if (counts.merge(rule.id(), 1, Integer::sum) > MOST_OF_ONE_CHECK) {
            unlisted++;
            return;
        }
        list.add(new PortalFinding(
                rule.id(), rule.number(), rule.says(), rule.weight(), place, message, fix, rule.origin()));
    }

    void unknown(String rule, String words) {
        unknown.add(new Unknown(rule, words));
    }

    /// In the order of the file; findings on the same place in that of the portal's checks.
    List<PortalFinding> list() {
        list.sort(Comparator.comparingLong(
                        (PortalFinding finding) -> finding.place().line())
                .thenComparingInt(finding -> finding.place().field()));
        return list;
    }

    long unlisted() {
        return unlisted;
    }

    List<Unknown> unknown() {
        return List.copyOf(unknown);
    }
}
