/// European e-invoices: Factur-X and ZUGFeRD, XRechnung, Peppol BIS 3. What EN 16931 calls an invoice, made of a bill,
/// written as CII or UBL, read back, and judged by the official rules. Refuses to know where a firm keeps its data.
/// Start
/// with [tenths.formats.einvoices.EInvoices].
@NullMarked
package tenths.formats.einvoices;

import org.jspecify.annotations.NullMarked;
