package tenths.notes.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import tenths.notes.history.Weights.Lesson;

/// How often guesses were right on entries that were kept aside, by how far the best code was ahead.
///
/// @param steps the least margin first
record Calibration(List<Step> steps) {
    private static final int FOLDS = 5;
    private static final int OPENING = 3;
    private static final int STEPS = 20;
    private static final int LEAST_TRIALS = 40;
    private static final int CERTAIN = 1_000;

    /// @param margin from here on
    /// @param perMille of the guesses were right
    record Step(long margin, int perMille) {}

    private record Trial(long margin, boolean right) {}

    Calibration {
        steps = List.copyOf(steps);
    }

    /// Learns from four fifths and tries the rest, five times; then again with narratives that begin alike kept
    /// together, so that what only repeats itself is not taken for knowledge of the new.
    static Calibration of(List<Lesson> lessons) {
        var trials = new ArrayList<Trial>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var here = fold;
            trials.addAll(trials(lessons, i -> i % FOLDS == here));
            trials.addAll(trials(
                    lessons, i -> Math.floorMod(opening(lessons.get(i)).hashCode(), FOLDS) == here));
        }
        trials.sort(Comparator.comparingLong(Trial::margin));
        return trials.size() < LEAST_TRIALS ? new Calibration(List.of()) : of(trials, trials.size() / STEPS);
    }

    private static List<String> opening(Lesson lesson) {
        return lesson.features().stream().limit(OPENING).toList();
    }

    private static List<Trial> trials(List<Lesson> lessons, IntPredicate isAside) {
        var taught = new ArrayList<Lesson>();
        var aside = new ArrayList<Lesson>();
        for (var i = 0; i < lessons.size(); i++) {
            (isAside.test(i) ? aside : taught).add(lessons.get(i));
        }
        var weights = Weights.learn(taught);
        var trials = new ArrayList<Trial>();
        for (var lesson : aside) {
            var verdict = weights.judge(lesson.features());
            if (verdict != null) {
                var right = weights.codes().get(verdict.best()).equals(lesson.code());
                trials.add(new Trial(verdict.margin(), right));
            }
        }
        return trials;
    }

    /// Equal shares of the trials; no share counts for more than those further ahead.
    private static Calibration of(List<Trial> trials, int share) {
        var steps = new ArrayList<Step>();
        var ceiling = CERTAIN;
        for (var until = trials.size(); until >= share; until -= share) {
            var some = trials.subList(until - share, until);
            var right = some.stream().filter(Trial::right).count();
            ceiling = Math.min(ceiling, Math.toIntExact(right * CERTAIN / share));
            steps.addFirst(new Step(some.getFirst().margin(), ceiling));
        }
        return new Calibration(steps);
    }

    /// @return 0 where no guess so close was ever tried
    int perMille(long margin) {
        return steps.stream()
                .filter(step -> step.margin() <= margin)
                .mapToInt(Step::perMille)
                .max()
                .orElse(0);
    }
}
