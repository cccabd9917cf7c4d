/// The register of approvals in the browser: what clients approved, what they were asked, the paper of each and the
/// lines
/// that rest on it. Refuses to decide. Start with [tenths.web.approvals.ApprovalPages].
@NullMarked
package tenths.web.approvals;

import org.jspecify.annotations.NullMarked;
