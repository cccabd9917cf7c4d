package tenths.guidelines;

import tenths.checks.Clause;
import tenths.checks.Severity;

/// What every rule of a pack has.
///
/// @param code stable code of the rule's kind, for example `TIM-04`
/// @param name unique within the pack, for example `hours-per-day`
public record Source(String code, String name, Severity severity, Clause clause) {}
