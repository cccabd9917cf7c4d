package tenths.desk.formats;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tenths.connectors.profiles.ProfileReader;
import tenths.desk.House;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;
import tenths.store.InvoiceRow;

/// The profiles with which some invoices were written, as they stood then.
public final class FrozenProfiles {
    private final Map<String, FormatProfile> byHash = new HashMap<>();

    private FrozenProfiles() {}

    public static FrozenProfiles of(House house, Collection<InvoiceRow> invoices) {
        var hashes = invoices.stream()
                .map(row -> row.origin().profile().sha256())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var frozen = new FrozenProfiles();
        house.formatProfiles()
                .frozen(hashes)
                .forEach((hash, body) ->
                        frozen.byHash.put(hash, ProfileReader.read(body).orThrow()));
        return frozen;
    }

    /// An invoice older than frozen profiles was written with one of the product.
    ///
    /// @throws IllegalStateException if it is not known any more
    public FormatProfile of(InvoiceRow invoice) {
        var kept = invoice.origin().profile();
        var found = kept.sha256() == null ? Profiles.find(kept.name()).orElse(null) : byHash.get(kept.sha256());
        if (found == null) {
            throw new IllegalStateException("no format profile " + kept.words());
        }
        return found;
    }
}
