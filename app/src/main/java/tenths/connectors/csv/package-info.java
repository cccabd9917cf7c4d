/// Delimited files of other systems: which column means what, and what is wrong with a row. Hands over plain proposals
/// and faults;
/// refuses to know whether a matter exists or what anything costs. Start with [tenths.connectors.csv.Table].
@NullMarked
package tenths.connectors.csv;

import org.jspecify.annotations.NullMarked;
