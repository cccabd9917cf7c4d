/// All formats of e-bills together: what a file is, what is wrong with it, and what becomes of it in another format.
/// Refuses to know how any of them is written. Start with [tenths.formats.ebills.EBills].
@NullMarked
package tenths.formats.ebills;

import org.jspecify.annotations.NullMarked;
