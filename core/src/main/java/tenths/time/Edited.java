package tenths.time;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.firm.MatterId;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.notes.Span;

/// What a person's change makes of a proposal: what they set is theirs and sure, what they left alone stays as doubtful
/// as
/// it was.
final class Edited {
    private Edited() {}

    static Proposed of(Proposed before, Content after) {
        var changed = changed(before.content(), after);
        var basis = before.basis();
        var flags = basis.flags().stream()
                .filter(flag -> !changed.contains(Answers.to(flag)))
                .collect(Collectors.toUnmodifiableSet());
        var quotes = new HashMap<Field, Span>(basis.quotes());
        quotes.keySet().removeAll(changed);
        var differences = basis.differences().stream()
                .filter(difference -> !changed.contains(difference.field()))
                .toList();
        var grounds = basis.grounds().stream()
                .filter(ground -> after.codes().activity().equals(ground.code())
                        || after.codes().task().equals(ground.code()))
                .toList();
        List<MatterId> candidates = changed.contains(Field.MATTER) ? List.of() : basis.candidates();
        return new Proposed(
                after,
                new Basis(quotes, flags, candidates, basis.by(), differences, grounds),
                certainty(before, flags, changed));
    }

    /// Doubts that had a flag are over when the flag is answered; others when anything was looked at and set.
    private static Certainty certainty(Proposed before, Set<Flag> flags, Set<Field> changed) {
        var weights = flags.stream().map(Flag::weight).collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return before.certainty();
        }
        return weights.contains(Flag.Weight.WARNS) || weights.contains(Flag.Weight.ASKS)
                ? Certainty.CHECK
                : Certainty.SURE;
    }

    static Set<Field> changed(Content before, Content after) {
        var changed = EnumSet.noneOf(Field.class);
        if (!before.measure().equals(after.measure())) {
            changed.add(Field.MINUTES);
            changed.add(Field.AMOUNT);
        }
        if (!Objects.equals(before.day(), after.day())) {
            changed.add(Field.DATE);
        }
        if (!Objects.equals(before.matter(), after.matter())) {
            changed.add(Field.MATTER);
        }
        if (!before.codes().task().equals(after.codes().task())) {
            changed.add(Field.TASK);
        }
        if (!before.codes().activity().equals(after.codes().activity())) {
            changed.add(Field.ACTIVITY);
        }
        if (before.billable() != after.billable()) {
            changed.add(Field.BILLABLE);
        }
        return changed;
    }
}
