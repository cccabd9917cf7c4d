package tenths.desk.formats;

import java.nio.charset.StandardCharsets;
import tenths.archive.Key;
import tenths.connectors.profiles.ProfileText;
import tenths.formats.FormatProfile;
import tenths.store.FormatProfiles;
import tenths.store.InvoiceRow;

/// A format profile that a bill can be written with now.
///
/// @param version 0 for a profile of the product
/// @param whole its text with every option
/// @param sha256 of that text, in hexadecimal
public record KnownProfile(FormatProfile profile, int version, String whole, String sha256) {
    static KnownProfile of(FormatProfile profile, int version) {
        var whole = ProfileText.whole(profile);
        return new KnownProfile(profile, version, whole, Key.sha256(whole.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean isProducts() {
        return version == 0;
    }

    /// As an invoice keeps it.
    public InvoiceRow.Profile onInvoice() {
        return new InvoiceRow.Profile(profile.format(), profile.name(), version, sha256);
    }

    public FormatProfiles.Whole frozen() {
        return new FormatProfiles.Whole(sha256, profile.name(), version, whole);
    }
}
