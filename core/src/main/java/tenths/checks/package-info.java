/// What a finding is: rule, severity, clause with its quote, lines, evidence, amount at risk, proposed fix. Refuses to
/// know who finds it. Start with [tenths.checks.Finding].
@NullMarked
package tenths.checks;

import org.jspecify.annotations.NullMarked;
