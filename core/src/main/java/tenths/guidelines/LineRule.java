package tenths.guidelines;

import java.util.List;
import tenths.checks.Finding;

/// A rule that looks at each line alone: what it finds on a line depends on no other line, and it finds nothing about
/// the bill as a whole.
public interface LineRule extends Guideline {
    @Override
    default List<Finding> checkPart(Bill bill, Bill part, Surroundings around) {
        return check(part, around);
    }
}
