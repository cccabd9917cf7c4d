package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullMarked;

/// What every page must be: usable with a screen reader, and on a phone of 320 px without scrolling sideways.
@NullMarked
final class Looks {
    private static final int NARROW = 320;
    private static final int TALL = 700;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    private Looks() {}

    static void good(Page page, String path) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        page.setViewportSize(NARROW, TALL);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " on a phone")
                .isEqualTo(true);
        page.setViewportSize(WIDE, HIGH);
    }
}
