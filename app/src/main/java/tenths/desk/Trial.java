package tenths.desk;

import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Simulation;

/// What is tried on past bills, one after the other.
interface Trial {
    BillDifference on(PastBills.Past past);

    /// Whether a rule that is tried looks at what was billed before.
    default boolean looksBack() {
        return false;
    }

    /// Something else that could have been agreed.
    record OfChange(Change change) implements Trial {
        @Override
        public BillDifference on(PastBills.Past past) {
            return Simulation.of(past.bill(), change);
        }

        @Override
        public boolean looksBack() {
            return change instanceof Change.Rules rules && rules.readsHistory();
        }
    }
}
