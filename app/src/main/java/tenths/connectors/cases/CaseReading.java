package tenths.connectors.cases;

import java.util.List;

/// What became of reading a case.
public sealed interface CaseReading<T> {
    /// The case, without a fault.
    record Read<T>(T value) implements CaseReading<T> {}

    /// All faults, by the order of the text; never a half case.
    record Refused<T>(List<CaseFault> faults) implements CaseReading<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
