package tenths.desk.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.approvals.ApprovalWish.GrantWish;
import tenths.firm.ClientId;
import tenths.guidelines.approvals.Grant;
import tenths.guidelines.approvals.Terms;
import tenths.store.approvals.ApprovalRequests;
import tenths.store.approvals.ApprovalRow;

/// Writes down what a client approved, and from which day on it does not count any more. Bills are not checked anew by
/// this; see [tenths.desk.CheckAgain].
public final class RecordApproval {
    private static final int LONGEST_REASON = 500;

    private final House house;

    public RecordApproval(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Recorded(UUID id, int number, ClientId client) implements Outcome {}

        /// @param reasons all of them, each with its repair
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param request that it answers; null for none
    public Outcome record(ApprovalWish wish, GrantWish yes, @Nullable UUID request, String actor) {
        var reader = new WishReader(house);
        var terms = reader.terms(wish);
        var grant = reader.grant(yes);
        if (terms == null || grant == null) {
            return new Outcome.Refused(reader.problems());
        }
        return house.transactions().inOne(() -> {
            var asked = request == null
                    ? List.<ApprovalRequests.Row>of()
                    : house.approvalRequests().find(request).stream().toList();
            return request == null || asked.stream().anyMatch(ApprovalRequests.Row::isOpen)
                    ? add(terms, grant, request, actor)
                    : new Outcome.Refused(List.of("The client has answered this before. Open it to see how."));
        });
    }

    private Outcome.Recorded add(Terms terms, Grant grant, @Nullable UUID request, String actor) {
        var row = new ApprovalRow(house.ids().next(), 0, terms, grant, request, actor, house.now(), null);
        var number = house.approvals().add(row);
        house.book().append(ApprovalEvents.recorded(house, row, number, actor));
        return new Outcome.Recorded(row.id(), number, terms.client());
    }

    /// @param day first on which it does not count
    /// @return what is wrong; empty if it is withdrawn
    public List<String> withdraw(UUID id, @Nullable LocalDate day, String reason, String actor) {
        var problems = new ArrayList<String>();
        if (day == null) {
            problems.add("Say from which day on it does not count.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add("Say why, in at most " + LONGEST_REASON + " characters.");
        }
        return problems.isEmpty() ? end(id, Objects.requireNonNull(day), reason.strip(), false, actor) : problems;
    }

    /// It was recorded by mistake and counts on no day.
    ///
    /// @return what is wrong; empty if it is withdrawn
    public List<String> takeBack(UUID id, String actor) {
        return end(id, house.today(), "Recorded by mistake", true, actor);
    }

    private List<String> end(UUID id, LocalDate day, String reason, boolean asSlip, String actor) {
        return house.transactions().inOne(() -> {
            var found = house.approvals().find(id);
            if (found.isEmpty()) {
                return List.of("There is no such approval.");
            }
            var row = found.get();
            var first = row.terms().coverage().from();
            var end = asSlip || day.isBefore(first) ? first : day;
            var withdrawal = new ApprovalRow.Withdrawal(end, reason, actor, house.now());
            if (!house.approvals().withdraw(id, withdrawal)) {
                return List.of("It is withdrawn already.");
            }
            house.book().append(ApprovalEvents.withdrawn(house, row, withdrawal, actor));
            return List.of();
        });
    }
}
