package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;

/// A format profile by the name of one that comes with the product, or from a YAML file.
///
/// A file says only what differs: it may name the profile or the file it starts from as `base`, else it starts from
/// `standard`.
final class ProfileFile {
    private ProfileFile() {}

    /// @throws Unusable where there is no such profile or the file is faulty, with all faults
    static FormatProfile find(String nameOrFile) {
        return Profiles.find(nameOrFile).orElseGet(() -> read(Path.of(nameOrFile)));
    }

    private static FormatProfile read(Path file) {
        if (!Files.isRegularFile(file)) {
            var names = Profiles.all().stream().map(FormatProfile::name).collect(Collectors.joining(", "));
            throw new Unusable("no profile is called " + file + " (there are " + names + "), and no such file exists");
        }
        try {
            return switch (ProfileReader.read(Files.readString(file), base -> Optional.of(find(base)))) {
                case ProfileReading.Read(var profile) -> profile;
                case ProfileReading.Refused(var faults) ->
                    throw new Unusable(file + " is no profile: "
                            + faults.stream().map(ProfileFault::toString).collect(Collectors.joining("\n")));
            };
        } catch (IOException unreadable) {
            throw new Unusable(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
