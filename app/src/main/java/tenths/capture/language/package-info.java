/// Asking a language model to read a note: what is taken out of the words before they leave, the exact bytes that
/// leave,
/// and what of the answer stands up to the note. Refuses to know saving, approving and whether it may ask; an answer is
/// words, never an act. Start with [tenths.capture.language.NoteQuestion], then [tenths.capture.language.NoteAnswer].
@NullMarked
package tenths.capture.language;

import org.jspecify.annotations.NullMarked;
