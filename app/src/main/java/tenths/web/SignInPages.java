package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.Users;
import tenths.desk.House;
import tenths.desk.ManagePeople;

/// The pages before the door: sign-in, and the first administrator.
@Controller
public final class SignInPages {
    private final Frames frames;
    private final ManagePeople people;
    private final Users users;

    SignInPages(House house, Frames frames) {
        this.frames = frames;
        people = new ManagePeople(house);
        users = new Users(house.transactions());
    }

    /// @param empty nobody can sign in yet
    public record SignIn(boolean refused, boolean out, boolean empty, boolean welcome) {}

    @GetMapping("/sign-in")
    ModelAndView signIn(HttpServletRequest request) {
        var said = request.getParameterMap();
        return frames.page(
                request,
                "sign-in",
                new SignIn(
                        said.containsKey("refused"),
                        said.containsKey("out"),
                        users.isEmpty(),
                        said.containsKey("welcome")));
    }

    /// What was typed, to be corrected.
    public record First(List<String> problems, String code, String login, String name) {}

    @GetMapping("/first")
    ModelAndView first(HttpServletRequest request) {
        return frames.page(request, "first", new First(List.of(), "", "", ""));
    }

    @PostMapping("/first")
    ModelAndView first(
            HttpServletRequest request,
            @RequestParam("given") String given,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password) {
        var newcomer = new ManagePeople.Newcomer(login, name, Role.ADMINISTRATOR, null, password);
        return switch (people.first(given, newcomer)) {
            case ManagePeople.Outcome.Done _ -> new ModelAndView("redirect:/sign-in?welcome");
            case ManagePeople.Outcome.Refused(var problems) ->
                frames.page(request, "first", new First(problems, given, login, name));
        };
    }
}
