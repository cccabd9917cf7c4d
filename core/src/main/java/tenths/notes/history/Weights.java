package tenths.notes.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.notes.Ground.Weight;

/// How much each word speaks for each code (naive Bayes), in millionths of a natural logarithm.
///
/// @param priors one for each code
/// @param words for each feature one weight per code, in the order of the codes
record Weights(List<String> codes, List<Long> priors, Map<String, List<Long>> words) {
    private static final long MILLION = 1_000_000;
    private static final int DECIMALS = 6;
    /// A word never seen with a code counts as a fifth of a time.
    private static final long PARTS = 5;
    private static final int LEAST_EXAMPLES_OF_A_CODE = 3;
    private static final int LEAST_EXAMPLES_OF_A_WORD = 2;

    /// What some words say: the best code, and how far ahead it is.
    ///
    /// @param best index of a code, `second` of the runner-up
    /// @param lead in millionths
    /// @param known how many of the words are known
    /// @param margin the lead, less where only part of the words is known
    record Verdict(int best, int second, long lead, int known, long margin) {}

    /// An example as its features.
    record Lesson(Set<String> features, String code) {}

    static Weights learn(List<Lesson> lessons) {
        var perCode = new TreeMap<String, Integer>();
        lessons.forEach(lesson -> perCode.merge(lesson.code(), 1, Integer::sum));
        perCode.values().removeIf(count -> count < LEAST_EXAMPLES_OF_A_CODE);
        var codes = List.copyOf(perCode.keySet());
        var counts = counts(lessons, codes);
        var totals = new long[codes.size()];
        counts.values().forEach(row -> {
            for (var code = 0; code < totals.length; code++) {
                totals[code] += row[code];
            }
        });
        var examples = perCode.values().stream().mapToInt(Integer::intValue).sum();
        var priors =
                perCode.values().stream().map(count -> scaled(count, examples)).toList();
        var words = new TreeMap<String, List<Long>>();
        counts.forEach((word, row) -> words.put(word, weights(row, totals, counts.size())));
        return new Weights(codes, priors, words);
    }

    private static Map<String, int[]> counts(List<Lesson> lessons, List<String> codes) {
        var counts = new HashMap<String, int[]>();
        for (var lesson : lessons) {
            var code = codes.indexOf(lesson.code());
            if (code >= 0) {
                lesson.features().forEach(word -> counts.computeIfAbsent(word, _ -> new int[codes.size()])[code]++);
            }
        }
        counts.values().removeIf(row -> Arrays.stream(row).sum() < LEAST_EXAMPLES_OF_A_WORD);
        return counts;
    }

    private static List<Long> weights(int[] row, long[] totals, int words) {
        var weights = new ArrayList<Long>(row.length);
        for (var code = 0; code < row.length; code++) {
            weights.add(scaled(row[code] * PARTS + 1, totals[code] * PARTS + words));
        }
        return List.copyOf(weights);
    }

    private static long scaled(long part, long whole) {
        return Math.round(Math.log((double) part / whole) * MILLION);
    }

    /// @return null where none of the words is known, or there are fewer than two codes
    @Nullable
    Verdict judge(Set<String> features) {
        var known = features.stream().filter(words::containsKey).toList();
        if (known.isEmpty() || codes.size() < 2) {
            return null;
        }
        var sums = new long[codes.size()];
        for (var code = 0; code < sums.length; code++) {
            sums[code] = priors.get(code);
        }
        for (var word : known) {
            var row = words.getOrDefault(word, List.of());
            for (var code = 0; code < row.size(); code++) {
                sums[code] += row.get(code);
            }
        }
        var best = ahead(sums, -1);
        var second = ahead(sums, best);
        var lead = sums[best] - sums[second];
        return new Verdict(best, second, lead, known.size(), lead * known.size() / features.size());
    }

    /// What speaks for the best code and what for the second, the strongest first. Together it is the lead.
    List<Weight> speaking(Set<String> features, Verdict verdict) {
        var speaking = new ArrayList<Weight>();
        weight("", priors, verdict).ifPresent(speaking::add);
        for (var word : features) {
            weight(word, words.getOrDefault(word, List.of()), verdict).ifPresent(speaking::add);
        }
        speaking.sort(Comparator.comparing(Weight::weight).reversed());
        return speaking;
    }

    private Optional<Weight> weight(String word, List<Long> row, Verdict verdict) {
        var ahead = row.isEmpty() ? 0 : row.get(verdict.best()) - row.get(verdict.second());
        var code = codes.get(ahead > 0 ? verdict.best() : verdict.second());
        return ahead == 0
                ? Optional.empty()
                : Optional.of(new Weight(word, code, BigDecimal.valueOf(Math.abs(ahead), DECIMALS)));
    }

    /// The index of the greatest sum but for one.
    private static int ahead(long[] sums, int except) {
        var best = -1;
        for (var code = 0; code < sums.length; code++) {
            if (code != except && (best < 0 || sums[code] > sums[best])) {
                best = code;
            }
        }
        return best;
    }
}
