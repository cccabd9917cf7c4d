package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.AlikePlan;
import tenths.desk.AnswerAlike;
import tenths.desk.House;
import tenths.desk.PlanAlike;
import tenths.desk.Progress;
import tenths.desk.PutBackAlike;
import tenths.firm.ClientId;
import tenths.jobs.Tasks;
import tenths.money.Money;
import tenths.store.AlikeActs;
import tenths.store.views.Causes;

/// All findings of one cause answered alike, tried before, and put back as one act.
@RestController
@Tag(name = "Findings")
final class AlikeApi {
    private static final Duration LISTED = Duration.ofDays(366);
    private static final int MOST_LISTED = 200;

    private final House house;
    private final Pace pace;
    private final Causes causes;

    AlikeApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        causes = new Causes(house.transactions());
    }

    /// All findings of one cause, answered alike.
    ///
    /// @param answer `FIX` accepts the fix of each, `KEEP` charges the lines as they stand
    /// @param reason for the record of every bill that changes
    /// @param dryRun true says what would become of each bill and changes nothing
    public record AlikeAnswerRequest(
            String rule, String client, String reference, AnswerAlike.Answer answer, String reason, boolean dryRun) {}

    /// A finding that stays open.
    ///
    /// @param line it is on; none for the bill as a whole
    public record Left(@Nullable String line, List<String> reasons) {
        private static Left of(AlikePlan.Left left) {
            return new Left(left.line().isEmpty() ? null : left.line(), left.why());
        }
    }

    /// What became of one bill.
    ///
    /// @param lines pieces of work that were touched
    /// @param left findings that stay open, each with why
    /// @param before what the bill came to; only of a dry run
    /// @param after what it would come to; only of a dry run
    public record Answered(
            UUID prebill,
            String matter,
            int lines,
            int answered,
            List<Left> left,
            @Nullable String before,
            @Nullable String after) {}

    /// What became of each bill.
    ///
    /// @param act by which it is put back; none for a dry run
    public record AllAnswered(@Nullable UUID act, List<Answered> items) {}

    @PostMapping("/api/v1/findings/answers")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllAnswered.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> answer(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody AlikeAnswerRequest wanted) {
        if (wanted.reason().isBlank()) {
            throw Refusal.faulty("reason", "It is blank.", "Say why, for the record of every bill that changes.");
        }
        var asked = new AnswerAlike.Asked(
                new AnswerAlike.Cause(wanted.rule(), wanted.reference()),
                wanted.answer(),
                wanted.reason().strip(),
                user.login());
        var bills = causes.bills(wanted.rule(), wanted.client(), wanted.reference());
        return wanted.dryRun()
                ? ResponseEntity.ok(planned(new PlanAlike(house, asked).plan(bills)))
                : pace.run(
                        user,
                        prefer,
                        "Answer " + wanted.rule(),
                        progress -> answered(wanted, bills, asked, progress),
                        AlikeApi::words);
    }

    private static AllAnswered planned(AlikePlan plan) {
        return new AllAnswered(
                null,
                plan.bills().stream()
                        .map(bill -> new Answered(
                                bill.row().id(),
                                bill.row().matter().value(),
                                bill.changes().size(),
                                bill.answered(),
                                bill.left().stream().map(Left::of).toList(),
                                decimal(bill.before()),
                                decimal(bill.after())))
                        .toList());
    }

    private static String decimal(Money money) {
        return Decimals.money(money.minor(), money.currency().getCurrencyCode());
    }

    private AllAnswered answered(
            AlikeAnswerRequest wanted, List<UUID> bills, AnswerAlike.Asked asked, Progress progress) {
        var outcome = new AnswerAlike(house).answer(new ClientId(wanted.client()), bills, asked, progress);
        var items = new ArrayList<Answered>();
        outcome.results()
                .forEach((bill, result) -> items.add(new Answered(
                        bill,
                        result.row().matter().value(),
                        result.lines(),
                        result.answered(),
                        result.left().stream().map(Left::of).toList(),
                        null,
                        null)));
        return new AllAnswered(outcome.act(), items);
    }

    private static Tasks.Result words(AllAnswered all) {
        var answered = all.items().stream().mapToInt(Answered::answered).sum();
        var left = all.items().stream().mapToInt(item -> item.left().size()).sum();
        return new Tasks.Result(
                left == 0, List.of("Answered: " + answered + ", left for a person: " + left + "."), "/findings");
    }

    /// An act with what of it stands.
    ///
    /// @param decisions that it made
    /// @param standing those of them that nobody took back
    /// @param bills on which they stand
    public record Act(
            UUID id,
            String rule,
            String client,
            String reference,
            String answer,
            String reason,
            String by,
            String at,
            int decisions,
            int standing,
            int bills) {
        private static Act of(AlikeActs.Told told) {
            var act = told.act();
            return new Act(
                    act.id(),
                    act.rule(),
                    act.client().value(),
                    act.reference(),
                    act.answer(),
                    act.reason(),
                    act.by(),
                    act.at().toString(),
                    told.decisions(),
                    told.standing(),
                    told.bills());
        }
    }

    /// The acts of the last year, the newest first, 200 at most.
    public record AllActs(List<Act> items) {}

    @GetMapping("/api/v1/findings/answers")
    AllActs acts() {
        return new AllActs(house.alikeActs().since(house.now().minus(LISTED), MOST_LISTED).stream()
                .map(Act::of)
                .toList());
    }

    /// What was put back on one bill.
    ///
    /// @param lines pieces of work; the bill as a whole counts as one
    /// @param left what keeps its answer, each with why
    public record PutBack(UUID prebill, String matter, int lines, List<Left> left) {}

    /// What was put back on each bill.
    public record AllPutBack(List<PutBack> items) {}

    @PostMapping("/api/v1/findings/answers/{act}/undo")
    AllPutBack putBack(@AuthenticationPrincipal User user, @PathVariable UUID act) {
        Optional<AlikeActs.Told> told = house.alikeActs().find(act).stream().findFirst();
        if (told.isEmpty()) {
            throw Refusal.notFound("There is no such act, or it answered nothing.");
        }
        var outcome = new PutBackAlike(house).putBack(act, user.login(), Progress.SILENT);
        return new AllPutBack(outcome.results().values().stream()
                .map(result -> new PutBack(
                        result.row().id(),
                        result.row().matter().value(),
                        result.lines(),
                        result.left().stream().map(Left::of).toList()))
                .toList());
    }
}
