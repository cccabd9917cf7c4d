package tenths.desk;

import org.jspecify.annotations.Nullable;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Simulation;

/// What is tried on past bills, one after the other.
interface Trial {
    BillDifference on(PastBills.Past past);

    /// The guidelines of which a rule is tried, where one of them looks at what was billed before; null for none. For
    /// any other change that stays as it was.
    default @Nullable String looksBack() {
        return null;
    }

    /// Something else that could have been agreed.
    record OfChange(Change change) implements Trial {
        @Override
        public BillDifference on(PastBills.Past past) {
            return Simulation.of(past.bill(), change);
        }

        @Override
        public @Nullable String looksBack() {
            return change instanceof Change.Rules rules && rules.readsHistory() ? rules.name() : null;
        }
    }
}
