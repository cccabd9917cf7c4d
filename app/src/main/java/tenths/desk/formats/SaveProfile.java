package tenths.desk.formats;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.connectors.profiles.ProfileText;
import tenths.desk.House;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;
import tenths.store.FormatProfiles;

/// Saves a new version of one of the firm's format profiles. Versions are for ever; an earlier one is taken again as
/// the
/// next. Bills that become final from then on are written with it.
public final class SaveProfile {
    private final House house;

    public SaveProfile(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Saved(String name, int version) implements Outcome {}

        /// @param faults all of them; nothing was saved
        record Refused(List<ProfileFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /// Somebody saved meanwhile.
        ///
        /// @param version that is newest now
        record Stale(int version) implements Outcome {}
    }

    public Outcome save(VersionWish wish, String actor) {
        return switch (ProfileReader.read(wish.body())) {
            case ProfileReading.Refused(var faults) -> new Outcome.Refused(faults);
            case ProfileReading.Read(var profile) -> save(profile, wish, actor);
        };
    }

    private Outcome save(FormatProfile profile, VersionWish wish, String actor) {
        var name = profile.name();
        var slip = wish.slip("profile", name);
        if (slip.isPresent()) {
            return refused(slip.get());
        }
        if (Profiles.find(name).isPresent()) {
            return refused(
                    "\"" + name + "\" is a profile of the product.",
                    "Give yours another name, and start from this one with base: " + name + ".");
        }
        if (new KnownLayouts(house).writing(profile).isEmpty()) {
            return new Outcome.Refused(List.of(TryProfile.unknown(wish.body(), profile)));
        }
        var lacking = ProfileDemands.of(wish.body(), profile);
        if (!lacking.isEmpty()) {
            return new Outcome.Refused(lacking);
        }
        return house.transactions().inOne(() -> add(profile, wish, actor));
    }

    /// Takes an earlier version again, as the newest.
    public Outcome takeAgain(String name, int version, String actor) {
        var history = house.formatProfiles().history(name);
        var found = history.stream().filter(each -> each.version() == version).findFirst();
        return found.isEmpty()
                ? refused(VersionWish.noVersion(name, version))
                : save(
                        VersionWish.again(
                                name,
                                history.getFirst().version(),
                                version,
                                found.get().body()),
                        actor);
    }

    private Outcome add(FormatProfile profile, VersionWish wish, String actor) {
        var latest = house.formatProfiles().history(profile.name()).stream()
                .findFirst()
                .orElse(null);
        var newest = latest == null ? 0 : latest.version();
        if (newest != wish.after()) {
            return new Outcome.Stale(newest);
        }
        if (latest != null && latest.body().equals(wish.body())) {
            return refused(VersionWish.saidAlready(newest));
        }
        var version = newest + 1;
        var made = new FormatProfiles.Version(profile.name(), version, wish.body(), wish.reason(), actor, house.now());
        if (!house.formatProfiles().add(made)) {
            return new Outcome.Stale(version);
        }
        house.book().append(event(profile, latest, made));
        return new Outcome.Saved(profile.name(), version);
    }

    /// Every option that changed with what it was and what it is; those of a new profile beside the standard's.
    private Event event(FormatProfile profile, FormatProfiles.@Nullable Version latest, FormatProfiles.Version made) {
        var before = latest != null && ProfileReader.read(latest.body()) instanceof ProfileReading.Read(var old)
                ? old
                : FormatProfile.standard();
        var details = new HashMap<String, @Nullable Object>(ProfileText.differences(before, profile));
        details.put("new", latest == null);
        var event = Event.of(
                        house.now(),
                        made.savedBy(),
                        Action.PROFILE_CHANGED,
                        new Subject("profile", profile.name(), made.version()))
                .with(details);
        return made.reason().isEmpty() ? event : event.because(made.reason());
    }

    private static Outcome refused(VersionWish.Slip slip) {
        return refused(sentence(slip.message()), sentence(slip.repair()));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Outcome refused(String message, String repair) {
        return new Outcome.Refused(List.of(new ProfileFault(1, "", message, repair)));
    }
}
