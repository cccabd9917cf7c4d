/// What clients have approved, and what of it is left: each approval with what it covers and how far it goes. Refuses
/// to
/// know who recorded it and where its paper is kept. Start with [tenths.guidelines.approvals.Approval].
@NullMarked
package tenths.guidelines.approvals;

import org.jspecify.annotations.NullMarked;
