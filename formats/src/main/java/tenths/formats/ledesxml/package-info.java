/// LEDES XML e-billing 2000, 2.0, 2.1 and 2.2. Knows one table of elements for each version, from which the writer, the
/// reader, the checker, our schema file and the handbook page come; refuses to load anything that a file points to.
/// Start with [tenths.formats.ledesxml.LedesXml].
@NullMarked
package tenths.formats.ledesxml;

import org.jspecify.annotations.NullMarked;
