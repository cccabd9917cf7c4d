package tenths.desk.formats;

import java.util.Optional;

/// A version of one of the firm's own texts, a format profile or a layout, that somebody wants saved.
///
/// @param name of what the text describes; blank where the text alone says it
/// @param after the version that was changed; 0 for the first
/// @param body the YAML
/// @param reason for the record; may be blank
public record VersionWish(String name, int after, String body, String reason) {
    private static final int LONGEST_REASON = 500;

    /// Browsers send Windows line ends.
    public VersionWish {
        body = body.replace("\r\n", "\n");
        reason = reason.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /// What keeps it from being saved, apart from the text itself; both in words without a capital and a full stop.
    record Slip(String message, String repair) {}

    /// An earlier version once more.
    ///
    /// @param newest version, which it replaces
    static VersionWish again(String name, int newest, int version, String body) {
        return new VersionWish(name, newest, body, "version " + version + " taken again");
    }

    static Slip noVersion(String name, int version) {
        return new Slip("there is no version " + version + " of " + name, "choose one of the list");
    }

    /// @param kind of what it describes, in words
    /// @param said the name that the text gives it
    Optional<Slip> slip(String kind, String said) {
        if (!name.isBlank() && !name.equals(said)) {
            return Optional.of(new Slip(
                    "the text calls the " + kind + " " + said + ", not " + name,
                    "write name: " + name + ", or begin a new " + kind));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(new Slip("the reason is longer than " + LONGEST_REASON + " characters", "shorten it"))
                : Optional.empty();
    }

    /// @param newest version, which says what this one wants to say
    static Slip saidAlready(int newest) {
        return new Slip("it says what version " + newest + " says already", "change something, or leave it so");
    }
}
