package tenths.formats.portals;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.HandbookPages;

@NullMarked
class PortalHandbookTest {
    @Test
    void the_page_says_what_the_portals_check() {
        HandbookPages.check(PortalPages.pages());
    }
}
