/// What clients approved: asked for, written down with its paper, withdrawn. Refuses to know what rules make of it.
/// Start
/// with [tenths.desk.approvals.RecordApproval].
@NullMarked
package tenths.desk.approvals;

import org.jspecify.annotations.NullMarked;
