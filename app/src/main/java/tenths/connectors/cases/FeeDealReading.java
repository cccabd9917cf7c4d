package tenths.connectors.cases;

import java.util.List;
import java.util.stream.Collectors;
import tenths.rates.deals.FeeDeal;

/// What became of reading a fee deal.
public sealed interface FeeDealReading {
    /// The deal, without a fault.
    record Read(FeeDeal deal) implements FeeDealReading {}

    /// All faults in the order of the text.
    record Refused(List<DealFault> faults) implements FeeDealReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @throws IllegalArgumentException naming every fault
    default FeeDeal orThrow() {
        return switch (this) {
            case Read(var deal) -> deal;
            case Refused(var faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(DealFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
