package tenths.formats.layouts;

import java.util.List;
import java.util.stream.Collectors;

/// What became of reading the description of a layout.
public sealed interface LayoutReading {
    /// The layout, without a fault.
    record Read(Layout layout) implements LayoutReading {}

    /// All faults in the order of the text.
    record Refused(List<LayoutFault> faults) implements LayoutReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @throws IllegalArgumentException naming every fault
    default Layout orThrow() {
        return switch (this) {
            case Read(var layout) -> layout;
            case Refused(var faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(LayoutFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
