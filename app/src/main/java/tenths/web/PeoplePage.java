package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.access.Users;
import tenths.desk.House;
import tenths.desk.ManagePeople;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;

/// Who may come in, for the administrator.
@Controller
public final class PeoplePage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final ManagePeople people;
    private final Users users;

    PeoplePage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        people = new ManagePeople(house);
        users = new Users(house.transactions());
    }

    /// @param login what was typed for a newcomer that was refused
    public record Shown(
            List<User> users, List<Timekeeper> timekeepers, List<String> problems, String login, String name) {}

    @GetMapping("/people")
    ModelAndView show(HttpServletRequest request) {
        return frames.page(request, "people", shown(List.of(), "", ""));
    }

    private Shown shown(List<String> problems, String login, String name) {
        var timekeepers = List.copyOf(house.directory().timekeepers().values());
        return new Shown(users.all(), timekeepers, problems, login, name);
    }

    @PostMapping("/people")
    ModelAndView add(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String timekeeper,
            @RequestParam String password) {
        var newcomer = new ManagePeople.Newcomer(login, name, role, timekeeper(timekeeper), password);
        return switch (people.add(newcomer, user.login())) {
            case ManagePeople.Outcome.Done(var added) -> {
                notices.good(request, added.name() + " can sign in as " + added.login() + ".");
                yield new ModelAndView("redirect:/people");
            }
            case ManagePeople.Outcome.Refused(var problems) ->
                frames.page(request, "people", shown(problems, login, name));
        };
    }

    @PostMapping("/people/{id}")
    String change(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String timekeeper,
            @RequestParam(defaultValue = "false") boolean disabled) {
        said(request, people.change(id, role, timekeeper(timekeeper), disabled, user.login()), "changed");
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/password")
    String password(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String password) {
        said(request, people.setPassword(id, password, null, user.login()), "has a new password");
        return "redirect:/people";
    }

    private void said(HttpServletRequest request, ManagePeople.Outcome outcome, String what) {
        switch (outcome) {
            case ManagePeople.Outcome.Done(var changed) -> notices.good(request, changed.name() + " " + what + ".");
            case ManagePeople.Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
    }

    private static @Nullable TimekeeperId timekeeper(String id) {
        return id.isBlank() ? null : new TimekeeperId(id);
    }
}
