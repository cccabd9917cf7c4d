package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.SetUpFirm;
import tenths.desk.capture.LearnHabits;
import tenths.desk.formats.SaveLook;
import tenths.formats.pdf.Look;
import tenths.jobs.Tasks;
import tenths.notes.DateOrder;
import tenths.store.Looks;

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
    public record Shown(
            SetUpFirm.Letterhead letterhead, List<String> problems, DateOrder dates, boolean isSetUp, ShownLook look) {}

    /// The look of the paper.
    ///
    /// @param version 0 for the plain one
    /// @param accent `#1F3A5F`
    public record ShownLook(int version, tenths.formats.pdf.Paper paper, String accent, boolean hasLogo) {
        static ShownLook of(House house) {
            var kept = house.looks().latest();
            var look = kept.map(Looks.Kept::look).orElse(Look.PLAIN);
            var version = kept.map(Looks.Kept::version).orElse(0);
            return new ShownLook(version, look.paper(), SaveLook.colour(look), look.logo() != null);
        }
    }

    @GetMapping("/firm")
    ModelAndView show(HttpServletRequest request) {
        return page(request, new SetUpFirm(house).now(), List.of());
    }

    private ModelAndView page(HttpServletRequest request, SetUpFirm.Letterhead letterhead, List<String> problems) {
        var directory = house.directory();
        var isSetUp = !directory.isEmpty();
        var shown = new Shown(letterhead, problems, directory.dateOrder(), isSetUp, ShownLook.of(house));
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

    /// Saves how the paper looks.
    @PostMapping("/firm/look")
    ModelAndView look(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam int after,
            @RequestParam tenths.formats.pdf.Paper paper,
            @RequestParam String accent,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            @RequestParam(defaultValue = "false") boolean withoutLogo)
            throws IOException {
        var file = logo == null ? new byte[0] : logo.getBytes();
        var wish = new SaveLook.Wish(after, paper, accent, withoutLogo);
        return looked(request, new SaveLook(house).save(wish, file, user.login()));
    }

    /// Takes an earlier look again.
    @PostMapping("/firm/look/again")
    ModelAndView lookAgain(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam int version) {
        return looked(request, new SaveLook(house).takeAgain(version, user.login()));
    }

    private ModelAndView looked(HttpServletRequest request, SaveLook.Outcome outcome) {
        return switch (outcome) {
            case SaveLook.Outcome.Saved(var version) -> {
                var before = Map.of("version", List.of(Integer.toString(version - 1)));
                var line = "The letterhead is saved. Bills that become final from now on have it.";
                notices.leave(request, new Notice(false, List.of(line), new Notices.Undo("/firm/look/again", before)));
                yield new ModelAndView("redirect:/firm");
            }
            case SaveLook.Outcome.Refused(var problems) -> page(request, new SetUpFirm(house).now(), problems);
            case SaveLook.Outcome.Stale _ ->
                page(
                        request,
                        new SetUpFirm(house).now(),
                        List.of("Somebody changed the letterhead meanwhile. It is shown as it is now."));
        };
    }

    @GetMapping("/firm/logo.png")
    void logo(HttpServletResponse response) throws IOException {
        var look = house.looks().latest().map(Looks.Kept::look).orElse(Look.PLAIN);
        var logo = look.logo();
        if (logo == null) {
            throw new NotHere();
        }
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(logo.bytes());
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
