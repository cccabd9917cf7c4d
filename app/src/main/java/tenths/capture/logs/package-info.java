/// Logs of phone systems and of document systems: what they saw becomes a note of the person who did it. Start with
/// [tenths.capture.logs.LogFile].
@NullMarked
package tenths.capture.logs;

import org.jspecify.annotations.NullMarked;
