package tenths.connectors.cases;

import java.util.List;

/// What became of reading a change to be tried.
public sealed interface TriedChangeReading {
    record Read(TriedChange change) implements TriedChangeReading {}

    /// All faults in the order of the text.
    record Refused(List<DealFault> faults) implements TriedChangeReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
