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

    /// Of its e-bills: name of a format of the product, or `OWN`.
    public String kind() {
        return profile.ownLayout().isEmpty() ? profile.format().name() : Writing.OWN_LAYOUT;
    }

    /// As an invoice keeps it that is written so.
    public InvoiceRow.Profile onInvoice(Writing writing) {
        return new InvoiceRow.Profile(writing.kind(), profile.name(), version, sha256, writing.ownLayout());
    }

    public FormatProfiles.Whole frozen() {
        return new FormatProfiles.Whole(sha256, profile.name(), version, whole);
    }
}
