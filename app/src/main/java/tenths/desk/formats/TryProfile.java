package tenths.desk.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.desk.House;
import tenths.desk.PreviewInvoice;
import tenths.firm.ClientId;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.ebills.EBills;

/// Tries a format profile that is not saved yet: its own faults, what a check of a sample says, and a real bill of a
/// client in it. Nothing is kept.
public final class TryProfile {
    private static final String OPTION = "ownLayout";

    private final House house;

    public TryProfile(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param profile null where the text cannot be read
    /// @param faults all of them, with what no bill of the profile could have
    /// @param report of the sample; null where none was given
    /// @param preview of a bill; null where the client has none
    public record Tried(
            @Nullable FormatProfile profile,
            List<ProfileFault> faults,
            @Nullable FileReport report,
            PreviewInvoice.@Nullable Preview preview) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /// @param body the YAML
    /// @param sample a bill file; may be empty
    /// @param client whose newest bill is shown; null for none
    public Tried tryOut(String body, byte[] sample, @Nullable ClientId client) {
        return switch (ProfileReader.read(body)) {
            case ProfileReading.Refused(var faults) -> new Tried(null, faults, null, null);
            case ProfileReading.Read(var profile) ->
                new KnownLayouts(house)
                        .writing(profile)
                        .map(writing -> tryOut(writing, ProfileDemands.of(body, profile), sample, client))
                        .orElseGet(() -> new Tried(null, List.of(unknown(body, profile)), null, null));
        };
    }

    private Tried tryOut(Writing writing, List<ProfileFault> lacking, byte[] sample, @Nullable ClientId client) {
        var profile = writing.profile();
        return new Tried(
                profile,
                lacking,
                sample.length == 0 ? null : check(sample, writing),
                client == null
                        ? null
                        : new NewestBill(house)
                                .of(client)
                                .map(bill ->
                                        new PreviewInvoice(house).write(bill, KnownProfile.of(profile, 0), writing))
                                .orElse(null));
    }

    /// The fault of a profile that names a layout which is not there.
    static ProfileFault unknown(String body, FormatProfile profile) {
        return new ProfileFault(
                ProfileDemands.line(body, OPTION),
                OPTION,
                "There is no layout " + profile.ownLayout() + " of your own.",
                "Save it first under Setup, Formats, or name another.");
    }

    /// Everything that a check says of a file for a client whose bills are written so.
    public static FileReport check(byte[] sample, Writing writing) {
        var in = new ByteArrayInputStream(sample);
        try {
            return switch (writing) {
                case Writing.Standard(var profile) -> EBills.check(in, sample.length, profile);
                case Writing.Own(var _, var known) -> known.layout().check(in);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
