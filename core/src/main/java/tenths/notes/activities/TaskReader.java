package tenths.notes.activities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.firm.CodeSet;
import tenths.notes.Ground;
import tenths.notes.Ground.By;
import tenths.notes.Ground.Weight;
import tenths.notes.Role;
import tenths.notes.Span;
import tenths.notes.activities.TaskWords.Hint;
import tenths.notes.words.PhraseTable.Found;
import tenths.notes.words.Word;

/// Reads from the words to which task of the case the work belongs; where the plainest words name two, it tells none.
final class TaskReader {
    private static final String EXPERTS_TASK = "L340";
    private static final int PLAIN = 4;
    private static final int EXPERT_WEIGHT = 6;
    private static final Set<String> EXPERT_PAPERS = Set.of("report", "reports", "rpt", "rpts", "disclosure");
    private static final Set<String> EXPERTS = Set.of("expert", "experts", "dr", "ime");

    /// Inspections have L390 in one list and L360 in the other.
    private static final Map<String, String> ELSEWHERE = Map.of("L390", "L360");

    private final CodeSet tasks;

    TaskReader(CodeSet tasks) {
        this.tasks = tasks;
    }

    CodeSet accepted() {
        return tasks;
    }

    Suggestion read(Passage passage, List<Word> words) {
        var found = TaskWords.TABLE.in(passage.text(), words);
        var expert = isExpert(passage, words);
        var weights = new HashMap<String, Integer>();
        for (var one : found) {
            var hint = hint(one, expert);
            weights.merge(hint.code(), hint.weight(), Math::max);
        }
        var papers = expert ? papers(words) : List.<Span>of();
        if (!papers.isEmpty()) {
            weights.put(EXPERTS_TASK, EXPERT_WEIGHT);
        }
        var top = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var best = weights.keySet().stream()
                .filter(code -> weights.getOrDefault(code, 0) == top)
                .toList();
        if (best.size() != 1) {
            return Suggestion.NONE;
        }
        var code = best.getFirst();
        var spans = new ArrayList<>(code.equals(EXPERTS_TASK) ? papers : List.of());
        found.stream()
                .filter(one -> hint(one, expert).code().equals(code))
                .map(Found::span)
                .forEach(spans::add);
        return suggestion(passage, new Weighed(found, expert, papers, code, next(weights, code)), top >= PLAIN, spans);
    }

    /// Two codes with the words that were weighed for them.
    private record Weighed(List<Found<Hint>> found, boolean expert, List<Span> papers, String code, String next) {
        List<Weight> weights(Passage passage) {
            var weights = new ArrayList<Weight>();
            if (code.equals(EXPERTS_TASK) || next.equals(EXPERTS_TASK)) {
                papers.forEach(paper -> weights.add(weight(passage, paper, new Hint(EXPERTS_TASK, EXPERT_WEIGHT))));
            }
            for (var one : found) {
                var hint = hint(one, expert);
                if (hint.code().equals(code) || hint.code().equals(next)) {
                    weights.add(weight(passage, one.span(), hint));
                }
            }
            return weights.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Weight::weight).reversed())
                    .toList();
        }

        private static Weight weight(Passage passage, Span span, Hint hint) {
            return new Weight(span.of(passage.text()).toString(), hint.code(), BigDecimal.valueOf(hint.weight()));
        }
    }

    /// The code that came second; blank where only one was named.
    private static String next(Map<String, Integer> weights, String best) {
        return weights.keySet().stream()
                .filter(code -> !code.equals(best))
                .max(Comparator.comparing((String code) -> weights.getOrDefault(code, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    /// The deposition of an expert is a task of its own.
    private static Hint hint(Found<Hint> found, boolean expert) {
        return expert && found.meaning().code().equals("L330")
                ? new Hint(EXPERTS_TASK, EXPERT_WEIGHT)
                : found.meaning();
    }

    private static boolean isExpert(Passage passage, List<Word> words) {
        return passage.mentions().stream().anyMatch(mention -> mention.roles().equals(Set.of(Role.EXPERT)))
                || words.stream().anyMatch(word -> EXPERTS.contains(word.folded()));
    }

    private static List<Span> papers(List<Word> words) {
        return words.stream()
                .filter(word -> EXPERT_PAPERS.contains(word.folded()))
                .map(Word::span)
                .toList();
    }

    private Suggestion suggestion(Passage passage, Weighed weighed, boolean plain, List<Span> spans) {
        var code = weighed.code();
        var accepted = tasks.find(code).isPresent() ? code : ELSEWHERE.getOrDefault(code, "");
        if (accepted.isEmpty() || tasks.find(accepted).isEmpty()) {
            return Suggestion.NONE;
        }
        var why = String.join(", ", spans.stream().map(passage::words).toList());
        var weights = weighed.weights(passage).stream()
                .map(one -> one.code().equals(code) ? new Weight(one.words(), accepted, one.weight()) : one)
                .toList();
        return new Suggestion(plain, spans, new Ground(accepted, By.PLAINEST, why, weighed.next(), weights));
    }
}
