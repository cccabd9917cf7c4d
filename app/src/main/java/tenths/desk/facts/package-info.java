/// Verbs about what happens on matters and what fee deals wait for: recoveries, outcomes, stages that are done. Start
/// with [tenths.desk.facts.RecordFact].
@NullMarked
package tenths.desk.facts;

import org.jspecify.annotations.NullMarked;
