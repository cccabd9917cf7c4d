/// Worked time and incurred expenses as approved facts. Refuses to know prices, invoices and whether anything was
/// billed. Start with [tenths.time.TimeEntry].
@NullMarked
package tenths.time;

import org.jspecify.annotations.NullMarked;
