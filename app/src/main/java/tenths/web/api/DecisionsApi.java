package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.DecideOnPrebill;
import tenths.desk.House;
import tenths.desk.IncludeLateWork;
import tenths.desk.OpenPrebill;
import tenths.store.views.BillList;

/// Decisions about one prebill, undo and redo, and late work. Every request names the version that its sender saw.
@RestController
@Tag(name = "Decisions")
final class DecisionsApi {
    private static final int MOST = 1_000;

    private final House house;
    private final DecideOnPrebill decide;
    private final OpenPrebill open;
    private final BillList bills;

    DecisionsApi(House house) {
        this.house = house;
        decide = new DecideOnPrebill(house);
        open = new OpenPrebill(house);
        bills = new BillList(house.transactions());
    }

    /// Decisions that are taken all together or not at all.
    ///
    /// @param version of the prebill that was read
    /// @param reason for the client and the record; needed wherever money or a rule is touched
    public record DecisionsRequest(int version, @Nullable String reason, List<Change> decisions) {}

    @PostMapping("/api/v1/prebills/{id}/decisions")
    PrebillSummary decide(
            @AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody DecisionsRequest asked) {
        var decisions = asked.decisions();
        if (decisions.isEmpty() || decisions.size() > MOST) {
            throw Refusal.faulty(
                    "decisions",
                    "There are " + decisions.size() + " decisions.",
                    "Send 1 to " + MOST + " decisions at once.");
        }
        var opened = open.open(id).stream().findFirst().orElseThrow(() -> PrebillsApi.unknown(id));
        if (opened.row().version() != asked.version()) {
            throw Refusal.stale(opened.row().version());
        }
        var adjustments = Changes.on(opened, decisions);
        return answer(id, decide.decide(id, asked.version(), adjustments, reason(asked), user.login()));
    }

    /// Whoever only accepts fixes need not say why: the rules do.
    private static String reason(DecisionsRequest asked) {
        var said = asked.reason();
        if (said != null && !said.isBlank()) {
            return said.strip();
        }
        var rules = asked.decisions().stream()
                .flatMap(each -> each instanceof Change.AcceptFix fix
                        ? List.of(fix.rule()).stream()
                        : List.<String>of().stream())
                .toList();
        return rules.size() == asked.decisions().size()
                ? "Client guideline "
                        + String.join(", ", rules.stream().distinct().toList())
                : "";
    }

    /// @param version of the prebill that was read
    public record PrebillVersionRequest(int version) {}

    /// Takes back the newest decision that counts.
    @PostMapping("/api/v1/prebills/{id}/undo")
    PrebillSummary undo(
            @AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody PrebillVersionRequest asked) {
        return answer(id, decide.undo(id, asked.version(), user.login()));
    }

    /// Takes the decision again that was undone last.
    @PostMapping("/api/v1/prebills/{id}/redo")
    PrebillSummary redo(
            @AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody PrebillVersionRequest asked) {
        return answer(id, decide.redo(id, asked.version(), user.login()));
    }

    /// Late work to put on the bill.
    ///
    /// @param version of the prebill that was read
    /// @param works ids of the entries; everything up to the end of the bill's period if there are none
    public record LateRequest(int version, List<UUID> works) {}

    @PostMapping("/api/v1/prebills/{id}/late")
    PrebillSummary late(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody LateRequest asked) {
        var outcome = new IncludeLateWork(house).include(id, asked.version(), asked.works(), user.login());
        return answer(id, outcome);
    }

    private PrebillSummary answer(UUID id, DecideOnPrebill.Outcome outcome) {
        return switch (outcome) {
            case DecideOnPrebill.Outcome.Decided _ ->
                PrebillSummary.of(bills.find(id).getFirst());
            case DecideOnPrebill.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
            case DecideOnPrebill.Outcome.Stale(var version) -> throw Refusal.stale(version);
            case DecideOnPrebill.Outcome.Unknown _ -> throw PrebillsApi.unknown(id);
        };
    }
}
