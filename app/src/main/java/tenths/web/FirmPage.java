package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.SetUpFirm;
import tenths.desk.capture.LearnHabits;
import tenths.jobs.Tasks;
import tenths.notes.DateOrder;

/// The firm as it stands on its bills, and how its notes are read.
@Controller
public final class FirmPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;

    FirmPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
    }

    /// What was typed, or what stands.
    ///
    /// @param isSetUp whether there is a firm whose notes can be read
    public record Shown(SetUpFirm.Letterhead letterhead, List<String> problems, DateOrder dates, boolean isSetUp) {}

    @GetMapping("/firm")
    ModelAndView show(HttpServletRequest request) {
        return page(request, new SetUpFirm(house).now(), List.of());
    }

    private ModelAndView page(HttpServletRequest request, SetUpFirm.Letterhead letterhead, List<String> problems) {
        var directory = house.directory();
        var shown = new Shown(letterhead, problems, directory.dateOrder(), !directory.isEmpty());
        return frames.page(request, "firm", shown);
    }

    @PostMapping("/firm")
    ModelAndView save(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String name,
            @RequestParam String taxId,
            @RequestParam String address,
            @RequestParam String remittance,
            @RequestParam String currency) {
        var letterhead = new SetUpFirm.Letterhead(name, taxId, address, remittance, currency);
        var problems = new SetUpFirm(house).save(letterhead, user.login());
        if (problems.isEmpty()) {
            notices.good(request, "Saved. It stands on every bill that becomes final from now on.");
            return new ModelAndView("redirect:/firm");
        }
        return page(request, letterhead, problems);
    }

    @PostMapping("/firm/dates")
    String dates(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam DateOrder order) {
        new SetUpFirm(house).writeDates(order, user.login());
        notices.good(request, "Saved. Notes are read so from now on; drafts that are there stay as they are.");
        return "redirect:/firm";
    }

    @PostMapping("/firm/learning")
    String learn(@AuthenticationPrincipal User user) {
        return "redirect:/tasks/" + tasks.start(user.login(), "Learn from approved entries", _ -> learned(user));
    }

    private Tasks.Result learned(User user) {
        var learned = new LearnHabits(house).learn(user.login());
        return new Tasks.Result(
                true,
                List.of(
                        Say.count(learned.activities(), "entry", "entries") + " with an activity and "
                                + Say.count(learned.tasks(), "entry", "entries") + " with a task were read.",
                        Say.count(learned.nicknames(), "name", "names")
                                + " that people use for their matters are known.",
                        learned.changed() ? "Notes are read with it from now on." : "Nothing new was learned."),
                "/firm");
    }
}
