/// The kinds of rule a client's file may name, one record each; its components are the parameters. Refuses to know how
/// the file is written. Start with [tenths.guidelines.rules.RuleKinds].
@NullMarked
package tenths.guidelines.rules;

import org.jspecify.annotations.NullMarked;
