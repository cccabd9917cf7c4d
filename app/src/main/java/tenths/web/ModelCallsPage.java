package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.SentBytes;
import tenths.firm.TimekeeperId;
import tenths.store.capture.ModelCalls;

/// What was sent to a language model. A timekeeper sees their own questions, a biller all, both with the exact bytes;
/// an
/// administrator and the biller see that and how much was asked of others, never the words of their notes (S-16).
@Controller
public final class ModelCallsPage {
    private static final int PER_PAGE = 100;

    private final House house;
    private final Frames frames;
    private final ModelCalls calls;
    private final SentBytes sent;

    ModelCallsPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        calls = new ModelCalls(house.transactions());
        sent = new SentBytes(house);
    }

    /// @param reader who looks
    /// @param more where earlier ones begin; null if there are none
    public record Shown(
            List<ModelCalls.Logged> calls,
            User reader,
            @Nullable Instant more,
            ZoneId zone) {
        /// Whether this person may read what was sent.
        public boolean opens(ModelCalls.Logged logged) {
            return mayRead(reader, logged.call());
        }
    }

    @GetMapping("/models/calls")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant before) {
        var found = nothingToSee(user) ? List.<ModelCalls.Logged>of() : calls.log(only(user), before, PER_PAGE + 1);
        var page = found.subList(0, Math.min(PER_PAGE, found.size()));
        var more = found.size() > PER_PAGE ? page.getLast().call().askedAt() : null;
        return frames.page(request, "modelCalls", new Shown(page, user, more, house.zone()));
    }

    /// The words of a person's note or draft are theirs alone; those of a line on a bill are the billers'.
    private static boolean mayRead(User user, ModelCalls.Call call) {
        var person = call.timekeeper();
        return person == null ? user.role() == Role.BILLER : person.equals(user.timekeeper());
    }

    private static boolean nothingToSee(User user) {
        return user.role() == Role.TIMEKEEPER && user.timekeeper() == null;
    }

    private static @Nullable TimekeeperId only(User user) {
        return user.role() == Role.TIMEKEEPER ? user.timekeeper() : null;
    }

    /// The exact bytes of one question and its answer.
    public record Words(ModelCalls.Logged logged, SentBytes.@Nullable Opened opened, ZoneId zone) {}

    @GetMapping("/models/calls/{id}")
    ModelAndView words(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        var logged = calls.find(id).filter(each -> mayRead(user, each.call())).orElseThrow(NotHere::new);
        var opened = sent.read(id, user.login()).stream().findFirst().orElse(null);
        return frames.page(request, "modelCall", new Words(logged, opened, house.zone()));
    }
}
