package tenths.web.capture;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.store.capture.MatterNames;

/// Open matters that a few letters fit, for the fields in which a matter is chosen.
@Controller
public final class MatterHits {
    private static final int MOST = 12;

    private final MatterNames names;

    MatterHits(House house) {
        names = new MatterNames(house.transactions());
    }

    public record Shown(List<MatterNames.Hit> hits) {}

    @GetMapping("/inbox/matters")
    ModelAndView find(@RequestParam(defaultValue = "") String text) {
        return new ModelAndView("capture/matters", "it", new Shown(names.find(text.strip(), MOST)));
    }
}
