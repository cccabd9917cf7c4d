package tenths.connectors.cases;

import java.util.Map;
import tenths.checks.LineId;
import tenths.guidelines.Bill;
import tenths.guidelines.Surroundings;

/// A bill to be judged, with what is known around it.
///
/// @param names what the case calls each line
public record BillCase(Bill bill, Surroundings around, Map<LineId, String> names) {
    public BillCase {
        names = Map.copyOf(names);
    }
}
