package tenths.web.capture;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page on the phone. It holds nothing of anybody, so that the phone may keep it.
@Controller
public final class PhonePage {
    @GetMapping("/phone/")
    String page() {
        return "forward:/phone/page.html";
    }
}
