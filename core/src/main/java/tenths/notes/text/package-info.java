/// A note as tokens with their places, its lines by what they are, and the small word lists that several readers share.
/// Refuses to know what the words mean for a bill. Start with [tenths.notes.text.Tokens].
@NullMarked
package tenths.notes.text;

import org.jspecify.annotations.NullMarked;
