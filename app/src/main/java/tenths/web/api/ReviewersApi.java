package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.connectors.mail.Mailer;
import tenths.desk.AssignReviewers;
import tenths.desk.House;
import tenths.desk.RemindReviewers;
import tenths.firm.TimekeeperId;

/// Who reviews prebills, and letters to those who keep them waiting.
@RestController
@Tag(name = "Moves")
final class ReviewersApi {
    private final House house;
    private final Mailer mailer;

    ReviewersApi(House house, Mailer mailer) {
        this.house = house;
        this.mailer = mailer;
    }

    /// @param reviewer id of a timekeeper
    public record Assignment(List<UUID> prebills, String reviewer) {}

    /// @param changed prebills that have another reviewer now
    /// @param reasons why others have not
    public record Assigned(List<UUID> changed, List<String> reasons) {}

    /// Gives prebills to a reviewer; where they stand does not change.
    @PostMapping("/api/v1/reviewers")
    Assigned assign(@AuthenticationPrincipal User user, @RequestBody Assignment asked) {
        var wishes = new LinkedHashMap<UUID, TimekeeperId>();
        MovesApi.some(asked.prebills()).forEach(id -> wishes.put(id, new TimekeeperId(asked.reviewer())));
        var assigned = new AssignReviewers(house).assign(wishes, user.login());
        return new Assigned(List.copyOf(assigned.before().keySet()), assigned.refused());
    }

    /// Prebills that wait for their reviewers; others are passed over.
    public record ReminderRequest(List<UUID> prebills) {}

    /// @param reminded ids of timekeepers whose letters are on their way
    /// @param prebills how many these letters ask for
    /// @param reasons why others were not reminded
    public record Reminded(List<String> reminded, int prebills, List<String> reasons) {}

    /// Writes to the reviewers of prebills that wait for them, once a day at most.
    @PostMapping("/api/v1/reviewers/reminders")
    Reminded remind(@AuthenticationPrincipal User user, @RequestBody ReminderRequest asked) {
        var ids = MovesApi.some(asked.prebills());
        if (!mailer.on()) {
            throw Refusal.refused(List.of("Mail is off: the firm named no mail server."));
        }
        var reminded = new RemindReviewers(house).of(ids, user.login(), user.name());
        var people = new ArrayList<String>();
        reminded.reminded().forEach(id -> people.add(id.value()));
        return new Reminded(people, reminded.bills(), reminded.notReminded());
    }
}
