/// On which day the work was done, and which dates belong to something else. Refuses to know what was done. Start with
/// [tenths.notes.days.Days].
@NullMarked
package tenths.notes.days;

import org.jspecify.annotations.NullMarked;
