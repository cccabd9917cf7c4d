/// Each client's billing rules as data with clause and quote, and the findings they make. Refuses to know how a bill
/// is repaired or written to a file. Start with [tenths.guidelines.Guideline].
@NullMarked
package tenths.guidelines;

import org.jspecify.annotations.NullMarked;
