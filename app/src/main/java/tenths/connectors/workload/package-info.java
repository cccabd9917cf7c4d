/// A made-up month of any size with the right answers beside it, to try and to measure a machine with. Knows the
/// columns of the
/// month-end folder; refuses to know how the product prices or checks. Start with
/// [tenths.connectors.workload.Workload].
@NullMarked
package tenths.connectors.workload;

import org.jspecify.annotations.NullMarked;
