package tenths.connectors.csv;

import java.util.EnumSet;
import java.util.Set;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;

/// The columns without which a file of a kind makes no sense. A column that a mapping does not name is not asked for.
final class Required {
    private Required() {}

    static Set<Field> by(Kind kind) {
        return switch (kind) {
            case WORK ->
                EnumSet.of(
                        Field.DATE,
                        Field.MATTER,
                        Field.NARRATIVE,
                        Field.HOURS,
                        Field.TIMEKEEPER,
                        Field.TIMEKEEPER_NAME);
            case MATTERS -> EnumSet.of(Field.MATTER, Field.CLIENT, Field.NAME);
            case TIMEKEEPERS -> EnumSet.of(Field.TIMEKEEPER, Field.NAME, Field.CLASSIFICATION);
            case RATES -> EnumSet.of(Field.FROM, Field.RATE);
            case GUIDELINES -> EnumSet.of(Field.PACK, Field.RULE, Field.PARAMETER);
        };
    }
}
