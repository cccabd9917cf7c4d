package tenths.formats.ledes98b;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.HandbookPages;

@NullMarked
class Ledes98bHandbookTest {
    @Test
    void the_pages_are_fresh() {
        HandbookPages.check(Ledes98b.pages());
    }
}
