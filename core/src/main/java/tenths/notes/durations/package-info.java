/// How long something took, in all the ways lawyers write it, and which numbers are something else. Refuses to know
/// what was done. Start with [tenths.notes.durations.Durations].
@NullMarked
package tenths.notes.durations;

import org.jspecify.annotations.NullMarked;
