package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Passwords;
import tenths.access.Tokens;
import tenths.access.User;
import tenths.access.Users;
import tenths.desk.House;
import tenths.desk.ManagePeople;

/// One's own password and API tokens.
@Controller
public final class AccountPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final SessionCookie cookie;
    private final ManagePeople people;

    AccountPage(House house, Frames frames, Notices notices, SessionCookie cookie) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.cookie = cookie;
        people = new ManagePeople(house);
    }

    /// @param made the secret of a token made just now; blank otherwise
    public record Shown(User user, List<Tokens.Kept> tokens, String made, ZoneId zone) {}

    @GetMapping("/account")
    ModelAndView show(HttpServletRequest request, @AuthenticationPrincipal User user) {
        return page(request, user, "");
    }

    private ModelAndView page(HttpServletRequest request, User user, String made) {
        var tokens = new Tokens(house.transactions()).of(user.id());
        return frames.page(request, "account", new Shown(user, tokens, made, house.zone()));
    }

    @PostMapping("/account/password")
    String password(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String present,
            @RequestParam String password) {
        var kept = new Users(house.transactions()).lock(user.id());
        if (!Passwords.matches(present, kept.passwordHash())) {
            notices.bad(request, List.of("The present password is another. Nothing was changed."));
            return "redirect:/account";
        }
        var session = cookie.token(request).stream().findFirst().orElse(null);
        switch (people.setPassword(user.id(), password, session, user.login())) {
            case ManagePeople.Outcome.Done _ ->
                notices.good(request, "The password is changed. Other sessions of yours have ended.");
            case ManagePeople.Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
        return "redirect:/account";
    }

    @PostMapping("/account/tokens")
    ModelAndView token(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam String name) {
        if (name.isBlank()) {
            notices.bad(request, List.of("Name the token after the program that will use it."));
            return new ModelAndView("redirect:/account");
        }
        return page(request, user, people.makeToken(user, name.strip()));
    }

    @PostMapping("/account/tokens/{id}/end")
    String end(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        if (people.endToken(user, id)) {
            notices.good(request, "The token has ended. Programs that use it are refused from now on.");
        }
        return "redirect:/account";
    }
}
