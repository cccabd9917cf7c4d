package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ParticularsTest {
    private static final Particulars ALL = Particulars.of("L330", "A109", "Milbury");

    @Test
    void what_is_blank_means_any_and_spaces_around_a_word_do_not_count() {
        assertThat(Particulars.of(" ", "", " ")).isSameAs(Particulars.ANY);
        assertThat(Particulars.of(" L330 ", " ", " Milbury ")).isEqualTo(new Particulars("L330", null, "Milbury"));
        assertThat(Particulars.of("", "A109", "")).isEqualTo(new Particulars(null, "A109", null));
        assertThat(Particulars.of("", "", "Milbury")).isEqualTo(new Particulars(null, null, "Milbury"));
    }

    @Test
    void a_task_ranks_before_a_phase_before_an_activity_before_a_place() {
        assertThat(Particulars.ANY.rank()).isZero();
        assertThat(Particulars.of("", "", "Milbury").rank()).isEqualTo(1);
        assertThat(Particulars.of("", "A109", "").rank()).isEqualTo(2);
        assertThat(Particulars.of("", "A109", "Milbury").rank()).isEqualTo(3);
        assertThat(Particulars.of("L300", "", "").rank()).isEqualTo(4);
        assertThat(Particulars.of("L330", "", "").rank()).isEqualTo(8);
        assertThat(ALL.rank()).isEqualTo(11);
    }

    @Test
    void work_is_cut_down_to_what_a_rate_of_that_rank_is_agreed_for() {
        assertThat(ALL.at(0)).isEqualTo(Particulars.ANY);
        assertThat(ALL.at(1)).isEqualTo(Particulars.of("", "", "Milbury"));
        assertThat(ALL.at(2)).isEqualTo(Particulars.of("", "A109", ""));
        assertThat(ALL.at(4)).isEqualTo(Particulars.of("L300", "", ""));
        assertThat(ALL.at(7)).isEqualTo(Particulars.of("L300", "A109", "Milbury"));
        assertThat(ALL.at(8)).isEqualTo(Particulars.of("L330", "", ""));
        assertThat(ALL.at(11)).isEqualTo(ALL);
    }

    @Test
    void work_that_says_too_little_has_no_rate_of_that_rank() {
        var task = Particulars.of("L330", "", "");
        assertThat(task.at(0)).isEqualTo(Particulars.ANY);
        assertThat(task.at(8)).isEqualTo(task);
        assertThat(task.at(1)).isNull();
        assertThat(task.at(2)).isNull();
        assertThat(task.at(9)).isNull();
        assertThat(task.at(10)).isNull();
        assertThat(Particulars.ANY.at(4)).isNull();
        assertThat(Particulars.ANY.at(8)).isNull();
        assertThat(Particulars.of("", "A109", "").at(2)).isEqualTo(Particulars.of("", "A109", ""));
        assertThat(Particulars.of("", "", "Milbury").at(1)).isEqualTo(Particulars.of("", "", "Milbury"));
    }

    @Test
    void a_phase_is_no_task_and_what_is_no_task_has_no_phase() {
        assertThat(Particulars.of("L300", "", "").at(8)).isNull();
        assertThat(Particulars.of("L300", "", "").at(4)).isEqualTo(Particulars.of("L300", "", ""));
        assertThat(Particulars.of("L33", "", "").at(4)).isNull();
        assertThat(Particulars.of("L33", "", "").at(8)).isEqualTo(Particulars.of("L33", "", ""));
    }

    @Test
    void words_say_what_is_meant() {
        assertThat(ALL.words()).isEqualTo("task L330, activity A109, at Milbury");
        assertThat(Particulars.of("L300", "", "").words()).isEqualTo("phase L300");
        assertThat(Particulars.of("", "A109", "").words()).isEqualTo("activity A109");
        assertThat(Particulars.ANY.words()).isEmpty();
    }
}
