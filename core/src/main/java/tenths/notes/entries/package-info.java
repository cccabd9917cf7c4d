/// From what was found in a note to entries: what is no work, what corrects what, where one piece of work ends and the
/// next begins. Refuses to know how anything is found. Start with [tenths.notes.entries.Page], then
/// [tenths.notes.entries.Pieces].
@NullMarked
package tenths.notes.entries;

import org.jspecify.annotations.NullMarked;
