package tenths.time;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tenths.firm.TimekeeperId;

/// An entry that is proposed and not yet a fact: it can be changed and dismissed, and it is on no bill.
///
/// @param note the words it rests on
/// @param of whose work it is; only they approve it
/// @param version counts its changes from 1
public record DraftEntry(UUID id, UUID note, TimekeeperId of, int version, Proposed proposed) {
    public Content content() {
        return proposed.content();
    }

    public Basis basis() {
        return proposed.basis();
    }

    /// What becomes of a draft that is approved.
    public sealed interface Approval {
        record Fact(Work work) implements Approval {}

        record Incomplete(List<Proposed.Need> needs) implements Approval {
            public Incomplete {
                needs = List.copyOf(needs);
            }
        }
    }

    /// The fact that this draft is when its timekeeper approves it.
    ///
    /// @param work identity of the fact
    /// @param enteredOn the day of approval
    public Approval approved(UUID work, LocalDate enteredOn) {
        var content = content();
        var day = content.day();
        var matter = content.matter();
        if (!proposed.needs().isEmpty() || day == null || matter == null) {
            return new Approval.Incomplete(proposed.needs());
        }
        var codes = content.codes();
        return switch (content.measure()) {
            case Measure.Time(var worked)
            when worked != null ->
                new Approval.Fact(new TimeEntry(
                        work, matter, of, day, worked, codes, content.narrative(), content.billable(), enteredOn));
            case Measure.Cost(var quantity, var unitCost)
            when unitCost != null ->
                new Approval.Fact(
                        new Expense(work, matter, day, quantity, unitCost, codes, content.narrative(), enteredOn));
            case Measure.Time _, Measure.Cost _ -> new Approval.Incomplete(proposed.needs());
        };
    }

    /// The next version, as a person set it.
    public DraftEntry edited(Content after) {
        return new DraftEntry(id, note, of, version + 1, proposed.edited(after));
    }
}
