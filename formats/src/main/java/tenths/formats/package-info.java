/// How a bill is written down, read back and checked: fields, escaping, limits and what each client's portal wants.
/// Refuses to know clients' guidelines and the database. Start with [tenths.formats.FormatProfile].
@NullMarked
package tenths.formats;

import org.jspecify.annotations.NullMarked;
