/// Asking a language model to read a note: whether it may be asked, what is taken out of the words before they leave,
/// the exact bytes that leave, and what of the answer stands up to the note. Refuses to know saving and approving; an
/// answer is words, never an act. Start with [tenths.capture.language.Permission], then
/// [tenths.capture.language.NoteQuestion] and [tenths.capture.language.NoteAnswer].
@NullMarked
package tenths.capture.language;

import org.jspecify.annotations.NullMarked;
