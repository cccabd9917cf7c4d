/// SQL of what clients approved and what they were asked, of what rests on it, and of the papers around bills. Refuses
/// to
/// decide anything. Start with [tenths.store.approvals.Approvals].
@NullMarked
package tenths.store.approvals;

import org.jspecify.annotations.NullMarked;
