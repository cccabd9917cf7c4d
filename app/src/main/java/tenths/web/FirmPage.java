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

/// The firm as it stands on its bills.
@Controller
public final class FirmPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;

    FirmPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
    }

    /// What was typed, or what stands.
    public record Shown(SetUpFirm.Letterhead letterhead, List<String> problems) {}

    @GetMapping("/firm")
    ModelAndView show(HttpServletRequest request) {
        return frames.page(request, "firm", new Shown(new SetUpFirm(house).now(), List.of()));
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
        return frames.page(request, "firm", new Shown(letterhead, problems));
    }
}
