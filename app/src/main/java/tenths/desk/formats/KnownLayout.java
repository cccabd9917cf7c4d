package tenths.desk.formats;

import tenths.formats.layouts.Layout;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatLayouts;
import tenths.store.InvoiceRow;

/// A version of a layout of the firm's own, ready to write bills in.
///
/// @param version 0 where it is not saved yet
/// @param sha256 of its text, in hexadecimal
public record KnownLayout(Layout layout, int version, String sha256) {
    /// @throws IllegalArgumentException where this Tenths does not read it any more
    static KnownLayout of(FormatLayouts.Version kept) {
        return new KnownLayout(Layouts.read(kept.body()).orThrow(), kept.version(), kept.sha256());
    }

    /// As an invoice keeps it.
    public InvoiceRow.Layout onInvoice() {
        return new InvoiceRow.Layout(layout.name(), version);
    }
}
