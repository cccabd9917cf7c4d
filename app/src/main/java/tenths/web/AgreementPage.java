package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangeRate;
import tenths.desk.House;
import tenths.desk.RateWish;
import tenths.rates.Agreement;
import tenths.store.RateAgreements;

/// One agreement: what is known of it since when, its correction and its withdrawal, each with what it would change.
@Controller
public final class AgreementPage {
    private final House house;
    private final Frames frames;
    private final RateTasks done;

    AgreementPage(House house, Frames frames, RateTasks done) {
        this.house = house;
        this.frames = frames;
        this.done = done;
    }

    /// @param history the newest version first
    /// @param act `correct`, `withdraw` or the change to take back; blank where nothing was asked
    /// @param preview what the act would do; null where nothing was asked
    public record Shown(
            List<RateAgreements.Recorded> history,
            AgreementForm wish,
            String reason,
            String act,
            ChangeRate.@Nullable Preview preview,
            List<String> problems,
            ZoneId zone) {
        public Agreement agreement() {
            return history.getFirst().agreement();
        }

        /// False once it was withdrawn.
        public boolean isLive() {
            return history.getFirst().until() == null;
        }

        public List<RatesPage.Sum> sums() {
            return preview == null ? List.of() : RatesPage.sums(preview);
        }
    }

    @GetMapping("/rates/agreement")
    ModelAndView show(HttpServletRequest request, @RequestParam String id) {
        var history = history(id);
        var wish = AgreementForm.of(history.getFirst().agreement());
        return frames.page(request, "agreement", new Shown(history, wish, "", "", null, List.of(), house.zone()));
    }

    private List<RateAgreements.Recorded> history(String id) {
        var history = house.agreements().history(id);
        if (history.isEmpty()) {
            throw new NotHere();
        }
        return history;
    }

    /// Shows what an act would change, or does it.
    ///
    /// @param act `correct`, `withdraw` or the change to take back
    /// @param step `show` or `do`
    @PostMapping("/rates/agreement")
    ModelAndView change(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String id,
            AgreementForm wish,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String act,
            @RequestParam String step) {
        var history = history(id);
        var problems = new ArrayList<String>();
        var meant = meant(history.getFirst().agreement(), wish, reason, act, problems);
        var changing = new ChangeRate(house);
        var preview = meant == null
                ? ChangeRate.Preview.refused(problems)
                : step.equals("do") ? changing.agree(meant, user.login()) : changing.preview(meant);
        if (step.equals("do") && preview.problems().isEmpty()) {
            return done.after(request, user, preview, Links.to("/rates/agreement", Map.of("id", id)));
        }
        var shown = new Shown(history, wish, reason, act, preview, preview.problems(), house.zone());
        return frames.page(request, "agreement", shown);
    }

    private static @Nullable RateWish meant(
            Agreement agreement, AgreementForm wish, String reason, String act, List<String> problems) {
        if (act.equals("withdraw")) {
            return new RateWish.Withdraw(agreement.id(), reason);
        }
        if (act.equals("correct")) {
            var instead = wish.read(agreement, problems);
            return instead == null ? null : new RateWish.Correct(instead, reason);
        }
        try {
            return new RateWish.TakeBack(UUID.fromString(act));
        } catch (IllegalArgumentException noChange) {
            problems.add("There is no such change.");
            return null;
        }
    }
}
