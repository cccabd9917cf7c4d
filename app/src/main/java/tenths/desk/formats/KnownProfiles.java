package tenths.desk.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.desk.House;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;

/// The profiles that bills can be written with: those of the product, and the newest version of each of the firm's own.
public final class KnownProfiles {
    private final Map<String, KnownProfile> byName = new LinkedHashMap<>();
    private final KnownLayouts layouts;

    private KnownProfiles(House house) {
        layouts = new KnownLayouts(house);
    }

    /// How the bills of a profile are written.
    public sealed interface Answer {
        record Ready(KnownProfile known, Writing writing) implements Answer {}

        /// @param reason why they cannot be, with the repair
        record Unready(String reason) implements Answer {}
    }

    /// As they are now.
    public static KnownProfiles of(House house) {
        var known = new KnownProfiles(house);
        Profiles.all().forEach(profile -> known.add(profile, 0));
        for (var own : house.formatProfiles().latest()) {
            if (ProfileReader.read(own.body()) instanceof ProfileReading.Read(var profile)) {
                known.add(profile, own.version());
            }
        }
        return known;
    }

    private void add(FormatProfile profile, int version) {
        byName.put(profile.name(), KnownProfile.of(profile, version));
    }

    public Optional<KnownProfile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// How bills of the profile of this name are written now.
    public Answer ask(String name) {
        var known = byName.get(name);
        if (known == null) {
            return new Answer.Unready(unknown(name));
        }
        var own = known.profile().ownLayout();
        return layouts.writing(known.profile())
                .<Answer>map(writing -> new Answer.Ready(known, writing))
                .orElseGet(() -> new Answer.Unready(KnownLayouts.unknown(own)));
    }

    /// Those of the product first.
    public List<KnownProfile> all() {
        return List.copyOf(byName.values());
    }

    /// Why a bill of this profile cannot be written, with the repair.
    private static String unknown(String name) {
        return "There is no format profile " + name + ". Give the client another one under Setup, Formats.";
    }
}
