/// LEDES 1998B: one line for each charge, 24 fields between pipes. Knows the field table from which the writer, the
/// reader, the checker and the handbook page come; refuses to know other formats. Start with
/// [tenths.formats.ledes98b.Field].
@NullMarked
package tenths.formats.ledes98b;

import org.jspecify.annotations.NullMarked;
