package tenths.desk.imports;

import java.util.UUID;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.Progress;

/// Approvals that came with a file, or went with it, count on the open bills of their clients at once, as one that
/// somebody recorded by hand.
final class CheckAfterApprovals {
    private CheckAfterApprovals() {}

    /// After the transaction of the import, so that each bill is checked in one of its own.
    ///
    /// @param importId that brought approvals, taken back or not; one that brought none checks nothing
    /// @return how many open bills are checked
    static int check(House house, UUID importId, String actor, Progress progress) {
        var clients = house.approvals().clientsOf(importId);
        return clients.isEmpty() ? 0 : new CheckAgain(house).check(JudgedBills.of(house, clients), actor, progress);
    }
}
