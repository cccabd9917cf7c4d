package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.ChangePrebillState;
import tenths.desk.ChangePrebillState.Move;
import tenths.desk.House;
import tenths.store.PrebillRow;
import tenths.store.PrebillRow.State;

/// Acts on many bills at once: approve, hold, review, reopen, discard.
@Controller
public final class BillMoves {
    private static final int NAMED = 8;

    private final House house;
    private final Notices notices;
    private final TickedBills ticked;

    BillMoves(House house, Notices notices) {
        this.house = house;
        this.notices = notices;
        ticked = new TickedBills(house.transactions());
    }

    @PostMapping("/bills/moves")
    String move(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam Move move,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/bills") String back) {
        var ids = ticked.in(request);
        if (ids.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick bills with Space, or all of them with Shift-A."));
        } else {
            var before = states(ids);
            var outcomes = new ChangePrebillState(house).move(ids, move, reason, user.login());
            notices.leave(request, notice(move, before, outcomes));
        }
        return "redirect:" + Links.inside(back, "/bills");
    }

    private Map<UUID, PrebillRow> states(List<UUID> ids) {
        var rows = new LinkedHashMap<UUID, PrebillRow>();
        house.transactions().inOne(() -> house.prebills().lock(ids)).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static Notice notice(
            Move move, Map<UUID, PrebillRow> before, Map<UUID, ChangePrebillState.Outcome> outcomes) {
        var done = new ArrayList<UUID>();
        var refused = new ArrayList<String>();
        outcomes.forEach((id, outcome) -> {
            var row = before.get(id);
            switch (outcome) {
                case ChangePrebillState.Outcome.Changed _ -> done.add(id);
                case ChangePrebillState.Outcome.Refused(var reasons) ->
                    refused.add((row == null ? "" : row.matter() + ": ") + String.join(" ", reasons));
                case ChangePrebillState.Outcome.Stale _, ChangePrebillState.Outcome.Unknown _ ->
                    refused.add("A bill was changed or taken away by somebody else meanwhile.");
            }
        });
        var lines = new ArrayList<String>();
        if (!done.isEmpty()) {
            lines.add(Say.count(done.size(), "bill", "bills") + " " + past(move) + ".");
        }
        refused.stream().limit(NAMED).forEach(lines::add);
        if (refused.size() > NAMED) {
            lines.add("And " + (refused.size() - NAMED) + " more were refused.");
        }
        return new Notice(!refused.isEmpty(), lines, undo(move, done, before));
    }

    private static Notices.@Nullable Undo undo(Move move, List<UUID> done, Map<UUID, PrebillRow> before) {
        if (done.isEmpty() || move == Move.DISCARD) {
            return null;
        }
        var first = before.get(done.getFirst());
        var back = first == null ? Move.REOPEN : backTo(first.state());
        var ids = done.stream().map(UUID::toString).toList();
        return new Notices.Undo(
                "/bills/moves", Map.of("bill", ids, "move", List.of(back.name()), "reason", List.of("undo")));
    }

    private static Move backTo(State state) {
        return switch (state) {
            case CHECK, FINAL, DISCARDED -> Move.REOPEN;
            case REVIEW -> Move.REVIEW;
            case APPROVED -> Move.APPROVE;
            case HOLD -> Move.HOLD;
        };
    }

    private static String past(Move move) {
        return switch (move) {
            case APPROVE -> "approved";
            case HOLD -> "put on hold";
            case REVIEW -> "given to the reviewers";
            case REOPEN -> "back to be checked";
            case DISCARD -> "discarded; the work waits for the next run";
        };
    }
}
