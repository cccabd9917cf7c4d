package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.KeepView;
import tenths.store.SavedViews;

/// Saved views: a filter that somebody needs every month gets a name.
@Controller
public final class SavedViewPages {
    private static final List<String> ROOMS = List.of("/bills", "/run", "/findings", "/invoices", "/record");

    private final Notices notices;
    private final KeepView keep;
    private final SavedViews views;

    SavedViewPages(House house, Notices notices) {
        this.notices = notices;
        keep = new KeepView(house);
        views = new SavedViews(house.transactions());
    }

    /// The views of a list, for its page.
    Views of(User user, String room, String address) {
        return new Views(room, address, views.of(user.id(), room));
    }

    @PostMapping("/views")
    String save(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String room,
            @RequestParam String address,
            @RequestParam(defaultValue = "") String name) {
        if (!ROOMS.contains(room)) {
            throw new NotHere();
        }
        var problems = keep.keep(user, room, name.strip(), address);
        if (problems.isEmpty()) {
            notices.good(request, "The view \"" + name.strip() + "\" is saved.");
        } else {
            notices.bad(request, problems);
        }
        return "redirect:" + Links.inside(address, room);
    }

    @PostMapping("/views/{id}/forget")
    String forget(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/") String back) {
        if (!keep.forget(user, id)) {
            throw new NotHere();
        }
        notices.good(request, "The view is forgotten.");
        return "redirect:" + Links.inside(back, "/");
    }
}
