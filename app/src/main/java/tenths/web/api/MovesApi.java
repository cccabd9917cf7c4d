package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.ChangePrebillState;
import tenths.desk.ChangePrebillState.Move;
import tenths.desk.House;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;

/// Where prebills go next: approved, on hold, to a reviewer, back, discarded.
@RestController
@Tag(name = "Moves")
final class MovesApi {
    private static final int MOST = 10_000;

    private final House house;
    private final BillList bills;

    MovesApi(House house) {
        this.house = house;
        bills = new BillList(house.transactions());
    }

    /// @param version of the prebill that was read
    public record MoveRequest(
            int version, Move move, @Nullable String reason) {}

    /// Moves one prebill as it was read.
    @PostMapping("/api/v1/prebills/{id}/moves")
    PrebillSummary move(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody MoveRequest asked) {
        var outcome = new ChangePrebillState(house)
                .move(id, asked.version(), asked.move(), said(asked.reason()), user.login());
        return switch (outcome) {
            case ChangePrebillState.Outcome.Changed _ ->
                PrebillSummary.of(bills.find(id).getFirst());
            case ChangePrebillState.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
            case ChangePrebillState.Outcome.Stale(var version) -> throw Refusal.stale(version);
            case ChangePrebillState.Outcome.Unknown _ -> throw PrebillsApi.unknown(id);
        };
    }

    private static String said(@Nullable String reason) {
        return reason == null ? "" : reason.strip();
    }

    /// Many prebills, whatever version they have.
    public record MovesRequest(
            List<UUID> prebills, Move move, @Nullable String reason) {}

    /// What became of one prebill.
    ///
    /// @param state where it is now; null where it was refused
    /// @param reasons why it was refused; empty where it moved
    public record Moved(UUID prebill, @Nullable State state, List<String> reasons) {}

    /// What became of each, in the order asked for.
    public record AllMoved(List<Moved> items) {}

    /// Moves each that can be moved; the others say why not.
    @PostMapping("/api/v1/moves")
    AllMoved moveAll(@AuthenticationPrincipal User user, @RequestBody MovesRequest asked) {
        var ids = some(asked.prebills());
        var moved = new ArrayList<Moved>();
        new ChangePrebillState(house)
                .move(ids, asked.move(), said(asked.reason()), user.login())
                .forEach((id, outcome) -> moved.add(moved(id, outcome)));
        return new AllMoved(moved);
    }

    private static Moved moved(UUID id, ChangePrebillState.Outcome outcome) {
        return switch (outcome) {
            case ChangePrebillState.Outcome.Changed(var state, var _) -> new Moved(id, state, List.of());
            case ChangePrebillState.Outcome.Refused(var reasons) -> new Moved(id, null, reasons);
            case ChangePrebillState.Outcome.Stale _ ->
                new Moved(id, null, List.of("Somebody changed the bill meanwhile. Try again."));
            case ChangePrebillState.Outcome.Unknown _ -> new Moved(id, null, List.of("There is no such prebill."));
        };
    }

    /// The prebills of a request, each once.
    ///
    /// @throws Refusal if there are none or too many
    static List<UUID> some(List<UUID> prebills) {
        var ids = prebills.stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.faulty(
                    "prebills", "There are " + ids.size() + " prebills.", "Name 1 to " + MOST + " prebills.");
        }
        return ids;
    }
}
