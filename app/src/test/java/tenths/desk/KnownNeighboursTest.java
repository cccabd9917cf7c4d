package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings.ClientDay;
import tenths.guidelines.Surroundings.Day;
import tenths.time.Hours;

@NullMarked
class KnownNeighboursTest {
    private static final LocalDate FROM = SmallFirm.END_OF_OCTOBER.minusYears(1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final TimekeeperId ORTEGA = new TimekeeperId("417");

    private static KnownNeighbours.Found asked(SmallFirm firm) {
        return asked(firm, FROM);
    }

    private static KnownNeighbours.Found asked(SmallFirm firm, LocalDate from) {
        var house = firm.house();
        return house.knownNeighbours().around(house.neighbours(), from, SmallFirm.END_OF_OCTOBER);
    }

    @Test
    void bills_that_are_prepared_and_become_final_at_once_ask_once() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 300, "Attend trial");
            firm.worked(2, 60, "Draft answer");
            var first = asked(firm);
            firm.prepared();
            assertThat(asked(firm)).isSameAs(first);
            assertThat(asked(firm, DAY)).isSameAs(first);
            assertThat(first.days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(600));
        }
    }

    @Test
    void time_that_arrived_since_is_counted() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 300, "Attend trial");
            asked(firm);
            firm.worked(2, 30, "Call client");
            assertThat(asked(firm).days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(550));
        }
    }

    @Test
    void time_that_was_reversed_since_is_not_counted() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 300, "Attend trial");
            var wrong = firm.worked(1, 60, "Draft answer");
            assertThat(asked(firm).days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(600));
            firm.house().transactions().inOne(() -> {
                firm.house().works().reverse(List.of(wrong.id()), "wrong matter", "lee", Instant.EPOCH);
                return wrong;
            });
            assertThat(asked(firm).days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(500));
        }
    }

    @Test
    void a_matter_that_went_to_another_client_counts_there() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 300, "Attend trial");
            var before = new ClientDay(SmallFirm.CARRIER, ORTEGA, DAY);
            assertThat(asked(firm).days().byClient()).containsOnlyKeys(before);
            firm.run("insert into client (id, name, currency) values ('0500', 'Southgate Mutual', 'USD')");
            firm.run("update matter set client_id = '0500'");
            assertThat(asked(firm).days().byClient()).doesNotContainKey(before).hasSize(1);
        }
    }

    @Test
    void time_of_a_transaction_that_was_taken_back_is_forgotten_though_as_many_rows_come_after_it() {
        try (var firm = SmallFirm.withMatters(1)) {
            assertThatThrownBy(() -> firm.house().transactions().inOne(() -> {
                        firm.worked(1, 300, "Attend trial");
                        assertThat(asked(firm).days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(500));
                        throw new IllegalStateException("taken back");
                    }))
                    .hasMessage("taken back");
            firm.worked(1, 600, "Attend trial");
            assertThat(asked(firm).days().overall()).containsEntry(new Day(ORTEGA, DAY), new Hours(1_000));
        }
    }

    @Test
    void a_longer_period_is_asked_for_anew() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 300, "Attend trial");
            var narrow = asked(firm, DAY.plusDays(1));
            assertThat(narrow.days().overall()).isEmpty();
            assertThat(asked(firm, DAY).days().overall()).containsKey(new Day(ORTEGA, DAY));
        }
    }
}
