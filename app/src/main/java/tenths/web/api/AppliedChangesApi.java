package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.whatif.ApplyTried;
import tenths.jobs.Tasks;
import tenths.store.views.WhatIfList;

/// What was tried on past bills, agreed from a day on, and the way back.
@RestController
@Tag(name = "What if")
final class AppliedChangesApi {
    private final House house;
    private final Pace pace;
    private final WhatIfList list;

    AppliedChangesApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        list = new WhatIfList(house.transactions());
    }

    /// @param from first day on which it is to hold
    /// @param reason where it is agreed
    /// @param dryRun true says what would change and changes nothing
    public record ApplicationRequest(LocalDate from, String reason, boolean dryRun) {}

    /// An open prebill, or the work of a matter that waits for one, as it is and as it would be.
    ///
    /// @param prebill null where it waits for one
    /// @param lines whose amount is another
    /// @param added findings that there would be
    public record OnOpenWork(
            String matter,
            @Nullable UUID prebill,
            int lines,
            String before,
            String after,
            String currency,
            int added,
            int gone) {
        static OnOpenWork of(OpenWork.Effect effect) {
            return new OnOpenWork(
                    effect.matter().value(),
                    effect.bill(),
                    effect.lines(),
                    effect.before().decimal().toPlainString(),
                    effect.after().decimal().toPlainString(),
                    effect.before().currency().getCurrencyCode(),
                    effect.more(),
                    effect.gone());
        }
    }

    /// @param id by which it is taken back; null where nothing was changed
    /// @param effects on open work; final bills keep their amounts
    public record Application(@Nullable UUID id, List<OnOpenWork> effects) {}

    /// Agrees what was tried and checks the open prebills again, or says what that would do.
    @PostMapping("/api/v1/what-ifs/{id}/applications")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Application.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> apply(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @PathVariable UUID id,
            @RequestBody ApplicationRequest asked) {
        var run = list.run(id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no what-if " + id + "; the newest fifty are kept."));
        var wish = new ApplyTried.Wish(id, run.body(), run.words(), asked.from(), asked.reason());
        var applying = new ApplyTried(house);
        var preview = applying.preview(wish);
        if (!preview.problems().isEmpty()) {
            throw Refusal.refused(preview.problems());
        }
        var effects = preview.effects().stream().map(OnOpenWork::of).toList();
        return asked.dryRun()
                ? ResponseEntity.ok(new Application(null, effects))
                : checked(user, prefer, applying.apply(wish, user.login()), effects);
    }

    /// Lets hold again what stood there before, and checks the open prebills again.
    @PostMapping("/api/v1/what-ifs/applications/{applied}/withdrawal")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Application.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> takeBack(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @PathVariable UUID applied) {
        return checked(user, prefer, new ApplyTried(house).takeBack(applied, user.login()), List.of());
    }

    private ResponseEntity<Object> checked(
            User user, String prefer, ApplyTried.Outcome outcome, List<OnOpenWork> effects) {
        return switch (outcome) {
            case ApplyTried.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
            case ApplyTried.Outcome.BackAlready before -> throw Refusal.overtaken(before.words());
            case ApplyTried.Outcome.Done(var made, var bills) ->
                pace.run(
                        user,
                        prefer,
                        "Check open prebills again",
                        progress -> {
                            new CheckAgain(house).check(bills, user.login(), progress);
                            return new Application(made, effects);
                        },
                        _ -> new Tasks.Result(true, List.of("It is done."), "/what-if"));
        };
    }
}
