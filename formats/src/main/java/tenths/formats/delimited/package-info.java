/// The LEDES standards of lines between pipes: one line for each charge. A standard is a field table; from it come the
/// writer, the reader, the checker and the handbook page. Refuses to know any single standard. Start with
/// [tenths.formats.delimited.Standard].
@NullMarked
package tenths.formats.delimited;

import org.jspecify.annotations.NullMarked;
