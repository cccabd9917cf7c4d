package tenths.connectors.packs;

import java.util.List;
import java.util.stream.Collectors;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.cards.CardPack;

/// What became of reading a pack.
public sealed interface PackReading {
    /// The pack, without a fault.
    record Read(CardPack pack) implements PackReading {}

    /// All faults in the order of the text.
    record Refused(List<PackFault> faults) implements PackReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @throws IllegalArgumentException naming every fault
    default GuidelinePack orThrow() {
        return switch (this) {
            case Read(var pack) -> pack.pack();
            case Refused(var faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(PackFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
