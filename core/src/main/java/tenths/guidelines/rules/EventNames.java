package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tenths.rates.RatedLine;

/// Whose deposition it was, so that two on one day are not taken for one.
final class EventNames {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}'-]");
    private static final String OF = " of ";
    private static final int MOST_WORDS = 6;

    private EventNames() {}

    /// The lines of one day and kind, apart by the name behind "of". Lines without a name go with every name.
    static List<List<RatedLine>> apart(List<RatedLine> lines, String kind) {
        if (lines.size() < 2) {
            return List.of(lines);
        }
        var named = new TreeMap<String, List<RatedLine>>();
        var nameless = new HashSet<RatedLine>();
        lines.forEach(line -> {
            var name = name(line.narrative(), kind);
            if (name.isEmpty()) {
                nameless.add(line);
            } else {
                named.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
            }
        });
        if (named.size() < 2) {
            return List.of(lines);
        }
        var apart = new ArrayList<List<RatedLine>>();
        named.values().forEach(some -> {
            var members = new HashSet<>(some);
            members.addAll(nameless);
            apart.add(lines.stream().filter(members::contains).toList());
        });
        return apart;
    }

    /// `Lane` in "depositions of Dr. Alan Lane"; empty where no name follows.
    private static String name(String text, String kind) {
        var behind = behind(text.toLowerCase(Locale.ROOT), kind);
        if (behind < 0) {
            return "";
        }
        var name = "";
        for (var word : SPACES.split(text.substring(behind), MOST_WORDS)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                break;
            }
            name = NO_NAME.matcher(word).replaceAll("");
            if (!word.endsWith(".") && !name.equals(word)) {
                break;
            }
        }
        return name;
    }

    /// Where what stands behind the event and "of" begins, or -1.
    private static int behind(String text, String kind) {
        for (var at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
            var end = at + kind.length();
            var of = text.startsWith("s", end) ? end + 1 : end;
            if (text.startsWith(OF, of)) {
                return of + OF.length();
            }
        }
        return -1;
    }

    static String singular(String event) {
        var low = event.toLowerCase(Locale.ROOT);
        return low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
    }
}
