package tenths.time;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /// The field that answers a flag; a flag that no field answers stays.
    private static final Map<Flag, Field> ANSWERED_BY = answers();

    private Edited() {}

    private static Map<Flag, Field> answers() {
        var answers = new EnumMap<Flag, Field>(Flag.class);
        var hours = EnumSet.of(
                Flag.NO_DURATION,
                Flag.AMBIGUOUS_DURATION,
                Flag.SPLIT_NEEDED,
                Flag.INCONSISTENT_TOTAL,
                Flag.EXCEEDS_24H,
                Flag.WRITE_DOWN,
                Flag.NEGATIVE,
                Flag.ESTIMATE,
                Flag.SPLIT_EVEN,
                Flag.UNITS,
                Flag.OVERLAP);
        hours.forEach(flag -> answers.put(flag, Field.MINUTES));
        EnumSet.of(Flag.AMBIGUOUS_DATE, Flag.INVALID_DATE, Flag.FUTURE_DATE, Flag.STALE_DATE)
                .forEach(flag -> answers.put(flag, Field.DATE));
        EnumSet.of(Flag.AMBIGUOUS_MATTER, Flag.NO_MATTER, Flag.UNKNOWN_MATTER, Flag.NEAR_MATCH, Flag.TYPO)
                .forEach(flag -> answers.put(flag, Field.MATTER));
        answers.put(Flag.NON_BILLABLE, Field.BILLABLE);
        return answers;
    }

    static Proposed of(Proposed before, Content after) {
        var changed = changed(before.content(), after);
        var basis = before.basis();
        var flags = basis.flags().stream()
                .filter(flag -> !changed.contains(ANSWERED_BY.get(flag)))
                .collect(Collectors.toUnmodifiableSet());
        var quotes = new HashMap<Field, Span>(basis.quotes());
        quotes.keySet().removeAll(changed);
        var differences = basis.differences().stream()
                .filter(difference -> !changed.contains(difference.field()))
                .toList();
        List<MatterId> candidates = changed.contains(Field.MATTER) ? List.of() : basis.candidates();
        return new Proposed(
                after,
                new Basis(quotes, flags, candidates, basis.by(), differences),
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
