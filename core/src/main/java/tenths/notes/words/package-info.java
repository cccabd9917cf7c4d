/// The words of a note with their places, what lawyers' shorthand stands for, and which words are too ordinary to be a
/// name. Knows no matter and no code. Start with [tenths.notes.words.Words].
@NullMarked
package tenths.notes.words;

import org.jspecify.annotations.NullMarked;
