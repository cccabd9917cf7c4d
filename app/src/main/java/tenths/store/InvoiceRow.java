package tenths.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Invoice;

/// An invoice with what the house keeps beside it.
///
/// @param serial position in its series
/// @param prebill it was made of
public record InvoiceRow(UUID id, int serial, UUID prebill, Invoice invoice, Origin origin) {
    /// By whom and with what it was made.
    ///
    /// @param profile format profile of its files
    /// @param engine version of Tenths
    public record Origin(
            String profile,
            @Nullable String pack,
            @Nullable Integer packVersion,
            String engine,
            String finalisedBy,
            Instant finalisedAt) {}
}
