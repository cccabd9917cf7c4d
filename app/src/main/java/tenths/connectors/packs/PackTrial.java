package tenths.connectors.packs;

import java.util.List;

/// A pack that was read, with what the examples of its rules showed.
///
/// @param shown in the order of the rules; those without a fault of their own
public record PackTrial(PackReading reading, List<ExamplesShown> shown) {
    public PackTrial {
        shown = List.copyOf(shown);
    }
}
