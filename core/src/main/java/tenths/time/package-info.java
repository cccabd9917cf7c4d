/// What was said and what was done: the words of a note, the drafts that are proposed from them, and worked time and
/// incurred expenses as approved facts. Refuses to know prices, invoices and whether anything was billed. Start with
/// [tenths.time.Note], [tenths.time.DraftEntry] and [tenths.time.TimeEntry].
@NullMarked
package tenths.time;

import org.jspecify.annotations.NullMarked;
