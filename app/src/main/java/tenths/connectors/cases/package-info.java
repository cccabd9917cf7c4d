/// Reading cases that a firm's own programs write as JSON: a deal with work, a bill to be judged. Strictly: an unknown
/// name is a fault, and all faults are told at once. Start with [tenths.connectors.cases.CaseReader].
@NullMarked
package tenths.connectors.cases;

import org.jspecify.annotations.NullMarked;
