package tenths.connectors.profiles;

import java.util.List;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;

/// What became of reading a format profile.
public sealed interface ProfileReading {
    /// The profile, without a fault.
    record Read(FormatProfile profile) implements ProfileReading {}

    /// All faults in the order of the text.
    record Refused(List<ProfileFault> faults) implements ProfileReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// @throws IllegalArgumentException naming every fault
    default FormatProfile orThrow() {
        return switch (this) {
            case Read(var profile) -> profile;
            case Refused(var faults) ->
                throw new IllegalArgumentException(
                        faults.stream().map(ProfileFault::toString).collect(Collectors.joining("\n")));
        };
    }
}
