/// Reading a lawyer's words without any model: how long, on which day, for which matter, doing what, and where in the
/// text each of it was said. Refuses to know saving, approving and networks; what is not said stays empty and is
/// flagged. Start with [tenths.notes.NoteReader], then [tenths.notes.Proposal].
@NullMarked
package tenths.notes;

import org.jspecify.annotations.NullMarked;
