/// Who and which matter was named in a note, with the words that name them. Refuses to guess: a name that fits several
/// matters stays several. Start with [tenths.notes.matters.MatterIndex], then [tenths.notes.matters.MatterChoice].
@NullMarked
package tenths.notes.matters;

import org.jspecify.annotations.NullMarked;
