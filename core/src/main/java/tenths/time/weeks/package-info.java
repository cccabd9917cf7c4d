/// Weeks of a person: what was to be worked, what is written down, what is still missing. Refuses to know why it is
/// missing and who is told. Start with [tenths.time.weeks.Week].
@NullMarked
package tenths.time.weeks;

import org.jspecify.annotations.NullMarked;
