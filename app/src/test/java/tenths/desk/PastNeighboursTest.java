package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings.Day;
import tenths.time.Hours;

@NullMarked
class PastNeighboursTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate WORKED_ON = LocalDate.of(2026, 10, 5);
    private static final Day DAY = new Day(new TimekeeperId("417"), WORKED_ON);
    private static final int NINE_HOURS = 540;
    private static final int ROOM = 4;

    @Test
    void the_chunks_of_a_month_ask_once() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, NINE_HOURS, "Attend trial");
            var known = new PastNeighbours(firm.house());
            var first = known.around(TODAY, WORKED_ON, WORKED_ON);
            assertThat(first.days().overall()).containsEntry(DAY, new Hours(900));
            assertThat(known.around(TODAY, WORKED_ON.minusDays(4), WORKED_ON.plusDays(26)))
                    .isSameAs(first);
        }
    }

    @Test
    void what_was_known_on_another_day_or_lies_in_another_month_is_asked_for_itself() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, NINE_HOURS, "Attend trial");
            var known = new PastNeighbours(firm.house());
            known.around(TODAY, WORKED_ON, WORKED_ON);
            assertThat(known.around(TODAY.minusDays(1), WORKED_ON, WORKED_ON)
                            .days()
                            .overall())
                    .isEmpty();
            var next = WORKED_ON.plusMonths(1);
            assertThat(known.around(TODAY, next, next).days().overall()).isEmpty();
            assertThat(known.around(TODAY, WORKED_ON, next).days().overall()).containsKey(DAY);
        }
    }

    @Test
    void no_more_than_a_few_are_kept() {
        try (var firm = SmallFirm.withMatters(1)) {
            var known = new PastNeighbours(firm.house());
            var first = known.around(TODAY, WORKED_ON, WORKED_ON);
            for (var more = 1; more < ROOM; more++) {
                known.around(TODAY.minusDays(more), WORKED_ON, WORKED_ON);
            }
            assertThat(known.around(TODAY, WORKED_ON, WORKED_ON)).isSameAs(first);
            known.around(TODAY.minusDays(ROOM), WORKED_ON, WORKED_ON);
            assertThat(known.around(TODAY, WORKED_ON, WORKED_ON)).isNotSameAs(first);
        }
    }
}
