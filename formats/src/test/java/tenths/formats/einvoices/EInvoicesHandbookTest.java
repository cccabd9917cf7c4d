package tenths.formats.einvoices;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.HandbookPages;

@NullMarked
class EInvoicesHandbookTest {
    @Test
    void the_generated_page_is_fresh() {
        HandbookPages.check(EInvoicesHandbook.pages());
    }
}
