package tenths.desk;

import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Simulation;

/// What is tried on past bills, one after the other.
interface Trial {
    BillDifference on(PastBills.Past past);

    /// Something else that could have been agreed.
    record OfChange(Change change) implements Trial {
        @Override
        public BillDifference on(PastBills.Past past) {
            return Simulation.of(past.bill(), change);
        }
    }
}
