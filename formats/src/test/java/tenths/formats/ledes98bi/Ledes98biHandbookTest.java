package tenths.formats.ledes98bi;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.HandbookPages;

@NullMarked
class Ledes98biHandbookTest {
    @Test
    void the_pages_are_fresh() {
        HandbookPages.check(Ledes98bi.pages());
    }
}
