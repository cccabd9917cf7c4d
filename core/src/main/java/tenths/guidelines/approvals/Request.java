package tenths.guidelines.approvals;

import tenths.checks.Finding;

/// A finding that an approval of the client settles.
public record Request(Finding finding, Need need) {}
