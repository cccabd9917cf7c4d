/// Dated rate agreements, billing increments, the pricing trace and the one rounding. Refuses to know guidelines and
/// invoices. Start with [tenths.rates.RatedLine].
@NullMarked
package tenths.rates;

import org.jspecify.annotations.NullMarked;
