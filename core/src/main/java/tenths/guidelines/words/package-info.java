/// Finding a client's phrases, tasks and allotted times in the words of a line, each with its place. Refuses to know
/// which rule asks. Start with [tenths.guidelines.words.Phrases].
@NullMarked
package tenths.guidelines.words;

import org.jspecify.annotations.NullMarked;
