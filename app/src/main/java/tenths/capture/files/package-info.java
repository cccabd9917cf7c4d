/// Files that somebody sends or drops: finds out by their content what they are, and has them read. Start with
/// [tenths.capture.files.ReadFile].
@NullMarked
package tenths.capture.files;

import org.jspecify.annotations.NullMarked;
