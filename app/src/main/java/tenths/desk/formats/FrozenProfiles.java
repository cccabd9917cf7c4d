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

/// The profiles with which some invoices were written, and the layouts of the firm's own, as they stood then.
public final class FrozenProfiles {
    private final Map<String, FormatProfile> byHash = new HashMap<>();
    private final Map<InvoiceRow.Layout, KnownLayout> layouts = new HashMap<>();

    private FrozenProfiles() {}

    public static FrozenProfiles of(House house, Collection<InvoiceRow> invoices) {
        var kept = invoices.stream().map(row -> row.origin().profile()).toList();
        var hashes = kept.stream()
                .map(InvoiceRow.Profile::sha256)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var frozen = new FrozenProfiles();
        house.formatProfiles()
                .frozen(hashes)
                .forEach((hash, body) ->
                        frozen.byHash.put(hash, ProfileReader.read(body).orThrow()));
        var own = kept.stream()
                .map(InvoiceRow.Profile::layout)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!own.isEmpty()) {
            house.formatLayouts()
                    .of(own)
                    .forEach(each -> frozen.layouts.put(
                            new InvoiceRow.Layout(each.name(), each.version()), KnownLayout.of(each)));
        }
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

    /// How the invoice was written, and would be again.
    public Writing writing(InvoiceRow invoice) {
        var layout = invoice.origin().profile().layout();
        return layout == null
                ? new Writing.Standard(of(invoice))
                : new Writing.Own(of(invoice), Objects.requireNonNull(layouts.get(layout)));
    }
}
