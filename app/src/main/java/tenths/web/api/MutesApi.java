package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.MuteRule;
import tenths.desk.Progress;
import tenths.firm.ClientId;
import tenths.guidelines.Mute;
import tenths.jobs.Tasks;
import tenths.store.Mutes;
import tenths.store.views.Causes;

/// Clauses that are not applied for a while.
@RestController
@Tag(name = "Findings")
final class MutesApi {
    private final House house;
    private final Pace pace;

    MutesApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
    }

    /// @param rule code of the rule's kind
    /// @param reference of the clause in the client's document
    /// @param until last day on which it is not applied
    public record Muted(
            UUID id,
            String client,
            String rule,
            String reference,
            LocalDate until,
            String reason,
            String by,
            Instant at) {
        static Muted of(Mutes.Row row) {
            var mute = row.mute();
            return new Muted(
                    row.id(),
                    mute.client().value(),
                    mute.rule(),
                    mute.reference(),
                    mute.until(),
                    row.reason(),
                    row.by(),
                    row.at());
        }
    }

    /// The one that ends first above.
    public record AllMuted(List<Muted> items) {}

    @GetMapping("/api/v1/mutes")
    AllMuted mutes() {
        return new AllMuted(
                house.mutes().rows(house.today()).stream().map(Muted::of).toList());
    }

    /// @param until last day, at most a year away
    public record MuteRequest(String client, String rule, String reference, LocalDate until, String reason) {}

    /// @param prebills how many open ones were checked again
    public record Rechecked(int prebills) {}

    /// Sets a clause aside and checks the open prebills on which it found something.
    @PostMapping("/api/v1/mutes")
    ResponseEntity<Object> mute(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody MuteRequest asked) {
        var mute = new Mute(new ClientId(asked.client()), asked.rule(), asked.reference(), asked.until());
        var bills = new Causes(house.transactions()).bills(asked.rule(), asked.client(), asked.reference());
        var problems = new MuteRule(house).mute(mute, asked.reason(), user.login());
        if (!problems.isEmpty()) {
            throw Refusal.refused(problems);
        }
        return recheck(bills, prefer, user);
    }

    /// Lets the clause apply again and checks the client's open prebills.
    @PostMapping("/api/v1/mutes/{id}/end")
    ResponseEntity<Object> end(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @PathVariable UUID id) {
        var ended = new MuteRule(house).unmute(id, user.login());
        if (ended.isEmpty()) {
            throw Refusal.notFound("There is no such mute, or it is over.");
        }
        return recheck(
                house.prebills()
                        .openOf(List.of(ended.getFirst().mute().client()))
                        .keySet(),
                prefer,
                user);
    }

    private ResponseEntity<Object> recheck(Collection<UUID> bills, String prefer, User user) {
        return pace.run(
                user, prefer, "Check bills again", progress -> checked(bills, user.login(), progress), MutesApi::words);
    }

    private Rechecked checked(Collection<UUID> bills, String actor, Progress progress) {
        return new Rechecked(new CheckAgain(house).check(bills, actor, progress));
    }

    private static Tasks.Result words(Rechecked all) {
        return new Tasks.Result(true, List.of("Checked again: " + all.prebills() + "."), "/findings");
    }
}
