package tenths.connectors.cases;

import java.util.List;
import java.util.stream.Collectors;
import tenths.invoicing.shares.SplitAgreement;

/// What became of reading a split agreement.
public sealed interface SplitReading {
    /// The agreement, without a fault.
    record Read(SplitAgreement agreement) implements SplitReading {}

    /// All faults in the order of the text.
    record Refused(List<DealFault> faults) implements SplitReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @throws IllegalArgumentException naming every fault
    default SplitAgreement orThrow() {
        return switch (this) {
            case Read(var agreement) -> agreement;
            case Refused(var faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(DealFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
