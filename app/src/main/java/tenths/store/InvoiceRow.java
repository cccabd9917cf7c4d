package tenths.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Invoice;

/// An invoice with what the house keeps beside it.
///
/// @param serial position in its series
/// @param prebill it was made of
/// @param part of that bill
public record InvoiceRow(UUID id, int serial, UUID prebill, Part part, Invoice invoice, Origin origin) {
    /// Which part of a bill an invoice is.
    ///
    /// @param share place of its payer, from 1; 0 for the whole bill
    /// @param issue how often this part was billed, from 1; grows where it was credited and billed again
    public record Part(int share, int issue) {
        public static final Part WHOLE = new Part(0, 1);

        public boolean isWhole() {
            return share == 0;
        }
    }

    /// By whom and with what it was made.
    ///
    /// @param profile its e-bill was written with
    /// @param engine version of Tenths
    public record Origin(
            Profile profile,
            @Nullable String pack,
            @Nullable Integer packVersion,
            String engine,
            String finalisedBy,
            Instant finalisedAt) {}

    /// The format profile as it stood when the invoice became final.
    ///
    /// @param format kind of the e-bill: name of a format of the product, or `OWN`
    /// @param version null, as its hash, where the invoice is older than frozen profiles
    /// @param sha256 of its whole text, in hexadecimal
    /// @param layout of the firm's own, for `OWN`; else null
    public record Profile(
            String format,
            String name,
            @Nullable Integer version,
            @Nullable String sha256,
            @Nullable Layout layout) {
        /// `northgate v2`.
        public String words() {
            return version == null || version == 0 ? name : name + " v" + version;
        }
    }

    /// A version of a layout of the firm's own; its text is kept for ever.
    ///
    /// @param version 0 where it is tried and not saved yet
    public record Layout(String name, int version) {
        /// `carrier-csv v2`.
        public String words() {
            return version == 0 ? name : name + " v" + version;
        }
    }
}
