/// Measurements of whole runs and of single writers. Knows every room and is known by none; never part of the tests.
/// Start with
/// [tenths.bench.Main].
@NullMarked
package tenths.bench;

import org.jspecify.annotations.NullMarked;
