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
import tenths.desk.OpenPrebill;
import tenths.desk.PreviewInvoice;
import tenths.firm.ClientId;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.ebills.EBills;
import tenths.invoicing.Invoice;
import tenths.store.views.ProfileUses;

/// Tries a format profile that is not saved yet: its own faults, what a check of a sample says, and a real bill of a
/// client in it. Nothing is kept.
public final class TryProfile {
    private final House house;

    public TryProfile(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param profile null where the text has faults
    /// @param faults all of them
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
                new Tried(
                        profile,
                        List.of(),
                        sample.length == 0 ? null : check(sample, profile),
                        client == null ? null : preview(client, profile));
        };
    }

    /// Everything that a check says of a file for a client with this profile.
    public static FileReport check(byte[] sample, FormatProfile profile) {
        try {
            return EBills.check(new ByteArrayInputStream(sample), sample.length, profile);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The client's newest open bill, or else its newest invoice.
    private PreviewInvoice.@Nullable Preview preview(ClientId client, FormatProfile profile) {
        var use = new ProfileUses(house.transactions()).of(client, house.today());
        return use.flatMap(found -> invoice(found).stream().findFirst())
                .map(invoice -> new PreviewInvoice(house).write(invoice, KnownProfile.of(profile, 0)))
                .orElse(null);
    }

    private List<Invoice> invoice(ProfileUses.Use use) {
        var prebill = use.prebill();
        var draft = prebill == null
                ? null
                : new OpenPrebill(house)
                        .open(prebill).stream()
                                .findFirst()
                                .map(OpenPrebill.Opened::draft)
                                .orElse(null);
        if (draft != null) {
            return List.of(draft);
        }
        var number = use.invoice();
        return number == null
                ? List.of()
                : house.invoices().find(number).stream()
                        .map(row -> row.invoice())
                        .toList();
    }
}
