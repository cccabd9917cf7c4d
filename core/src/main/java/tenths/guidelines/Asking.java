package tenths.guidelines;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.approvals.Settlement;

/// A rule that is silent where the client has approved what it finds.
public interface Asking extends Guideline {
    @Override
    default boolean asks() {
        return true;
    }

    @Override
    List<Request> requests(Bill bill, Surroundings around);

    @Override
    default List<Finding> check(Bill bill, Surroundings around) {
        return Settlement.of(requests(bill, around), around.dossier().approvals())
                .open();
    }
}
