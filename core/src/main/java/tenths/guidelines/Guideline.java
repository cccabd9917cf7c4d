package tenths.guidelines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.approvals.Request;

/// One rule of a client, with its parameters. Its record components are exactly what the client's file may say.
///
/// A rule reads the bill a fixed number of times, however long the bill is. It proposes, it never changes a line; and
/// once its proposal is taken, it is silent.
public interface Guideline {
    /// Who made the rule, where it says so, and how heavily it weighs.
    Source source();

    /// Whether it looks at what was billed on the matter before; whoever asks for a check fetches it only then.
    default boolean readsHistory() {
        return false;
    }

    /// Whether it looks at what the people of the bill have on other matters; it is fetched only then.
    default boolean readsElsewhere() {
        return false;
    }

    /// Whether the client's approval settles what it finds, see [#requests].
    default boolean asks() {
        return false;
    }

    /// What the client must approve, in bill order, whether or not it has. None for a rule that does not ask.
    default List<Request> requests(Bill bill, Surroundings around) {
        return List.of();
    }

    /// The shares of a budget, in percent, from which it speaks; none for a rule on anything else.
    default Set<Integer> budgetPercents() {
        return Set.of();
    }

    /// How long an appeal is heard; none for a rule on anything else.
    default Optional<AppealTime> appealTime() {
        return Optional.empty();
    }

    /// All findings of this rule on a bill, in bill order. Severity OFF is not asked.
    List<Finding> check(Bill bill, Surroundings around);

    /// Those of [#check] in which lines of a part of the bill have a part; others may be among them. A rule that need
    /// not look at every line of a long bill for them says so here.
    ///
    /// @param part the bill with some of its lines
    default List<Finding> checkPart(Bill bill, Bill part, Surroundings around) {
        return check(bill, around);
    }
}
