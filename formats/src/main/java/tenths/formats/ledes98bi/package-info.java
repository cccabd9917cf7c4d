/// LEDES 98BI: the 24 fields of LEDES 1998B and 28 more for taxes, currency, names and addresses. Knows its field
/// table;
/// refuses to know how a table becomes a writer, reader and checker. Start with [tenths.formats.ledes98bi.Ledes98bi].
@NullMarked
package tenths.formats.ledes98bi;

import org.jspecify.annotations.NullMarked;
