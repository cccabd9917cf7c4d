/// LEDES 1998B: 24 fields for each charge, the text format that nearly every US portal takes. Knows its field table;
/// refuses to know how a table becomes a writer, reader and checker. Start with [tenths.formats.ledes98b.Ledes98b].
@NullMarked
package tenths.formats.ledes98b;

import org.jspecify.annotations.NullMarked;
