package tenths.notes.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tenths.notes.history.Calibration.Step;
import tenths.notes.history.Weights.Lesson;
import tenths.notes.history.Weights.Verdict;

/// Guesses a code from what the firm billed for such words before, with the words that speak for it.
///
/// It is small, learned again from the approved entries whenever a job likes, and silent where guesses of that kind
/// were
/// right on fewer than nine in ten entries kept aside.
public final class Classifier {
    /// Below this share of right guesses it says nothing.
    public static final int LEAST_PER_MILLE = 900;

    /// Before this many examples there is nothing to learn.
    public static final int LEAST_EXAMPLES = 30;

    private final Weights weights;
    private final Calibration calibration;

    private Classifier(Weights weights, Calibration calibration) {
        this.weights = weights;
        this.calibration = calibration;
    }

    /// One that has learned nothing and says nothing.
    public static Classifier silent() {
        return new Classifier(Weights.learn(List.of()), new Calibration(List.of()));
    }

    /// Whether nothing was learned.
    public boolean isSilent() {
        return calibration.steps().stream().noneMatch(step -> step.perMille() >= LEAST_PER_MILLE);
    }

    /// @param examples approved entries in any order; with fewer than [#LEAST_EXAMPLES] the result is silent
    public static Classifier train(List<Example> examples) {
        if (examples.size() < LEAST_EXAMPLES) {
            return silent();
        }
        var lessons = examples.stream()
                .map(example -> new Lesson(Features.of(example.words(), example.matterType()), example.code()))
                .filter(lesson -> !lesson.features().isEmpty())
                .toList();
        return new Classifier(Weights.learn(lessons), Calibration.of(lessons));
    }

    /// The code, where the history is clear enough.
    public Optional<Guess> guess(String words, String matterType) {
        var features = Features.of(words, matterType);
        var verdict = weights.judge(features);
        if (verdict == null) {
            return Optional.empty();
        }
        var sure = calibration.perMille(verdict.margin());
        return sure < LEAST_PER_MILLE ? Optional.empty() : Optional.of(guess(features, verdict, sure));
    }

    private Guess guess(Set<String> features, Verdict verdict, int sure) {
        return new Guess(
                weights.codes().get(verdict.best()),
                sure,
                new Guess.Known(verdict.known(), features.size()),
                weights.codes().get(verdict.second()),
                weights.speaking(features, verdict));
    }

    /// All that was learned as rows of plain text, to be kept wherever the firm keeps its data.
    public List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add("codes\t" + String.join("\t", weights.codes()));
        rows.add("priors\t" + numbers(weights.priors()));
        calibration.steps().forEach(step -> rows.add("step\t" + step.margin() + "\t" + step.perMille()));
        weights.words().forEach((word, row) -> rows.add("word\t" + word + "\t" + numbers(row)));
        return rows;
    }

    private static String numbers(List<Long> some) {
        return String.join("\t", some.stream().map(String::valueOf).toList());
    }

    /// What [#rows] gave.
    ///
    /// @throws IllegalArgumentException for a row that it would not give
    public static Classifier read(List<String> rows) {
        var codes = List.<String>of();
        var priors = List.<Long>of();
        var steps = new ArrayList<Step>();
        var words = new TreeMap<String, List<Long>>();
        for (var row : rows) {
            var cells = Arrays.asList(row.split("\t", -1));
            var rest = cells.subList(1, cells.size());
            switch (cells.getFirst()) {
                case "codes" -> codes = rest.equals(List.of("")) ? List.of() : List.copyOf(rest);
                case "priors" -> priors = rest.equals(List.of("")) ? List.of() : longs(rest);
                case "step" ->
                    steps.add(new Step(
                            longs(rest).getFirst(), Math.toIntExact(longs(rest).getLast())));
                case "word" -> words.put(rest.getFirst(), longs(rest.subList(1, rest.size())));
                default -> throw new IllegalArgumentException("a classifier has no row '" + row + "'");
            }
        }
        var size = codes.size();
        if (priors.size() != size || words.values().stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("a classifier has one weight for each of its " + size + " codes");
        }
        return new Classifier(new Weights(codes, priors, words), new Calibration(steps));
    }

    private static List<Long> longs(List<String> cells) {
        return cells.stream().map(Long::valueOf).toList();
    }
}
