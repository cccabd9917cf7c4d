/// An invoice as one client wants it, before it becomes a file of any format: texts cleaned, codes and names as the
/// client has them, rounding and adjustments where the client looks for them, all in exact ten-thousandths. Refuses to
/// know how a format writes it down. Start with [tenths.formats.bill.Bill].
@NullMarked
package tenths.formats.bill;

import org.jspecify.annotations.NullMarked;
