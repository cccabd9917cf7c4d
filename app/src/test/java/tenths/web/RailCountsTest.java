package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.store.PrebillRow.State;
import tenths.store.views.UntilNextEvent;

@NullMarked
class RailCountsTest {
    @Test
    void the_numbers_are_counted_anew_as_soon_as_something_happened_and_not_before() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 60, "Draft answer");
            var rail = new RailCounts(firm.house());
            var before = rail.now();
            assertThat(before.waiting()).isEqualTo(2);
            assertThat(before.bills()).isEmpty();
            assertThat(rail.now()).isSameAs(before);
            firm.prepared();
            var after = rail.now();
            assertThat(after.waiting()).isZero();
            assertThat(after.bills()).containsExactly(Map.entry(State.CHECK, 2));
        }
    }

    @Test
    void what_no_event_tells_is_seen_after_a_while() throws InterruptedException {
        try (var firm = SmallFirm.withMatters(1)) {
            var rail = new RailCounts(firm.house());
            assertThat(rail.now().waiting()).isZero();
            firm.worked(1, 60, "Draft answer");
            Thread.sleep(UntilNextEvent.OLDEST);
            assertThat(rail.now().waiting()).isEqualTo(1);
        }
    }
}
