package tenths.desk.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.store.approvals.ApprovalRequests;

/// Writes down that a client was asked to approve something, and that it said no. What it approves is recorded by
/// [RecordApproval].
public final class AskClient {
    private static final int LONGEST_WORDS = 500;

    private final House house;

    public AskClient(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Asked(UUID id, int number) implements Outcome {}

        /// @param reasons all of them, each with its repair
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public Outcome ask(ApprovalWish wish, String actor) {
        var reader = new WishReader(house);
        var terms = reader.terms(wish);
        if (terms == null) {
            return new Outcome.Refused(reader.problems());
        }
        return house.transactions().inOne(() -> {
            var row = new ApprovalRequests.Row(house.ids().next(), 0, terms, house.today(), actor, house.now(), null);
            var number = house.approvalRequests().add(row);
            house.book().append(ApprovalEvents.asked(house, number, terms, actor));
            return new Outcome.Asked(row.id(), number);
        });
    }

    /// The client said no.
    ///
    /// @return what is wrong; empty if it is written down
    public List<String> refused(UUID request, @Nullable LocalDate day, String words, String actor) {
        var problems = new ArrayList<String>();
        if (day == null || day.isAfter(house.today())) {
            problems.add("Say on which day the client answered; it is not still to come.");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.add("The answer has more than " + LONGEST_WORDS + " characters. Shorten it.");
        }
        return problems.isEmpty() ? refuse(request, Objects.requireNonNull(day), words.strip(), actor) : problems;
    }

    private List<String> refuse(UUID request, LocalDate day, String words, String actor) {
        return house.transactions().inOne(() -> {
            var found = house.approvalRequests().find(request);
            var answer = new ApprovalRequests.Answer.Refused(day, words);
            if (found.isEmpty() || !house.approvalRequests().refuse(request, answer, actor, house.now())) {
                return List.of("There is no such question, or the client has answered it.");
            }
            var row = found.get();
            house.book().append(ApprovalEvents.refused(house, row.number(), row.terms(), words, actor));
            return List.of();
        });
    }
}
