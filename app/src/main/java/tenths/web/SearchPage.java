package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.store.views.Found;

/// Finds bills, invoices and matters by a few letters.
@Controller
public final class SearchPage {
    private static final int EACH = 8;
    private static final int EACH_ON_PAGE = 50;

    private final Frames frames;
    private final Found found;

    SearchPage(House house, Frames frames) {
        this.frames = frames;
        found = new Found(house.transactions());
    }

    public record Shown(String text, List<Found.Hit> hits) {
        /// Where a hit is shown.
        public String link(Found.Hit hit) {
            return switch (hit.kind()) {
                case "bill" -> "/bills/" + hit.key();
                case "invoice" -> "/invoices/" + hit.key();
                default -> Links.to("/record", Map.of("about", hit.key()));
            };
        }
    }

    /// @param part asks for the hits alone, for the palette
    @GetMapping("/search")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean part) {
        return part
                ? new ModelAndView("hits", "it", new Shown(text, found.find(text, EACH)))
                : frames.page(request, "search", new Shown(text, found.find(text, EACH_ON_PAGE)));
    }
}
