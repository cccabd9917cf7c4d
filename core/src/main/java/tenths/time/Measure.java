package tenths.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How much a draft is about: time that was worked, or money that was paid. Null is what nobody said.
public sealed interface Measure {
    /// Whether it was said.
    boolean known();

    /// @param worked null while nobody said how long
    record Time(@Nullable Worked worked) implements Measure {
        @Override
        public boolean known() {
            return worked != null;
        }
    }

    /// @param quantity pieces, pages or miles; more than 0
    /// @param unitCost price of one in the client's currency; null while nobody said it
    record Cost(BigDecimal quantity, @Nullable BigDecimal unitCost) implements Measure {
        public Cost {
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("an expense needs a quantity above 0, not " + quantity);
            }
        }

        @Override
        public boolean known() {
            return unitCost != null;
        }
    }
}
