/// Prebills, adjustments, final invoices, credit notes. Refuses to know formats, payments and where files are kept.
/// Start with [tenths.invoicing.Prebill].
@NullMarked
package tenths.invoicing;

import org.jspecify.annotations.NullMarked;
