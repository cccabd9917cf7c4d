package tenths.time;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.notes.Field;
import tenths.notes.Flag;

/// Which field a flag asks about: whoever sets that field has answered the flag.
final class Answers {
    private static final Map<Flag, Field> FIELDS = fields();

    private Answers() {}

    private static Map<Flag, Field> fields() {
        var fields = new EnumMap<Flag, Field>(Flag.class);
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
        hours.forEach(flag -> fields.put(flag, Field.MINUTES));
        EnumSet.of(Flag.AMBIGUOUS_DATE, Flag.INVALID_DATE, Flag.FUTURE_DATE, Flag.STALE_DATE)
                .forEach(flag -> fields.put(flag, Field.DATE));
        EnumSet.of(Flag.AMBIGUOUS_MATTER, Flag.NO_MATTER, Flag.UNKNOWN_MATTER, Flag.NEAR_MATCH, Flag.TYPO)
                .forEach(flag -> fields.put(flag, Field.MATTER));
        fields.put(Flag.NON_BILLABLE, Field.BILLABLE);
        return fields;
    }

    /// Null where no single field answers it.
    static @Nullable Field to(Flag flag) {
        return FIELDS.get(flag);
    }
}
