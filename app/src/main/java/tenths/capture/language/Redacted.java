package tenths.capture.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tenths.notes.Span;

/// Words with their identifiers taken out (S-04): `[PHONE-1]` stands for a phone number, and only this machine knows
/// which. Names and diagnoses in free text are not recognised and stay.
public final class Redacted {
    private static final int SHORTEST_KNOWN = 4;

    private final String original;
    private final String text;
    private final Map<String, String> placeholders;
    private final int[] from;
    private final int[] to;

    /// @param from for each character of the text, where what it stands for began in the original
    /// @param to for each character of the text, where what it stands for ended in the original
    private Redacted(String original, String text, Map<String, String> placeholders, int[] from, int[] to) {
        this.original = original;
        this.text = text;
        this.placeholders = Map.copyOf(placeholders);
        this.from = from;
        this.to = to;
    }

    /// What was written.
    public String original() {
        return original;
    }

    /// What may be sent.
    public String text() {
        return text;
    }

    /// Characters that are an identifier.
    private record Found(Identifier kind, int start, int end) {
        private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::end).reversed())
                .thenComparing(Found::kind);
    }

    /// @param known claim numbers of the writer's matters, which need no word before them to be recognised
    public static Redacted of(String original, List<String> known) {
        var plain = PlainWords.of(original);
        return new Writing(original, plain).without(apart(found(plain.text(), known)));
    }

    private static List<Found> found(String text, List<String> known) {
        var all = new ArrayList<Found>();
        for (var kind : Identifier.values()) {
            for (var pattern : kind.patterns()) {
                var matcher = pattern.matcher(text);
                for (var at = 0; at <= text.length() && matcher.find(at); ) {
                    if (kind.fits(matcher.group("id"))) {
                        all.add(new Found(kind, matcher.start("id"), matcher.end("id")));
                    }
                    at = Math.max(matcher.start() + 1, matcher.start("id"));
                }
            }
        }
        for (var number : known) {
            if (number.length() >= SHORTEST_KNOWN) {
                var matcher = Pattern.compile(Pattern.quote(number), Pattern.CASE_INSENSITIVE)
                        .matcher(text);
                while (matcher.find()) {
                    all.add(new Found(Identifier.CLAIM, matcher.start(), matcher.end()));
                }
            }
        }
        return all;
    }

    /// Overlapping finds become one, under the name of the first.
    private static List<Found> apart(List<Found> all) {
        var apart = new ArrayList<Found>();
        for (var found : all.stream().sorted(Found.ORDER).toList()) {
            if (!apart.isEmpty() && apart.getLast().end() > found.start()) {
                var last = apart.removeLast();
                apart.add(new Found(last.kind(), last.start(), Math.max(last.end(), found.end())));
            } else {
                apart.add(found);
            }
        }
        return apart;
    }

    /// The text with placeholders, while it is written.
    private static final class Writing {
        private final String original;
        private final PlainWords plain;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, String> placeholders = new LinkedHashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<Identifier, Integer> numbers = new EnumMap<>(Identifier.class);
        private int[] from;
        private int[] to;

        Writing(String original, PlainWords plain) {
            this.original = original;
            this.plain = plain;
            from = new int[plain.text().length() + 16];
            to = new int[from.length];
        }

        Redacted without(List<Found> identifiers) {
            var at = 0;
            for (var found : identifiers) {
                keep(at, found.start());
                replace(found);
                at = found.end();
            }
            keep(at, plain.text().length());
            var length = text.length();
            return new Redacted(
                    original, text.toString(), placeholders, Arrays.copyOf(from, length), Arrays.copyOf(to, length));
        }

        private void keep(int start, int end) {
            for (var i = start; i < end; i++) {
                append(plain.text().charAt(i), plain.from(i), plain.from(i + 1));
            }
        }

        private void replace(Found found) {
            var start = plain.from(found.start());
            var end = plain.from(found.end());
            var value = original.substring(start, end);
            var bare = found.kind() + value.replaceAll("[^\\p{L}\\p{N}@]", "").toLowerCase(Locale.ROOT);
            var name = names.computeIfAbsent(bare, _ -> fresh(found.kind()));
            placeholders.putIfAbsent(name, value);
            name.chars().forEach(c -> append((char) c, start, end));
        }

        /// A name that the words themselves do not use.
        private String fresh(Identifier kind) {
            String name;
            do {
                name = "[" + kind.word() + "-" + numbers.merge(kind, 1, Integer::sum) + "]";
            } while (plain.text().contains(name));
            return name;
        }

        private void append(char c, int start, int end) {
            if (text.length() == from.length) {
                from = Arrays.copyOf(from, 2 * from.length);
                to = Arrays.copyOf(to, from.length);
            }
            from[text.length()] = start;
            to[text.length()] = end;
            text.append(c);
        }
    }

    /// Words of the sent text with their identifiers back in place.
    public String restored(String sent) {
        var restored = sent;
        for (var each : placeholders.entrySet()) {
            restored = restored.replace(each.getKey(), each.getValue());
        }
        return restored;
    }

    /// Where words of the sent text stand in the original.
    public Span inOriginal(Span sent) {
        return sent.start() == sent.end() ? new Span(0, 0) : new Span(from[sent.start()], to[sent.end() - 1]);
    }

    /// The sent words that stand for a piece of the original.
    public String sent(Span originally) {
        var words = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (from[i] < originally.end() && originally.start() < to[i]) {
                words.append(text.charAt(i));
            }
        }
        return words.toString();
    }

    /// How many identifiers of each kind were taken out, for the record: no values.
    public Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        placeholders.keySet().forEach(name -> counts.merge(name.replaceAll("^\\[|-\\d+]$", ""), 1, Integer::sum));
        return counts;
    }

    /// Without the words.
    @Override
    public String toString() {
        return "redacted " + counts();
    }
}
