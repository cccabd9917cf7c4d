package tenths.desk.whatif;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tenths.desk.OpenWork;

/// A change that was tried, as something that can be agreed from a day on and taken back.
sealed interface Agreeable
        permits RatesAgreed, GroupAgreed, PlaceAgreed, DealAgreed, IncrementAgreed, ProfileAgreed, RuleAgreed {
    /// Why it cannot be agreed, each with its repair; empty where it can.
    List<String> problems();

    /// What it does to work that is not final. Asked only where there are no problems.
    List<OpenWork.Effect> effects();

    /// Open bills that are to be checked once it is agreed, or taken back.
    Collection<UUID> bills();

    /// Agrees it, within the transaction of the verb.
    ///
    /// @return what stood there before, as [#takeBack] reads it
    /// @throws CannotBeAgreed if somebody changed the same meanwhile
    String agree(String actor);

    /// Lets hold again what stood there before, within the transaction of the verb.
    ///
    /// @param before what [#agree] returned
    /// @throws CannotBeAgreed if it was changed again since
    void takeBack(String before, String actor);
}
