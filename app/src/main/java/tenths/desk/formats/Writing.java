package tenths.desk.formats;

import org.jspecify.annotations.Nullable;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.store.InvoiceRow;

/// What a client's e-bills are written as. Ids, codes, names and rounding are those of the profile either way.
public sealed interface Writing {
    /// The kind of every e-bill in a layout of the firm's own.
    String OWN_LAYOUT = "OWN";

    FormatProfile profile();

    /// The format that the profile names.
    record Standard(FormatProfile profile) implements Writing {}

    /// A layout of the firm's own.
    record Own(FormatProfile profile, KnownLayout known) implements Writing {}

    /// Under which the file is kept and asked for.
    default String kind() {
        return switch (this) {
            case Standard(var profile) -> profile.format().name();
            case Own _ -> OWN_LAYOUT;
        };
    }

    /// True where the e-bill is a paper itself, on which words that a biller keeps off the paper would be read.
    default boolean showsWithheldWords() {
        return this instanceof Standard(var profile) && profile.format() == BillFormat.FACTURX;
    }

    /// The layout as an invoice keeps it; null for a format of the product.
    default InvoiceRow.@Nullable Layout ownLayout() {
        return switch (this) {
            case Standard _ -> null;
            case Own(var _, var known) -> known.onInvoice();
        };
    }
}
