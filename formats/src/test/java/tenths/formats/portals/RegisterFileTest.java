package tenths.formats.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.FileFinding;
import tenths.formats.portals.Register.Budget;

@NullMarked
class RegisterFileTest {
    @Test
    void keeps_ids_as_text_with_their_leading_zeros() {
        var register = RegisterFile.read("""
                today: 2025-10-08
                clientIds: [0412]
                matters:
                  - {id: 0087, clientMatter: 0012, budget: approved}
                rates:
                  - {timekeeper: 0417, rate: 185.00, from: 2025-01-01}
                unitCosts: {E101: 0.10}
                """).good().getFirst();
        assertThat(register.today()).isEqualTo(LocalDate.of(2025, 10, 8));
        assertThat(register.clientIds()).containsExactly("0412");
        assertThat(register.matters()).containsOnlyKeys("0087").hasEntrySatisfying("0087", matter -> {
            assertThat(matter.clientMatter()).isEqualTo("0012");
            assertThat(matter.budget()).isEqualTo(Budget.APPROVED);
        });
        assertThat(register.rates()).singleElement().satisfies(rate -> {
            assertThat(rate.timekeeper()).isEqualTo("0417");
            assertThat(rate.amount()).isEqualByComparingTo("185");
        });
        assertThat(register.wishes().unitCosts()).containsEntry("E101", new BigDecimal("0.10"));
    }

    @Test
    void what_is_left_out_is_not_known_and_an_empty_list_says_that_there_is_nothing() {
        var register = RegisterFile.read("invoices: []").good().getFirst();
        assertThat(register.invoices()).isEmpty();
        assertThat(register.matters()).isNull();
        assertThat(register.timekeepers()).isNull();
        assertThat(register.wishes().keywords()).isNull();
    }

    @Test
    void tells_all_faults_with_line_and_name_and_gives_no_register() {
        var read = RegisterFile.read("""
                today: tomorrow
                matter: []
                matters:
                  - {budget: maybe}
                rates: 185
                """);
        assertThat(read.good()).isEmpty();
        assertThat(read.faults())
                .extracting(FileFinding::line, FileFinding::fieldName)
                .containsExactlyInAnyOrder(
                        tuple(1L, "today"),
                        tuple(2L, "matter"),
                        tuple(4L, "matters.id"),
                        tuple(4L, "matters.budget"),
                        tuple(5L, "rates"));
    }

    @Test
    void broken_yaml_is_a_fault_and_no_exception() {
        assertThat(RegisterFile.read("today: [").faults()).hasSize(1);
        assertThat(RegisterFile.read("").faults()).hasSize(1);
        assertThat(RegisterFile.read("today: a\ntoday: b").faults()).isNotEmpty();
        assertThat(RegisterFile.read("- one").faults()).hasSize(1);
    }
}
